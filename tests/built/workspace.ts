import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { projectRoot, runBuild, type BuildEnding } from './run-build.ts';

/** A working folder of its own: builds in it share caches with each other and with nobody else. */
export interface Workspace {
  readonly root: string;
  /** Writes files below the working folder: path → text. Folders are made. */
  readonly write: (files: Readonly<Record<string, string | Buffer>>) => void;
  readonly remove: (path: string) => void;
  /** Builds here, from `content/` into `dist/` unless told otherwise. */
  readonly build: (
    environment?: Readonly<Record<string, string>>,
    ...words: readonly string[]
  ) => BuildEnding;
  readonly close: () => void;
}

/** Opens a workspace with the project's packages and its `public/`; whoever opens it closes it. */
export function openWorkspace(): Workspace {
  const root = mkdtempSync(join(tmpdir(), 'dateline-work-'));
  symlinkSync(join(projectRoot, 'node_modules'), join(root, 'node_modules'), 'junction');
  // Copied: a link is refused, for it may lead anywhere.
  cpSync(join(projectRoot, 'public'), join(root, 'public'), { recursive: true });
  return {
    root,
    write: (files) => {
      for (const [path, text] of Object.entries(files)) {
        mkdirSync(dirname(join(root, path)), { recursive: true });
        writeFileSync(join(root, path), text);
      }
    },
    remove: (path) => {
      rmSync(join(root, path), { recursive: true });
    },
    build: (environment = {}, ...words) => runBuild({ cwd: root, arguments: words, environment }),
    close: () => {
      rmSync(root, { recursive: true });
    },
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
