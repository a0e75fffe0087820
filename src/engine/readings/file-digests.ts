import { hash } from 'node:crypto';
import type { FileDigests } from '../../content/source/file-digests.ts';
import { cacheFolder, type FolderPlace } from '../../content/source/folder-fs.ts';
import { stampOf, type FileState } from '../../files/file-stamp.ts';
import { sealedCache } from '../sealed-cache.ts';

type Row = readonly [stamp: string, digest: string];

/** The digests of so many other folders are kept. */
const keptFolders = 5;

/** In milliseconds. The clock of a file system is coarser than that of the machine, and that of a network drive is another one. */
const settlingTime = 3000;

/**
 * Opens the digests of the files of a folder (its absolute path), in `.cache/digests` of the working folder. A file whose stamp is the
 * same has the same bytes. A file that was changed shortly before `start` is not remembered: two changes at the same tick of the file
 * system's clock have the same stamp. `start` is in milliseconds since 1970; default: the start of the process.
 */
export function openFileDigests(
  folder: string,
  place: Pick<FolderPlace, 'root' | 'cacheDir'>,
  start = performance.timeOrigin,
): FileDigests {
  const cache = sealedCache({ folder: cacheFolder(place, 'digests'), kept: keptFolders, code: '' });
  const key = hash('sha256', folder).slice(0, 32);
  const sealed = cache.read(key);
  // It is sealed: what was written has this form.
  const known = new Map(
    sealed === null ? [] : (JSON.parse(new TextDecoder().decode(sealed)) as [string, Row][]),
  );
  const used = new Map<string, Row>();
  let isNew = false;
  const isSettled = ({ mtimeMs, ctimeMs }: FileState): boolean =>
    Math.max(mtimeMs, ctimeMs) < start - settlingTime;
  return {
    find: (path, state) => {
      const row = known.get(path);
      if (row?.[0] !== stampOf(state)) return null;
      used.set(path, row);
      return row[1];
    },
    keep: (path, state, digest) => {
      if (!isSettled(state)) return;
      used.set(path, [stampOf(state), digest]);
      isNew = true;
    },
    save: () => {
      if (!isNew && used.size === known.size) return;
      cache.write(key, Buffer.from(JSON.stringify([...used])));
      cache.forgetAllBut(new Set([key]));
    },
  };
}
