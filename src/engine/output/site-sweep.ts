import { lstatSync, readdirSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { SiteFile } from './site-folder.ts';

/** Folders of a built site by their address, `/` the site itself, with what the file system says of each. */
export type FolderStamps = ReadonlyMap<string, string>;

/**
 * Removes everything from a folder that is not among the `files` of its site: files of earlier sites, and what others put there.
 * A folder is listed only where its stamp is not the `known` one, because listing all of them takes longer than building a page.
 * Returns the stamps of its folders.
 */
export function sweepFolder(
  path: string,
  files: readonly SiteFile[],
  known: { readonly folders: FolderStamps; readonly files: Iterable<string> },
): FolderStamps {
  const addresses = new Set(files.map(({ address }) => address));
  const folders = foldersOf(addresses);
  for (const address of known.files) if (!addresses.has(address)) remove(join(path, address));
  for (const folder of known.folders.keys()) if (!folders.has(folder)) remove(join(path, folder));
  const stamps = new Map<string, string>();
  for (const folder of folders) {
    const full = join(path, folder);
    if (stampOf(full) !== known.folders.get(folder)) {
      for (const name of readdirSync(full)) {
        const address = `${folder === '/' ? '' : folder}/${name}`;
        if (!addresses.has(address) && !folders.has(address)) remove(join(path, address));
      }
    }
    stamps.set(folder, stampOf(full));
  }
  return stamps;
}

/** The folders that files are in, and the folders around them. */
function foldersOf(addresses: Iterable<string>): ReadonlySet<string> {
  const folders = new Set(['/']);
  for (const address of addresses) {
    let folder = dirname(address);
    while (!folders.has(folder)) {
      folders.add(folder);
      folder = dirname(folder);
    }
  }
  return folders;
}

/** Another one where an entry was added, removed or renamed. */
function stampOf(folder: string): string {
  const { mtimeMs, ino } = lstatSync(folder);
  return `${String(mtimeMs)} ${String(ino)}`;
}

function remove(path: string): void {
  rmSync(path, { recursive: true, force: true });
}
