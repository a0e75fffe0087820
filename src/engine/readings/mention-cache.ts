import { createHash } from 'node:crypto';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { cacheFolder } from '../../content/source/folder-fs.ts';
import { readRegularFile, replaceFile } from '../../files/regular-file-fs.ts';
import type { AnyEntry, Reading } from '../../content/entry.ts';
import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import { programDigest, type CodePlace } from '../program-digest.ts';
import { seal, unseal } from '../sealed-cache.ts';

/** The mention warnings of articles, as earlier runs have found them. */
export interface MentionCache {
  /** Null where they must be found. */
  readonly find: (entry: AnyEntry) => readonly Diagnostic[] | null;
  readonly keep: (entry: AnyEntry, warnings: readonly Diagnostic[]) => void;
  /** Writes what is new, and forgets what was neither found nor kept. */
  readonly save: () => void;
}

interface Contents {
  readonly version: string;
  /** The digest of a file, by its path, with its warnings. */
  readonly files: Readonly<
    Record<string, readonly [hash: string, warnings: readonly Diagnostic[]]>
  >;
}

const limit = 1024 * 1024 * 1024;

/**
 * Opens the cache in `.cache` of the working folder. Warnings follow from the article, from the names that the other files of the
 * folder bring into the finder, and from the language of the site; where one of those files has changed, all are found again.
 */
export function openMentionCache(
  place: CodePlace,
  { readings, language }: { readonly readings: readonly Reading[]; readonly language: string },
): MentionCache {
  const folder = cacheFolder(place, 'mentions');
  const file = join(folder, 'warnings');
  const version = versionOf(place, readings, language);
  const known = read(file, folder, version);
  const used: Record<string, readonly [string, readonly Diagnostic[]]> = {};
  let isNew = false;
  return {
    find: ({ path, hash }) => {
      const row = used[path] ?? known[path];
      if (row?.[0] !== hash) return null;
      used[path] = row;
      return row[1];
    },
    keep: ({ path, hash }, warnings) => {
      used[path] = [hash, warnings];
      isNew = true;
    },
    save: () => {
      if (!isNew && Object.keys(used).length === Object.keys(known).length) return;
      try {
        mkdirSync(folder, { recursive: true });
        const contents: Contents = { version, files: used };
        replaceFile(file, seal(Buffer.from(JSON.stringify(contents))));
      } catch {
        // The cache saves time and nothing else.
      }
    },
  };
}

function versionOf(place: CodePlace, readings: readonly Reading[], language: string): string {
  const digest = createHash('sha256').update(JSON.stringify([programDigest(place), language]));
  for (const { kind, path, entry } of readings)
    if (kind !== 'article') digest.update(JSON.stringify([path, entry?.hash ?? null]));
  return digest.digest('hex');
}

function read(file: string, within: string, version: string): Contents['files'] {
  const bytes = readRegularFile(file, { within, limit });
  const contents = 'refused' in bytes ? null : unseal(bytes.bytes);
  if (contents === null) return {};
  // It is sealed: what was written has this form.
  const known = JSON.parse(new TextDecoder().decode(contents)) as Contents;
  return known.version === version ? known.files : {};
}
