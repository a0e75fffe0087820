import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { readRegularFile, replaceFile } from '../files/regular-file-fs.ts';

/**
 * A folder of files that were made before, by key. Each begins with the digest of its contents: one that is damaged or cut
 * off counts as absent, and is made again.
 */
export interface SealedCache {
  /** Null where there is none, or a damaged one. */
  readonly read: (key: string) => Uint8Array | null;
  /** A folder that cannot be written, or a full disk, only costs the time to make the file again. */
  readonly write: (key: string, bytes: Uint8Array) => void;
  /** Removes files that are not used, where there are more of them than are kept for whoever goes back. */
  readonly forgetAllBut: (used: ReadonlySet<string>) => void;
}

export interface SealedCacheRules {
  /** Absolute; made when it is needed. */
  readonly folder: string;
  /** How many unused files stay. */
  readonly kept: number;
  /** Digest of the outlet's own code, which is a part of every key: it runs in the process. Empty where there is none. */
  readonly code: string;
}

const sealLength = 32;
/** More than any file that is cached has. */
const limit = 256 * 1024 * 1024;

/** Opens a cache; nothing is read or written yet. Keys are file names. */
export function sealedCache({ folder, kept, code }: SealedCacheRules): SealedCache {
  const nameOf = (key: string): string =>
    code === '' ? key : createHash('sha256').update(code).update(key).digest('hex').slice(0, 32);
  return {
    read: (key) => {
      const read = readRegularFile(join(folder, nameOf(key)), { within: folder, limit });
      if ('refused' in read) return null;
      return unseal(read.bytes);
    },
    write: (key, bytes) => {
      try {
        mkdirSync(folder, { recursive: true });
        replaceFile(join(folder, nameOf(key)), seal(bytes));
      } catch {
        // Said above: the cache is a saving and no need.
      }
    },
    forgetAllBut: (used) => {
      const names = new Set([...used].map(nameOf));
      const unused = namesIn(folder).filter((name) => !names.has(name));
      if (unused.length <= kept) return;
      for (const name of unused) rmSync(join(folder, name), { force: true });
    },
  };
}

/** Bytes with their digest before them. */
export function seal(bytes: Uint8Array): Uint8Array {
  return Buffer.concat([sealOf(bytes), bytes]);
}

/** The bytes that were sealed; null where they are damaged or cut off. */
export function unseal(sealed: Uint8Array): Uint8Array | null {
  const contents = sealed.subarray(sealLength);
  return sealOf(contents).equals(sealed.subarray(0, sealLength)) ? contents : null;
}

function sealOf(bytes: Uint8Array): Buffer {
  return createHash('sha256').update(bytes).digest();
}

function namesIn(folder: string): readonly string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}
