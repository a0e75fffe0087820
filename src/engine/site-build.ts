import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { cacheFolder } from '../content/source/folder-fs.ts';
import { headers } from '../outputs/hosting/headers.ts';
import { redirects } from '../outputs/hosting/redirects.ts';
import { filePaths } from '../site/fixed-paths.ts';
import type { RelatedArticles } from '../site/related.ts';
import type { Site } from '../site/site.ts';
import { placePublicFiles } from './output/public-files.ts';
import { digestOf, openSiteFolder, type SiteFolder } from './output/site-folder.ts';
import type { SiteRecord, SiteStore } from './output/site-store.ts';
import { sweepFolder } from './output/site-sweep.ts';
import type { OpenSite } from './open-site.ts';
import { placeManifest } from './parts/place-manifest.ts';
import { shareOf, type Shard } from './parts/shard.ts';
import { compiledPages } from './pages/compiled-pages.ts';
import { placePhotos } from './photos/photos.ts';
import { placeSearchIndex } from './search/search-index.ts';
import type { Progress } from './progress.ts';
import type { Settings } from './settings-fs.ts';
import { placeSocialCards } from './social-cards/social-cards.ts';
import { runPlaceJob } from './threads/place-job.ts';
import { receivedRelations } from './threads/sent-relations.ts';
import type { Threads } from './threads/threads.ts';
import { openTurns } from './threads/turns.ts';

/** What a build works with. */
export interface BuildMeans {
  readonly store: SiteStore;
  /** A folder that no other process uses. */
  readonly work: string;
  readonly threads: Threads;
  readonly progress: Progress;
  /** Which part of the site is built; null where it is the whole. */
  readonly shard: Shard | null;
}

/** What a build has made. */
export interface BuiltSite extends SiteRecord {
  /** How many HTML files it has, and how many of all files were written anew. */
  readonly pages: number;
  readonly made: number;
  /** How many files of the last site it has no longer. */
  readonly removed: number;
}

/** Builds the site of this process into the folder `next` of its store. Throws where anything cannot be made. */
export async function buildSite(
  opened: OpenSite,
  settings: Settings,
  { store, work, threads, progress, shard }: BuildMeans,
): Promise<BuiltSite> {
  const { site, publicSources, ownFiles, ownCode } = opened;
  const { digest: code } = ownCode;
  const folder = openSiteFolder(store.next, { published: store.published, code });
  const relations = threads.relate();
  progress.begin('compile');
  const compiled = await compiledPages(settings, work);
  progress.begin('render');
  const turns = openTurns();
  const job = { outDir: store.published.path, compiled, turns: turns.shared, shard };
  const others = threads.place(job, relations);
  let related: RelatedArticles | undefined;
  const isRelated = relations.then((sent) => {
    if (sent !== null) related = receivedRelations(sent, site);
  });
  const whole = { ...site, related: () => related ?? site.related() };
  const own = await runPlaceJob(job, whole, settings, { isRelated, progress });
  progress.begin('complete');
  const steps = [
    () => placeAssets(compiled.assets, folder),
    () =>
      placePublicFiles({ publicSources }, folder, { root: settings.root, rules: rulesOf(site) }),
    () => placeOwnFiles(ownFiles, folder),
    () => placePhotos(site, folder, { ...settings, code }),
    () => placeSocialCards(site, folder, { cacheDir: cacheFolder(settings, 'cards'), code }),
    () => placeSearchIndex(site, folder, { ...settings, work, code }),
  ];
  for (const step of shareOf(steps, shard)) await step();
  const placed = [own, ...(await others)];
  if (shard !== null) {
    const made = [...placed.flatMap((part) => part.files), ...folder.placed()];
    await placeManifest({ shard, opened, compiled, files: made }, folder);
  }
  const parts = [...placed, { files: folder.placed(), made: folder.made() }];
  const files = parts.flatMap((part) => part.files);
  const byAddress = new Map(files.map((file) => [file.address, file]));
  const twice = files.find((file) => byAddress.get(file.address) !== file);
  if (twice !== undefined)
    throw new Error(`Two files of the site have the address ${twice.address}.`);
  const folders = sweepFolder(folder.path, files, {
    folders: store.next.folders,
    files: store.next.files.keys(),
  });
  return {
    files: byAddress,
    folders,
    pages: files.filter(({ address }) => address.endsWith('.html')).length,
    removed: [...store.published.files.keys()].filter((address) => !byAddress.has(address)).length,
    made: parts.reduce((sum, { made }) => sum + made, 0),
  };
}

/** What hosts are told, by the address of the file; it comes after what the outlet's own file of that name says. */
function rulesOf(site: Site): ReadonlyMap<string, string> {
  const moved = site.preview ? '' : redirects(site);
  return new Map([
    [filePaths.headers, headers(site)],
    ...(moved === '' ? [] : [[filePaths.redirects, moved] as const]),
  ]);
}

async function placeOwnFiles(files: OpenSite['ownFiles'], folder: SiteFolder): Promise<void> {
  for (const { path, content } of files) await folder.place(path, digestOf(content), () => content);
}

/** The files that pages load. */
async function placeAssets(assets: string, folder: SiteFolder): Promise<void> {
  for (const entry of readdirSync(assets, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const file = join(entry.parentPath, entry.name);
    const bytes = readFileSync(file);
    await folder.place(`/assets${file.slice(assets.length)}`, digestOf(bytes), () => bytes);
  }
}
