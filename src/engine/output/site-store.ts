import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { cacheFolder } from '../../content/source/folder-fs.ts';
import { replaceFile } from '../../files/regular-file-fs.ts';
import { seal, unseal } from '../sealed-cache.ts';
import type { Settings } from '../settings-fs.ts';
import type { BuiltFolder, SiteFile } from './site-folder.ts';
import type { FolderStamps } from './site-sweep.ts';

/** What is known of a folder with a built site. */
export interface SiteRecord {
  readonly files: ReadonlyMap<string, SiteFile>;
  readonly folders: FolderStamps;
}

/** What builds into one output folder keep for the next one, in `.cache/sites` of the working folder. */
export interface SiteStore {
  /** The folder to build into, with what it still has of the site before the published one. It may be missing. */
  readonly next: BuiltFolder & SiteRecord;
  /** The output folder, with what the last build wrote there. */
  readonly published: BuiltFolder & SiteRecord;
  /** Where the output folder goes when a new one takes its place; it is what the build after that fills. */
  readonly setAside: string;
  /** Records what the build has made and published. */
  readonly record: (built: SiteRecord) => void;
}

type CachePlace = Pick<Settings, 'root' | 'cacheDir'>;

const none: SiteRecord = { files: new Map(), folders: new Map() };

/**
 * Opens what is kept for an output folder, whose lock this process has. Records that are damaged count as missing, and then all
 * files are made. What is kept for output folders that no longer exist is removed.
 */
export function openSiteStore(place: CachePlace, outDir: string): SiteStore {
  const { home, folder, records } = placesOf(place, outDir);
  removeOthers(home, folder);
  mkdirSync(folder, { recursive: true });
  replaceFile(join(folder, 'output'), outDir);
  const { next, published } = readSiteStore(place, outDir);
  return {
    next,
    published,
    setAside: next.path,
    record: (built) => {
      // The folders have changed places. A stamp says of a file that it is the same one, in whichever folder.
      const linked = new Map(
        [...published.files].map(([address, file]) => {
          const now = built.files.get(address);
          return [address, now?.digest === file.digest ? { ...file, stamp: now.stamp } : file];
        }),
      );
      replaceFile(records.next, recordText({ ...published, files: linked }));
      replaceFile(records.published, recordText(built));
    },
  };
}

/** The folders of a store that another thread has opened. */
export function readSiteStore(
  place: CachePlace,
  outDir: string,
): Pick<SiteStore, 'next' | 'published'> {
  const { folder, records } = placesOf(place, outDir);
  return {
    next: { path: join(folder, 'next'), ...readRecord(records.next) },
    published: { path: outDir, ...readRecord(records.published) },
  };
}

function placesOf(place: CachePlace, outDir: string) {
  const home = cacheFolder(place, 'sites');
  const folder = join(home, createHash('sha256').update(outDir).digest('hex').slice(0, 16));
  return {
    home,
    folder,
    records: { next: join(folder, 'next.files'), published: join(folder, 'published.files') },
  };
}

/** Arrays in the place of objects: a site has many files. */
const recordSchema = z.object({
  files: z.array(z.tuple([z.string(), z.string(), z.string(), z.string()])),
  folders: z.array(z.tuple([z.string(), z.string()])),
});

function recordText({ files, folders }: SiteRecord): Uint8Array {
  const rows = [...files.values()].map(({ address, key, digest, stamp }) => [
    address,
    key,
    digest,
    stamp,
  ]);
  return seal(Buffer.from(JSON.stringify({ files: rows, folders: [...folders] })));
}

function readRecord(file: string): SiteRecord {
  try {
    const bytes = unseal(readFileSync(file));
    if (bytes === null) return none;
    const { files, folders } = recordSchema.parse(JSON.parse(new TextDecoder().decode(bytes)));
    return {
      files: new Map(
        files.map(([address, key, digest, stamp]) => [address, { address, key, digest, stamp }]),
      ),
      folders: new Map(folders),
    };
  } catch {
    return none;
  }
}

/** Removes what is kept for output folders that are gone: tests and previews build into many. */
function removeOthers(home: string, own: string): void {
  if (!existsSync(home)) return;
  for (const name of readdirSync(home)) {
    const folder = join(home, name);
    if (folder === own) continue;
    try {
      if (existsSync(readFileSync(join(folder, 'output'), 'utf8'))) continue;
    } catch {
      // It does not say for which folder it is.
    }
    rmSync(folder, { recursive: true, force: true });
  }
}
