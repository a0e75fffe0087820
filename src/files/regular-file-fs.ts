import {
  closeSync,
  constants,
  fstatSync,
  lstatSync,
  openSync,
  readSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import type { BigIntStats } from 'node:fs';
import { basename, dirname, join, relative, resolve, sep } from 'node:path';

/**
 * Why a path was not read. `missing`: nothing is there. `link`: it, or a folder on the way to it, is a symbolic link.
 * `special`: a folder, pipe, socket or device. `unreadable`: the system refuses, or another file took its place while it
 * was opened.
 */
export type Refusal = 'missing' | 'link' | 'special' | 'unreadable';

/** A file as it was read. */
export interface FileBytes {
  /** The whole file, or its first `limit + 1` bytes. */
  readonly bytes: Uint8Array;
  /** False where the file has more bytes than `limit`. */
  readonly isWhole: boolean;
}

export interface ReadingRules {
  /** A folder that is trusted, absolute: every folder between it and the file must be a real one. */
  readonly within: string;
  /** The most bytes that are of use. One more is read, so that whoever asked sees that there are more. */
  readonly limit: number;
}

/**
 * Reads a regular file, and nothing else: whoever may change a repository may put anything into its folders, such as a
 * link to a file outside of them, a pipe that never ends, or a device. The path is looked at before it is opened and
 * the open file after it, and both must be the same file, so that nothing can be exchanged in between. A pipe does not
 * block. It never throws. `open` stands for the system's call in tests, which change the folder at that moment.
 */
export function readRegularFile(
  path: string,
  { within, limit }: ReadingRules,
  open: typeof openSync = openSync,
): FileBytes | { readonly refused: Refusal } {
  return useRegularFile(path, { within, open }, ({ descriptor, size }) =>
    readUpTo(descriptor, size, limit),
  );
}

interface OpenFile {
  readonly descriptor: number;
  /** In bytes, when it was opened. */
  readonly size: number;
}

function useRegularFile<Result extends object>(
  path: string,
  { within, open }: { readonly within: string; readonly open: typeof openSync },
  use: (file: OpenFile) => Result,
): Result | { readonly refused: Refusal } {
  const refused = refusalOf(path, within);
  if (refused !== null) return { refused };
  let descriptor: number;
  try {
    // Windows has neither of the last two, which are undefined there and count as 0.
    const flags = constants.O_RDONLY | constants.O_NOFOLLOW | constants.O_NONBLOCK;
    descriptor = open(path, flags);
  } catch (error) {
    return { refused: refusalFrom(error) };
  }
  try {
    const opened = fstatSync(descriptor, { bigint: true });
    if (!opened.isFile()) return { refused: 'special' };
    // Looked at again: a folder on the way may have become a link before the file was opened.
    const moved = refusalOf(path, within);
    if (moved !== null) return { refused: moved };
    if (!isSame(lstatSync(path, { bigint: true }), opened)) return { refused: 'unreadable' };
    return use({ descriptor, size: Number(opened.size) });
  } catch (error) {
    return { refused: refusalFrom(error) };
  } finally {
    closeSync(descriptor);
  }
}

/**
 * Gives a file new contents at once: whoever reads it meanwhile sees the old or the new ones, a full disk leaves the old
 * ones, and a link in its place is replaced and not followed. Throws where the folder cannot be written.
 */
export function replaceFile(path: string, bytes: Uint8Array | string): void {
  const { mode } = lstatSync(path, { throwIfNoEntry: false }) ?? {};
  const part = join(dirname(path), `.${basename(path)}.${String(process.pid)}.part`);
  try {
    writeFileSync(part, bytes, { flag: 'wx', ...(mode !== undefined && { mode: mode & 0o777 }) });
    renameSync(part, path);
  } catch (error) {
    rmSync(part, { force: true });
    throw error;
  }
}

/** Why the path cannot be a regular file of the folder, or null. */
export function refusalOf(path: string, within: string): Refusal | null {
  try {
    for (const folder of foldersBetween(within, path)) {
      const stats = lstatSync(folder);
      if (stats.isSymbolicLink()) return 'link';
      if (!stats.isDirectory()) return 'missing';
    }
    const stats = lstatSync(path);
    if (stats.isSymbolicLink()) return 'link';
    return stats.isFile() ? null : 'special';
  } catch (error) {
    return refusalFrom(error);
  }
}

/** The folders on the way from a folder to what lies in it, both excluded, the outermost first. */
export function foldersBetween(folder: string, path: string): readonly string[] {
  const steps = relative(folder, dirname(path)).split(sep);
  if (steps[0] === '' || steps[0] === '..') return [];
  return steps.map((_, index) => resolve(folder, ...steps.slice(0, index + 1)));
}

/** Reads until the end or one byte behind the limit, however long the file becomes; `size` is what it said of itself. */
export function readUpTo(descriptor: number, size: number, limit: number): FileBytes {
  const most = limit + 1;
  // One byte more than the file has: a file that does not grow is read in one piece.
  let buffer = Buffer.allocUnsafe(Math.min(most, size + 1));
  let length = 0;
  for (;;) {
    const read = readSync(descriptor, buffer, length, buffer.length - length, null);
    length += read;
    if (read === 0 || length === most) break;
    if (length === buffer.length) {
      const grown = Buffer.allocUnsafe(Math.min(most, buffer.length * 2));
      buffer.copy(grown, 0, 0, length);
      buffer = grown;
    }
  }
  return { bytes: buffer.subarray(0, length), isWhole: length <= limit };
}

function isSame(one: BigIntStats, other: BigIntStats): boolean {
  return one.dev === other.dev && one.ino === other.ino;
}

function refusalFrom(error: unknown): Refusal {
  const code = error instanceof Error && 'code' in error ? error.code : '';
  if (code === 'ENOENT' || code === 'ENOTDIR') return 'missing';
  // What O_NOFOLLOW says of a link; FreeBSD says EMLINK.
  if (code === 'ELOOP' || code === 'EMLINK') return 'link';
  // A socket cannot be opened.
  return code === 'ENXIO' ? 'special' : 'unreadable';
}
