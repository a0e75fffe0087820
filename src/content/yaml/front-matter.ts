import matter from 'gray-matter';
import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import { splitFence, type Fenced } from '../source/fence.ts';
import { readYaml, unreadTree, type YamlTree } from './yaml-tree.ts';

export interface FrontMatter extends YamlTree {
  readonly fenced: Fenced;
}

/** Refuses to be an engine: what reaches it would be run as code or read in another language. */
const refuse = {
  parse(): never {
    throw new Error('Only YAML front matter reaches gray-matter.');
  },
};

/**
 * Splits a file by gray-matter, caged: the fence is checked before, `yaml` is its only engine, and the options object
 * keeps its cache off (with the cache, the second parse of a bad text gives `{}`: jonschlinkert/gray-matter#166).
 */
export function readFrontMatter(
  text: string,
  file: string,
): { frontMatter: FrontMatter | null; faults: readonly Diagnostic[] } {
  const { fenced, faults } = splitFence(text, file);
  if (!fenced || faults.length > 0) return { frontMatter: null, faults };
  let tree: YamlTree = { ...unreadTree, isReadable: true };
  const parse = (yaml: string): object => {
    tree = readYaml(yaml.replace(/^[ \t]*\n/, ''), fenced.yamlLine, file);
    return typeof tree.data === 'object' ? tree.data : {};
  };
  const split = matter(text, {
    language: 'yaml',
    engines: { yaml: { parse }, js: refuse, javascript: refuse, json: refuse, toml: refuse },
  });
  // Both halves come from one splitter; that they agree with the fence is what the positions rest on.
  // gray-matter leaves the blanks behind the closing fence in the text.
  const bodies = [split.content, split.content.replace(/^[ \t]*\n?/, '')];
  if (!bodies.includes(fenced.body)) {
    throw new Error(`${file}: gray-matter and the fence disagree on where the text begins.`);
  }
  return { frontMatter: { ...tree, fenced }, faults: tree.faults };
}
