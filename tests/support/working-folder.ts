import { cpSync, mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const base = fileURLToPath(new URL('../fixtures/base', import.meta.url));

/** Path with `/` → what the file contains. */
export type Files = Readonly<Record<string, string | Uint8Array>>;

/** A folder in which a command can run: `content/`, and what a test puts beside it. */
export interface WorkingFolder {
  readonly root: string;
  /** `content/` in it. */
  readonly contentDir: string;
  /** Writes files below the working folder; their folders are made. */
  readonly write: (files: Files) => void;
  /** Writes files below the content folder. */
  readonly writeContent: (files: Files) => void;
  /** Removes a file or folder below the working folder. */
  readonly remove: (path: string) => void;
  /** Removes the working folder itself. */
  readonly close: () => void;
}

/** Makes a working folder of its own, with nothing in it; whoever opens it closes it. */
export function openEmptyFolder(): WorkingFolder {
  // macOS reaches its temporary folder through a symbolic link.
  const root = realpathSync(mkdtempSync(join(tmpdir(), 'dateline-test-')));
  const contentDir = join(root, 'content');
  const writeBelow =
    (folder: string) =>
    (files: Files): void => {
      for (const [path, content] of Object.entries(files)) {
        mkdirSync(dirname(join(folder, path)), { recursive: true });
        writeFileSync(join(folder, path), content);
      }
    };
  return {
    root,
    contentDir,
    write: writeBelow(root),
    writeContent: writeBelow(contentDir),
    remove: (path) => {
      rmSync(join(root, path), { recursive: true });
    },
    close: () => {
      rmSync(root, { recursive: true });
    },
  };
}

/** The same with a copy of `tests/fixtures/base`, which has no fault, as its content. */
export function openBaseFolder(): WorkingFolder {
  const folder = openEmptyFolder();
  cpSync(base, folder.contentDir, { recursive: true });
  return folder;
}
