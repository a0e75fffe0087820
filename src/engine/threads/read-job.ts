import { hash } from 'node:crypto';
import { join } from 'node:path';
import type { Reading } from '../../content/entry.ts';
import { maxBytes } from '../../content/read-entry.ts';
import type { ReadingKey } from '../../content/reading-cache.ts';
import { readOrFail } from '../../content/read-or-fail.ts';
import { articleSchemaFor } from '../../content/schema/article-schema.ts';
import { trustedFolder, type ReadingSite } from '../../content/source/folder-fs.ts';
import { readRegularFile } from '../../files/regular-file-fs.ts';
import type { CodePlace } from '../program-digest.ts';
import { openReadingCache } from '../readings/reading-cache.ts';
import { openTurns, piecesInTurn } from './turns.ts';

/** Files that are to be read into the cache, by the shard of the cache that they belong to. */
export interface ReadJob extends CodePlace, ReadingSite {
  readonly contentDir: string;
  /** All files of each shard, those too that the cache has. */
  readonly shards: readonly (readonly ReadingKey[])[];
  readonly turns: SharedArrayBuffer;
}

/** Reads files into the cache, shard by shard, beside other threads with the same job. */
export function runReadJob({
  root,
  cacheDir,
  contentDir,
  code,
  language,
  articleForm,
  shards,
  turns,
}: ReadJob): void {
  const cache = openReadingCache({ root, cacheDir, code, language, articleForm });
  for (const keys of piecesInTurn(shards, openTurns(turns), 1)) {
    for (const key of keys) {
      if (cache.find(key) !== null) continue;
      const reading = readAgain(key, { root, contentDir, language, articleForm });
      if (reading !== null) cache.keep(key, reading);
    }
    const [first] = keys;
    if (first !== undefined) cache.saveShard(cache.shardOf(first.path));
  }
}

/** The reading of a file whose bytes are still those of its key; null where they are not. */
export function readAgain(
  key: ReadingKey,
  {
    root,
    contentDir,
    language,
    articleForm,
  }: Pick<ReadJob, 'root' | 'contentDir' | 'language' | 'articleForm'>,
): Reading | null {
  const within = trustedFolder({ root, contentDir });
  const read = readRegularFile(join(contentDir, key.path), { within, limit: maxBytes });
  if ('refused' in read || hash('sha256', read.bytes) !== key.hash) return null;
  const articleSchema = articleSchemaFor(articleForm.declared, articleForm.unsound);
  return readOrFail({ ...key, language, articleSchema, bytes: read.bytes });
}
