import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Reading } from '../../content/entry.ts';
import type { ReadingCache, ReadingKey } from '../../content/reading-cache.ts';
import { cacheFolder, type ReadingSite } from '../../content/source/folder-fs.ts';
import { programDigest, type CodePlace } from '../program-digest.ts';
import { openFileDigests } from './file-digests.ts';
import { readingOf, recordOf, type ReadingRest } from './reading-record.ts';
import { openShard, writeShard, type Shard, type ShardRecord } from './reading-shard.ts';

/** What readings depend on besides their files. */
export interface ReadingPlace extends CodePlace {
  /** The language of the site. */
  readonly language: string;
  readonly articleForm: ReadingSite['articleForm'];
}

/** The readings are in so many files: a change of one reading writes one file of the cache again. */
const shardCount = 256;
/** The caches of so many versions of the program, or languages, are kept. */
const keptVersions = 3;

/** A reading, and its record where it can be written. */
interface Known {
  readonly hash: string;
  readonly reading: Reading;
  readonly record: ShardRecord | null;
  /** The file that has the record; null where it is not in one yet. */
  readonly shard: Shard | null;
}

/** The cache with its files, the shards, which threads fill one by one. */
export interface ShardedReadingCache extends ReadingCache {
  /** What its readings depend on besides their files, as a digest. */
  readonly version: string;
  readonly shardOf: (path: string) => number;
  /** Writes one shard: all its files must have been found or kept. */
  readonly saveShard: (shard: number) => void;
  /** Opens shards again that another thread has written. */
  readonly reopen: (shards: Iterable<number>) => void;
}

/**
 * Opens the readings of earlier runs, in `.cache/readings` of the working folder. A file of the cache that is damaged, or of another
 * version of the program, counts as missing. Long texts stay in the files until something asks for them. Gives the `earlier` cache of
 * this process where it has the same version: what that has read from its files need not be read again.
 */
export function openReadingCache(
  { language, articleForm, ...place }: ReadingPlace,
  earlier: ShardedReadingCache | null = null,
): ShardedReadingCache {
  const home = cacheFolder(place, 'readings');
  const version = createHash('sha256')
    .update(JSON.stringify([programDigest(place), language, keyOfForm(articleForm)]))
    .digest('hex')
    .slice(0, 16);
  if (earlier?.version === version) return earlier;
  const fileOf = (shard: number): string =>
    join(home, version, shard.toString(16).padStart(2, '0'));
  const digests = openFileDigests(join(home, version), place);
  const shards = new Map<number, Shard | null>();
  const openedShard = (number: number): Shard | null => {
    const open = shards.get(number);
    if (open !== undefined) return open;
    const opened = openShard(fileOf(number), digests);
    shards.set(number, opened);
    return opened;
  };
  let known = new Map<string, Known>();
  let used = new Map<string, Known>();
  const changed = new Set<number>();
  const write = (number: number, paths: readonly string[]): void => {
    const records = paths.flatMap((path) => used.get(path)?.record ?? []);
    if (!changed.has(number) && openedShard(number)?.size === records.length) return;
    if (records.length > 0 || openedShard(number) !== null)
      shards.set(number, writeShard(fileOf(number), records, digests));
    changed.delete(number);
  };
  /** Lets a reading take its texts from the file, so that they are not kept in memory, nor a file that was replaced. */
  const moveTo = (path: string, shard: Shard | null): void => {
    const one = used.get(path);
    if (!one?.record || one.shard === shard) return;
    const { hash, reading } = one;
    const moved = fromShard({ path, kind: reading.kind, file: reading.file, hash }, shard);
    if (moved) used.set(path, moved);
  };
  return {
    version,
    shardOf: numberOf,
    find: (key) => {
      const found =
        [used.get(key.path), known.get(key.path)].find((one) => one?.hash === key.hash) ??
        fromShard(key, openedShard(numberOf(key.path)));
      if (found === null) return null;
      used.set(key.path, found);
      return found.reading;
    },
    keep: (key, reading) => {
      const record = recordOf(key, reading);
      changed.add(numberOf(key.path));
      used.set(key.path, {
        hash: key.hash,
        reading,
        record: record && { head: record.head, rest: () => record.rest },
        shard: null,
      });
    },
    saveShard: (number) => {
      write(
        number,
        [...used.keys()].filter((path) => numberOf(path) === number),
      );
      used.clear();
    },
    reopen: (numbers) => {
      for (const number of numbers) shards.delete(number);
    },
    fill: () => Promise.resolve(),
    save: () => {
      const byShard = Map.groupBy(used.keys(), numberOf);
      // A file that was deleted or renamed has left its shard.
      for (const number of new Set([...shards.keys(), ...byShard.keys()])) {
        const paths = byShard.get(number) ?? [];
        write(number, paths);
        for (const path of paths) moveTo(path, openedShard(number));
      }
      known = used;
      used = new Map();
      digests.save();
      forgetVersions(home, version);
    },
  };
}

/** All of the form; a set is no part of JSON. */
function keyOfForm({ declared, unsound }: ReadingSite['articleForm']): unknown {
  return [declared, { ...unsound, unread: [...unsound.unread] }];
}

function fromShard(key: ReadingKey, shard: Shard | null): Known | null {
  const record = shard?.find(key);
  if (!record) return null;
  const reading = readingOf(record.head, key, () => recentRest(record));
  return { hash: key.hash, reading, record, shard };
}

/** The rests that were asked for last: a page, and the feeds that an article is in, ask one after the other. */
const recent = new Map<ShardRecord, ReadingRest>();
const mostRecent = 1000;

function recentRest(record: ShardRecord): ReadingRest {
  const rest = recent.get(record) ?? record.rest();
  recent.delete(record);
  recent.set(record, rest);
  for (const oldest of recent.keys()) {
    if (recent.size <= mostRecent) break;
    recent.delete(oldest);
  }
  return rest;
}

function numberOf(path: string): number {
  let sum = 0;
  for (let index = 0; index < path.length; index += 1)
    sum = (Math.imul(sum, 31) + path.charCodeAt(index)) | 0;
  return (sum >>> 0) % shardCount;
}

/** Removes the caches of versions that were not used for the longest time. */
function forgetVersions(home: string, own: string): void {
  try {
    mkdirSync(join(home, own), { recursive: true });
    const others = readdirSync(home).filter((name) => name !== own);
    if (others.length < keptVersions) return;
    const byAge = others
      .map((name) => ({ name, time: statSync(join(home, name)).mtimeMs }))
      .toSorted((a, b) => b.time - a.time);
    for (const { name } of byAge.slice(keptVersions - 1))
      rmSync(join(home, name), { recursive: true, force: true });
  } catch {
    // Another process removes them at this moment, or nothing can be written here.
  }
}
