import type { Reading } from '../../content/entry.ts';
import type { ReadingKey } from '../../content/reading-cache.ts';
import type { SiteReading } from '../../content/read-site.ts';
import type { Folder } from '../../content/source/folder-fs.ts';
import type { Site } from '../../site/site.ts';
import { composeSite } from '../compose-site.ts';
import { getSite } from '../current-site.ts';
import { openSiteFolder, type SiteFile, type SitePiece } from '../output/site-folder.ts';
import { outputPieces } from '../output/site-outputs.ts';
import { readSiteStore } from '../output/site-store.ts';
import type { CompiledPages } from '../pages/compiled-pages.ts';
import { pagePieces } from '../pages/page-pieces.ts';
import { shareOf, type Shard } from '../parts/shard.ts';
import { noProgress, type Progress } from '../progress.ts';
import { programDigest } from '../program-digest.ts';
import { openReadingCache } from '../readings/reading-cache.ts';
import { setSiteForPages } from '../set-site-for-pages.ts';
import type { Settings } from '../settings-fs.ts';
import { readAgain } from './read-job.ts';
import { openTurns, piecesInTurn } from './turns.ts';

/** A folder that was read, as it is sent to another thread: its files by their keys, since the cache has what they say. */
export interface SentFolder extends Pick<Folder, 'images' | 'logos' | 'theme'> {
  readonly site: Pick<SiteReading, 'sound' | 'articleForm'>;
  readonly keys: readonly ReadingKey[];
  /** Digest of the outlet's own code, which runs in the first thread alone. */
  readonly code: string;
}

/** A site that another thread has opened too. */
export interface SentSite {
  readonly site: Site;
  /** By their paths in the content folder. */
  readonly readings: ReadonlyMap<string, Reading>;
}

/** What another thread needs of a folder. */
export function sentFolder({ site, images, logos, theme, keys }: Folder, code: string): SentFolder {
  const { sound, articleForm } = site;
  return { site: { sound, articleForm }, images, logos, theme, keys, code };
}

/** Which pages and outputs are to be made, and where. */
export interface PlaceJob {
  readonly outDir: string;
  readonly compiled: CompiledPages;
  readonly turns: SharedArrayBuffer;
  /** Null where the whole site is built. */
  readonly shard: Shard | null;
}

/** Pages next to each other in the list often have much in common. */
const atOnce = 24;

/** The site of a folder that another thread has read. Throws where a file has changed since. */
export function openSentSite(
  { keys, site, images, logos, theme, code }: SentFolder,
  settings: Settings,
): SentSite {
  const { root, cacheDir, contentDir } = settings;
  const language = site.sound.language ?? 'en';
  const { articleForm } = site;
  const cache = openReadingCache({ root, cacheDir, code, language, articleForm });
  const readings = keys.map((key) => {
    const reading = cache.find(key) ?? readAgain(key, { root, contentDir, language, articleForm });
    if (reading === null)
      throw new Error(`${key.file} changed while the site was built. Build again.`);
    return reading;
  });
  const composed = composeSite({ site, readings, images, logos, theme }, settings);
  const opened = setSiteForPages({
    site: composed,
    report: { files: 0, diagnostics: [] },
    files: [],
    mentionWarnings: [],
    failures: [],
    publicSources: new Map(),
    contentDigest: () => '',
    ownFiles: [],
    ownCode: { files: new Map(), digest: code },
  });
  return {
    site: opened.site,
    readings: new Map(readings.map((reading) => [reading.path, reading])),
  };
}

export interface PlaceOptions {
  /** Resolves when the site has its related articles. */
  readonly isRelated?: Promise<void>;
  readonly progress?: Progress;
}

/**
 * Puts pages and outputs into the folder of a site, beside other threads with the same job. Returns what this one placed. Articles come
 * last: they need the related articles, which take the longest.
 */
export async function runPlaceJob(
  { outDir, compiled, turns, shard }: PlaceJob,
  site: Site,
  settings: Settings,
  { isRelated = Promise.resolve(), progress = noProgress }: PlaceOptions = {},
): Promise<{ readonly files: readonly SiteFile[]; readonly made: number }> {
  const { next, published } = readSiteStore(settings, outDir);
  const { digest: code } = getSite().ownCode;
  const folder = openSiteFolder(next, { published, code });
  // The files of the outlet's own code are placed by the thread in which that runs.
  const program = programDigest({ root: settings.root, code });
  const { articles, others } = pagePieces(site, compiled);
  const afterwards = articles.map((place): SitePiece => async (target) => {
    await isRelated;
    await place(target);
  });
  const all = [...others, ...outputPieces({ site, ownFiles: [] }, program), ...afterwards];
  const pieces = shareOf(all, shard);
  const open = openTurns(turns);
  for (const place of piecesInTurn(pieces, open, atOnce)) {
    await place(folder);
    progress.advance(Math.min(open.taken() * atOnce, pieces.length), pieces.length);
  }
  return { files: folder.placed(), made: folder.made() };
}
