import { cpSync, mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Diagnostic } from '../../src/diagnostics/diagnostic.ts';
import { openSite, wholeReport } from '../../src/engine/open-site-fs.ts';
import type { OpenSite } from '../../src/engine/open-site.ts';

const base = fileURLToPath(new URL('../fixtures/base', import.meta.url));

/** The clock of every check under test: 1 December 2026, 00:00 UTC. */
export const clock = Date.UTC(2026, 11, 1);

/** A working folder of its own whose content folder begins as `tests/fixtures/base`, which has no fault. */
export interface WorkingFolder {
  readonly root: string;
  readonly contentDir: string;
  /** Writes a file of the content folder; its folders are made. */
  readonly write: (path: string, content: string | Uint8Array) => void;
  readonly remove: () => void;
}

export function workingFolder(): WorkingFolder {
  // macOS reaches its temporary folder through a symbolic link.
  const root = realpathSync(mkdtempSync(join(tmpdir(), 'dateline-check-')));
  const contentDir = join(root, 'content');
  cpSync(base, contentDir, { recursive: true });
  return {
    root,
    contentDir,
    write: (path, content) => {
      mkdirSync(dirname(join(contentDir, path)), { recursive: true });
      writeFileSync(join(contentDir, path), content);
    },
    remove: () => {
      rmSync(root, { recursive: true });
    },
  };
}

/** What the check command finds in a working folder. */
export function openFolder({ root, contentDir }: WorkingFolder): Promise<OpenSite> {
  return openSite({ root, contentDir, siteUrl: null, clock, preview: false });
}

/** The faults of a base folder to which some files are added. */
export async function faultsOf(
  files: Readonly<Record<string, string | Uint8Array>>,
): Promise<readonly string[]> {
  const folder = workingFolder();
  try {
    for (const [path, content] of Object.entries(files)) folder.write(path, content);
    return wholeReport(await openFolder(folder)).diagnostics.flatMap(linesOf);
  } finally {
    folder.remove();
  }
}

/** A fault in one line, each related place in one more. */
export function linesOf(fault: Diagnostic): readonly string[] {
  const { code, line, column, endLine, endColumn, message, hint } = fault;
  const range = `${String(line)}:${String(column)}-${String(endLine)}:${String(endColumn)}`;
  const others = fault.related.map(
    (other) =>
      `  ${inContent(other.file)}:${String(other.line)}:${String(other.column)} ${other.message}`,
  );
  return [
    `${code} ${inContent(fault.file)}:${range} ${message}${hint === null ? '' : ` — ${hint}`}`,
    ...others,
  ];
}

function inContent(file: string): string {
  return file.replace(/^content\//, '');
}
