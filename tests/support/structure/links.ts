import { posix } from 'node:path';
import type { Breach } from './source.ts';

/** Documents whose links are ours to keep: content is an outlet's, and fixtures are broken on purpose. */
export function isDocument(path: string): boolean {
  return path.endsWith('.md') && !/^(content|tests\/fixtures)\//.test(path);
}

/**
 * The relative links and images of a Markdown document that lead to no file or folder of the project. `paths` are all
 * of its files. What an outlet may replace, `content/` and `public/`, is not looked up.
 */
export function deadLinks(path: string, text: string, paths: readonly string[]): readonly Breach[] {
  const files = new Set(paths);
  const exists = (target: string): boolean =>
    files.has(target) || paths.some((file) => file.startsWith(`${target}/`));
  return linksOf(text).flatMap(({ address, line }) => {
    const [relative = ''] = address.split('#');
    if (relative === '' || /^[a-z]+:/.test(relative)) return [];
    const target = posix.join(posix.dirname(path), decodeURI(relative)).replace(/\/$/, '');
    if (/^(content|public)(\/|$)/.test(target) || exists(target)) return [];
    return [`${path}:${line}: There is no "${target}".`];
  });
}

function linksOf(text: string): { readonly address: string; readonly line: number }[] {
  // Blanked and not cut out, so that lines stay what they are; what stands in code is an example.
  const blank = (code: string): string => code.replaceAll(/[^\n]/g, ' ');
  const prose = text.replaceAll(/^```[^]*?^```$/gm, blank).replaceAll(/`[^`\n]*`/g, blank);
  return [...prose.matchAll(/\]\(<?([^)\s>]+)>?(?:\s+"[^"]*")?\)/g)].map((match) => ({
    address: match[1] ?? '',
    line: prose.slice(0, match.index).split('\n').length,
  }));
}
