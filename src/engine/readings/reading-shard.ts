import { hash } from 'node:crypto';
import { closeSync, fstatSync, mkdirSync, openSync, readFileSync, readSync } from 'node:fs';
import { dirname } from 'node:path';
import { replaceFile } from '../../files/regular-file-fs.ts';
import type { FileDigests } from '../../content/source/file-digests.ts';
import type { ReadingKey } from '../../content/reading-cache.ts';
import type { ReadingHead, ReadingRest } from './reading-record.ts';

/** A file of the cache with some readings. */
export interface Shard {
  readonly size: number;
  /** Null where it has no reading of these bytes. */
  readonly find: (key: ReadingKey) => ShardRecord | null;
}

export interface ShardRecord {
  readonly head: ReadingHead;
  /** Reads it from the file. */
  readonly rest: () => ReadingRest;
}

/** A head as it is written, with the place of the rest behind the heads, in bytes. */
interface Row {
  readonly head: ReadingHead;
  readonly at: number;
  readonly length: number;
}

/** The digest, and the length of the heads. */
const prefixLength = 32 + 4;

/**
 * Opens a shard: a digest of what follows, the length of the heads, the heads as JSON, then the rests. The file stays open, so that
 * another process may put a new one in its place. Null where there is none, or a damaged one. Where `digests` knows the file, the
 * rests are not read.
 */
export function openShard(file: string, digests: FileDigests): Shard | null {
  try {
    const descriptor = openSync(file, 'r');
    const shard = readShard(descriptor, file, digests);
    if (shard === null) closeSync(descriptor);
    return shard;
  } catch {
    return null;
  }
}

/** Closes a file when no reading is left that has its rest there: a dev server writes a shard at each change. */
const unreachable = new FinalizationRegistry<number>(closeSync);

function readShard(descriptor: number, file: string, digests: FileDigests): Shard | null {
  const bytes = soundBytes(descriptor, file, digests);
  if (bytes === null) return null;
  const start = prefixLength + bytes.readUInt32LE(32);
  const rows = JSON.parse(bytes.toString('utf8', prefixLength, start)) as readonly Row[];
  const byPath = new Map(rows.map((row) => [row.head.path, row]));
  const opened = { descriptor };
  unreachable.register(opened, descriptor);
  return {
    size: rows.length,
    find: ({ path, kind, hash: wanted }) => {
      const row = byPath.get(path);
      if (row?.head.hash !== wanted || row.head.kind !== kind) return null;
      const { head, at, length } = row;
      const rest = (): ReadingRest =>
        JSON.parse(readAt(opened.descriptor, start + at, length).toString()) as ReadingRest;
      return { head, rest };
    },
  };
}

/** The shard up to its rests at least; null where any byte of it is damaged. */
function soundBytes(descriptor: number, file: string, digests: FileDigests): Buffer | null {
  const stats = fstatSync(descriptor);
  const known = digests.find(file, stats);
  if (known !== null) {
    const prefix = readAt(descriptor, 0, prefixLength);
    if (prefix.toString('hex', 0, 32) !== known) return null;
    return readAt(descriptor, 0, prefixLength + prefix.readUInt32LE(32));
  }
  const bytes = readFileSync(descriptor);
  const seal = sealOf(bytes.subarray(32));
  if (!seal.equals(bytes.subarray(0, 32))) return null;
  digests.keep(file, stats, seal.toString('hex'));
  return bytes;
}

/** Writes a shard in the place of an earlier one, and opens it. Null where it cannot be written. */
export function writeShard(
  file: string,
  records: readonly ShardRecord[],
  digests: FileDigests,
): Shard | null {
  let at = 0;
  const rests = records.map(({ rest }) => Buffer.from(JSON.stringify(rest())));
  const rows = records.map(({ head }, index): Row => {
    const length = rests[index]?.length ?? 0;
    at += length;
    return { head, at: at - length, length };
  });
  const heads = Buffer.from(JSON.stringify(rows));
  const length = Buffer.alloc(4);
  length.writeUInt32LE(heads.length);
  const contents = Buffer.concat([length, heads, ...rests]);
  try {
    mkdirSync(dirname(file), { recursive: true });
    replaceFile(file, Buffer.concat([sealOf(contents), contents]));
  } catch {
    return null;
  }
  return openShard(file, digests);
}

function readAt(descriptor: number, at: number, length: number): Buffer {
  const buffer = Buffer.allocUnsafe(length);
  for (let done = 0; done < length;) {
    const read = readSync(descriptor, buffer, done, length - done, at + done);
    if (read === 0) throw new Error('The file ends before its contents.');
    done += read;
  }
  return buffer;
}

function sealOf(bytes: Uint8Array): Buffer {
  return hash('sha256', bytes, 'buffer');
}
