import { hash } from 'node:crypto';
import {
  closeSync,
  copyFileSync,
  fstatSync,
  linkSync,
  lstatSync,
  mkdirSync,
  openSync,
  readFileSync,
  rmSync,
  writeSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { stampOf } from '../../files/file-stamp.ts';

/** A file of a built site. */
export interface SiteFile {
  /** `/topics/water/index.html`. */
  readonly address: string;
  /** What it was made from: the same key gives the same bytes. */
  readonly key: string;
  /** Of its bytes. */
  readonly digest: string;
  /** What the file system says of it: a file with another stamp may have other bytes. */
  readonly stamp: string;
}

/** A folder with files that an earlier build wrote. */
export interface BuiltFolder {
  readonly path: string;
  readonly files: ReadonlyMap<string, SiteFile>;
}

type Bytes = Uint8Array | string;

/** The folder that a build fills. */
export interface SiteFolder {
  readonly path: string;
  /**
   * Puts a file at an address. `make` is called only where neither the folder nor the published one has a file with this key that
   * is intact. Throws where the folder cannot be written, and what `make` throws.
   */
  readonly place: (
    address: string,
    key: string,
    make: () => Bytes | Promise<Bytes>,
  ) => Promise<void>;
  /** Every file that was placed. */
  readonly placed: () => readonly SiteFile[];
  /** How many of them were made. */
  readonly made: () => number;
}

export interface SiteFolderOptions {
  /** The output folder, whose files may be linked. */
  readonly published?: BuiltFolder | null;
  /** Digest of the outlet's own code, which is a part of every key. */
  readonly code?: string;
}

/** Puts one file of a site into its folder. */
export type SitePiece = (folder: SiteFolder) => Promise<void>;

/**
 * Opens a folder for a build. Files that it has from an earlier build stay where their key is still the same, and files of
 * `published` are linked, so that a build writes what has changed. A file that was changed, cut off or replaced is made again.
 * Several threads may fill one folder, each with addresses of its own.
 */
export function openSiteFolder(
  own: BuiltFolder,
  { published = null, code = '' }: SiteFolderOptions = {},
): SiteFolder {
  const { path } = own;
  const placed: SiteFile[] = [];
  const folders = new Set<string>();
  let made = 0;

  /** Makes room for a file. A file is never written over: it may have a second name in the published folder. */
  const makeRoom = (file: string): void => {
    const folder = dirname(file);
    if (!folders.has(folder)) makeFolder(folder, path);
    folders.add(folder);
    rmSync(file, { recursive: true, force: true });
  };

  return {
    path,
    place: async (address, given, make) => {
      const key = code === '' ? given : digestOf(`${code} ${given}`);
      const file = join(path, address);
      const kept = intact(own, address);
      if (kept?.key === key) {
        placed.push(kept);
        return;
      }
      const linked = published && intact(published, address);
      if (linked?.key === key) {
        makeRoom(file);
        link(join(published?.path ?? '', address), file);
        placed.push({ ...linked, stamp: stampOf(lstatSync(file)) });
        return;
      }
      const bytes = await make();
      made += 1;
      const digest = digestOf(bytes);
      if (kept?.digest === digest) placed.push({ ...kept, key });
      else {
        makeRoom(file);
        placed.push({ address, key, digest, stamp: write(file, bytes) });
      }
    },
    placed: () => placed,
    made: () => made,
  };
}

/** The digest of a file's bytes, and of any text. */
export function digestOf(bytes: Bytes): string {
  return hash('sha256', bytes, 'base64url');
}

/** The record of a file that has the bytes that were written; null where there is none. */
function intact({ path, files }: BuiltFolder, address: string): SiteFile | null {
  const known = files.get(address);
  if (known === undefined) return null;
  const file = join(path, address);
  const stats = lstatSync(file, { throwIfNoEntry: false });
  if (stats?.isFile() !== true) return null;
  const stamp = stampOf(stats);
  if (stamp === known.stamp) return known;
  // Copied or unpacked, or changed: its bytes say.
  if (!known.stamp.startsWith(`${String(stats.size)} `)) return null;
  return digestOf(readFileSync(file)) === known.digest ? { ...known, stamp } : null;
}

function write(file: string, bytes: Bytes): string {
  const descriptor = openSync(file, 'wx');
  try {
    const buffer = typeof bytes === 'string' ? Buffer.from(bytes) : bytes;
    for (let done = 0; done < buffer.length;) done += writeSync(descriptor, buffer, done);
    return stampOf(fstatSync(descriptor));
  } finally {
    closeSync(descriptor);
  }
}

/** Gives a file a second name; where the file system has no such thing, copies it. */
function link(from: string, to: string): void {
  try {
    linkSync(from, to);
  } catch {
    copyFileSync(from, to);
  }
}

/** Makes a folder inside `root`; a file of an earlier site that is in the way is removed. */
function makeFolder(folder: string, root: string): void {
  try {
    mkdirSync(folder, { recursive: true });
  } catch (error) {
    if (folder === root) throw error;
    makeFolder(dirname(folder), root);
    if (lstatSync(folder, { throwIfNoEntry: false })?.isDirectory() === true) return;
    rmSync(folder, { force: true });
    mkdirSync(folder, { recursive: true });
  }
}
