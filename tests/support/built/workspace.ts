import { cpSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { openEmptyFolder, type WorkingFolder } from '../working-folder.ts';
import { projectRoot, runBuild, type BuildEnding } from './run-build.ts';

/** A working folder in which the program can build: builds share caches with each other and with nobody else. */
export interface Workspace extends WorkingFolder {
  /** Builds here, from `content/` into `dist/` unless told otherwise. */
  readonly build: (
    environment?: Readonly<Record<string, string>>,
    ...words: readonly string[]
  ) => BuildEnding;
}

/** Opens a workspace with the project's packages and its `public/`, without content; whoever opens it closes it. */
export function openWorkspace(): Workspace {
  const folder = openEmptyFolder();
  const { root } = folder;
  symlinkSync(join(projectRoot, 'node_modules'), join(root, 'node_modules'), 'junction');
  // Copied: a link is refused, for it may lead anywhere.
  cpSync(join(projectRoot, 'public'), join(root, 'public'), { recursive: true });
  return {
    ...folder,
    build: (environment = {}, ...words) => runBuild({ cwd: root, arguments: words, environment }),
  };
}

/** A `site.yaml` with what is required; `more` is appended. */
export function siteYaml(name: string, more = ''): string {
  return `name: ${name}\nurl: https://${name.toLowerCase()}.example\ndescription: A site called ${name}.\npublisher:\n  name: ${name} Press\n${more}`;
}

/** An article in Markdown from its fields and its text. */
export function articleMd(fields: Readonly<Record<string, string>>, text: string): string {
  const given = { date: '2020-10-22', summary: 'A summary.', topics: '[water]', ...fields };
  const lines = Object.entries(given).map(([name, value]) => `${name}: ${value}`);
  return `---\n${lines.join('\n')}\n---\n${text}\n`;
}
