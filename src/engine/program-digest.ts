import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { FolderPlace } from '../content/source/folder-fs.ts';

/** `src/` of the repository, or `.package/` of the installed package. */
const program = fileURLToPath(new URL('..', import.meta.url));

/** Files of the outlet that are or name code. */
const lockFiles = ['package-lock.json', 'npm-shrinkwrap.json', 'pnpm-lock.yaml', 'yarn.lock'];

/** Where the code of an outlet is, and what of it was read already. */
export interface CodePlace extends Pick<FolderPlace, 'root' | 'cacheDir'> {
  /** Digest of the configuration of the outlet, which runs; '' where there is none. */
  readonly code: string;
}

let own: string | undefined;

/**
 * A digest of everything that runs when a site is built: the program, Node with its ICU data, and the packages as the lock file
 * of the working folder names them. It is part of the key of whatever is cached, so that no file of another version is used.
 */
export function programDigest({ root, code }: Pick<CodePlace, 'root' | 'code'>): string {
  own ??= digestOfFolder(program);
  const digest = createHash('sha256').update(own).update(code);
  const { node, icu = '', v8, unicode = '' } = process.versions;
  digest.update(JSON.stringify([node, icu, v8, unicode, process.platform, process.arch]));
  for (const name of lockFiles) digest.update(`${name}\n`).update(readOrNothing(join(root, name)));
  return digest.digest('hex').slice(0, 32);
}

/** A digest of the names and bytes of all files of a folder; of nothing where it is missing. */
export function digestOfFolder(folder: string): string {
  const digest = createHash('sha256');
  for (const file of filesIn(folder))
    digest.update(`${file}\n`).update(
      createHash('sha256')
        .update(readOrNothing(join(folder, file)))
        .digest(),
    );
  return digest.digest('hex');
}

function filesIn(folder: string): readonly string[] {
  try {
    return readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map(({ parentPath, name }) => join(parentPath, name).slice(folder.length))
      .toSorted();
  } catch {
    return [];
  }
}

function readOrNothing(file: string): Uint8Array {
  try {
    return readFileSync(file);
  } catch {
    return new Uint8Array();
  }
}
