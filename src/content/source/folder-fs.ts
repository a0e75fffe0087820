import { hash } from 'node:crypto';
import { isAbsolute, join, relative, sep } from 'node:path';
import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import { fault } from '../../diagnostics/fault.ts';
import { readRegularFile } from '../../files/regular-file-fs.ts';
import type { AnyEntry, Reading } from '../entry.ts';
import { noFileDigests, type FileDigests } from './file-digests.ts';
import { maxFrontMatter } from './fence.ts';
import { walkFolder, type FolderListing, type ListedText } from './folder-walk-fs.ts';
import type { FolderImage } from '../images/image-facts.ts';
import { imageNameFaults } from '../images/image-names.ts';
import { pathKey } from './paths.ts';
import { walkPublicFolder } from './public-folder-fs.ts';
import { readLogos, type LogoReading } from '../images/read-logos-fs.ts';
import { isSvgLogo } from '../images/svg-logo.ts';
import { readImages } from '../images/read-images-fs.ts';
import type { TreeStep } from '../markdown/tree-step.ts';
import { maxBytes } from '../read-entry.ts';
import { noReadingCache, type ReadingCache, type ReadingKey } from '../reading-cache.ts';
import { readOrFail, readOrFailWith } from '../read-or-fail.ts';
import { article, type ArticleSchema } from '../schema/article.ts';
import { readSite, type SiteReading } from '../read-site.ts';
import type { ThemeReading } from '../theme/read-theme.ts';
import { readThemeFolder } from '../theme/theme-folder-fs.ts';

/** A content folder, read: every file for itself. */
export interface Folder {
  readonly site: SiteReading;
  readonly readings: readonly Reading[];
  /** What was read, in the same order. */
  readonly keys: readonly ReadingKey[];
  /** The images that a file names, by their path in Unicode's composed form. */
  readonly images: ReadonlyMap<string, FolderImage>;
  /** The SVGs that site.yaml names as logos. */
  readonly logos: LogoReading;
  /** Every image, in the same form, for "did you mean". */
  readonly imagePaths: readonly string[];
  /** Addresses of the files in `public/`, with a leading `/`. */
  readonly publicFiles: ReadonlySet<string>;
  /** The same files by address: their absolute paths. */
  readonly publicSources: ReadonlyMap<string, string>;
  /** The address of a file in `public/` as faults name the file. */
  readonly nameOfPublic: (address: string) => string;
  /** The design of the outlet. */
  readonly theme: ThemeReading;
  /** Faults of the folder itself. */
  readonly faults: readonly Diagnostic[];
}

export interface FolderPlace {
  /** Absolute path of the content folder. */
  readonly contentDir: string;
  /** Absolute path of the working folder: faults name files relative to it. */
  readonly root: string;
  /** Absolute path of the folder for what is kept between runs; default: `.cache` in the working folder. */
  readonly cacheDir?: string | undefined;
}

/** Where something is kept between runs. */
export function cacheFolder(
  { root, cacheDir = join(root, '.cache') }: Pick<FolderPlace, 'root' | 'cacheDir'>,
  name: string,
): string {
  return join(cacheDir, name);
}

/** What of `site.yaml` the readings depend on. */
export interface ReadingSite {
  readonly language: string;
  readonly articleForm: SiteReading['articleForm'];
}

export interface ReadingOptions {
  /** Opens the readings of earlier runs; without it every file is read. */
  readonly openCache?: (site: ReadingSite) => ReadingCache;
  /** Default: the bytes of every file are read. */
  readonly digests?: FileDigests;
  /** What the outlet does to the tree of each article and page. Nobody knows what it reads, so no reading is kept. */
  readonly step?: TreeStep | null;
}

/** Reads a content folder and lists `public/` beside it. It throws only where the disk fails. */
export async function readFolder(
  { contentDir, root, cacheDir }: FolderPlace,
  { openCache = () => noReadingCache, digests = noFileDigests, step = null }: ReadingOptions = {},
): Promise<Folder> {
  const nameOf = (path: string): string => displayPath(join(contentDir, path), root);
  const within = trustedFolder({ contentDir, root });
  const listing = walkFolder(contentDir, { within, nameOf });
  const siteFile = readRegularFile(join(contentDir, 'site.yaml'), {
    within,
    limit: maxFrontMatter,
  });
  const site = readSite('refused' in siteFile ? null : siteFile.bytes, nameOf('site.yaml'), {
    isReported: listing.faults.some(({ file }) =>
      ['', 'site.yaml', 'site.yml'].map(nameOf).includes(file),
    ),
  });
  const language = site.sound.language ?? 'en';
  const cache = step === null ? openCache({ language, articleForm: site.articleForm }) : noReadingCache;
  const { readings, keys, faults } = await readTexts(listing.texts, {
    contentDir,
    within,
    nameOf,
    language,
    cache,
    digests,
    step,
    articleSchema: site.articleSchema,
  });
  cache.save();
  digests.save();
  const publicDir = join(root, 'public');
  const nameOfPublic = (address: string): string => displayPath(join(publicDir, address), root);
  const published = walkPublicFolder(publicDir, nameOfPublic);
  const named = [site, ...readings].flatMap(({ file, outgoing }) =>
    outgoing.pictures.map((picture) => ({ ...picture, file })),
  );
  const drawings = site.outgoing.pictures.filter(isSvgLogo);
  const logos = readLogos(listing.images, drawings, { contentDir, within, nameOf });
  const pictures = named.filter(({ file, ...one }) => file !== site.file || !isSvgLogo(one));
  const images = await readImages(listing.images, pictures, {
    contentDir,
    within,
    cacheFile: cacheFolder({ root, cacheDir }, 'pictures/facts.json'),
  });
  const publicFiles = new Set(published.sources.keys());
  return {
    site,
    readings,
    keys,
    images,
    logos,
    imagePaths: listing.images.map(pathKey),
    publicFiles,
    theme: readThemeFolder(root, { publicFiles, accent: site.sound.accent }),
    publicSources: published.sources,
    nameOfPublic,
    faults: [
      ...listing.faults,
      ...published.faults,
      ...logos.faults,
      ...faults,
      ...imageNameFaults(listing.images, named, nameOf),
    ],
  };
}

/** What names things, and no article: the sound entries of the vocabulary and of the countries. */
export async function readVocabulary({
  contentDir,
  root,
}: FolderPlace): Promise<readonly AnyEntry[]> {
  const nameOf = (path: string): string => displayPath(join(contentDir, path), root);
  const within = trustedFolder({ contentDir, root });
  const texts = walkFolder(contentDir, { within, nameOf }).texts.filter(
    ({ kind }) => kind !== 'article' && kind !== 'page',
  );
  const { readings } = await readTexts(texts, {
    contentDir,
    within,
    nameOf,
    language: 'en',
    cache: noReadingCache,
    digests: noFileDigests,
    step: null,
    articleSchema: article,
  });
  return readings.flatMap(({ entry }) => entry ?? []);
}

/**
 * The folder whose owner is the one who runs the command: a link on the way to it is theirs. A content folder in the
 * working folder is part of a repository, in which others can put a link in its place.
 */
export function trustedFolder({ contentDir, root }: FolderPlace): string {
  return isWithin(contentDir, root) ? root : contentDir;
}

interface Reader {
  readonly contentDir: string;
  readonly within: string;
  readonly nameOf: (path: string) => string;
  readonly language: string;
  readonly cache: ReadingCache;
  readonly digests: FileDigests;
  readonly step: TreeStep | null;
  readonly articleSchema: ArticleSchema;
}

/**
 * Reads texts. Their bytes are read twice where the cache does not have them: the bytes of all files would not fit into memory.
 */
async function readTexts(
  texts: FolderListing['texts'],
  { contentDir, within, nameOf, language, cache, digests, step, articleSchema }: Reader,
): Promise<{
  readonly readings: readonly Reading[];
  readonly keys: readonly ReadingKey[];
  readonly faults: readonly Diagnostic[];
}> {
  const faults: Diagnostic[] = [];
  const bytesOf = (path: string): Uint8Array | null => {
    const read = readRegularFile(join(contentDir, path), { within, limit: maxBytes });
    if (!('refused' in read)) return read.bytes;
    // An editor may take a file away while the folder is being read.
    if (read.refused !== 'missing') faults.push(unread(nameOf(path)));
    return null;
  };
  const digestOf = ({ path, state }: ListedText): string | null => {
    const known = digests.find(path, state);
    if (known !== null) return known;
    const bytes = bytesOf(path);
    if (bytes === null) return null;
    const digest = hash('sha256', bytes);
    digests.keep(path, state, digest);
    return digest;
  };
  const keys = texts.flatMap((text): readonly ReadingKey[] => {
    const digest = digestOf(text);
    const { path, kind } = text;
    return digest === null ? [] : [{ path, kind, file: nameOf(path), hash: digest }];
  });
  await cache.fill(keys);
  const used: ReadingKey[] = [];
  const readings: Reading[] = [];
  for (const key of keys) {
    const known = cache.find(key);
    if (known !== null) {
      used.push(key);
      readings.push(known);
      continue;
    }
    const bytes = bytesOf(key.path);
    if (bytes === null) continue;
    const now = { ...key, hash: hash('sha256', bytes) };
    const source = { ...now, language, articleSchema, bytes };
    const reading = step === null ? readOrFail(source) : await readOrFailWith(source, step);
    used.push(now);
    cache.keep(now, reading);
    readings.push(reading);
  }
  return { readings, keys: used, faults };
}

function unread(file: string): Diagnostic {
  return fault('FILE_READ', {
    file,
    message: 'the file cannot be read',
    hint: 'Look at its permissions',
  });
}

/** A path as faults name it: relative to the working folder with `/`, absolute outside it. */
export function displayPath(path: string, root: string): string {
  return (isWithin(path, root) ? relative(root, path) : path).split(sep).join('/');
}

/** Whether a path is a folder or lies in it; both are absolute. */
export function isWithin(path: string, folder: string): boolean {
  const way = relative(folder, path);
  return way === '' || !(way === '..' || way.startsWith(`..${sep}`) || isAbsolute(way));
}
