import { createHash } from 'node:crypto';
import { isAbsolute, join, relative, sep } from 'node:path';
import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import { fault } from '../../diagnostics/fault.ts';
import { readRegularFile } from '../../files/regular-file-fs.ts';
import type { AnyEntry, Reading } from '../entry.ts';
import { maxFrontMatter } from './fence.ts';
import { walkFolder, type FolderListing } from './folder-walk-fs.ts';
import type { FolderImage } from '../images/image-facts.ts';
import { imageNameFaults } from '../images/image-names.ts';
import { pathKey } from './paths.ts';
import { walkPublicFolder } from './public-folder-fs.ts';
import { readImages } from '../images/read-images-fs.ts';
import { maxBytes } from '../read-entry.ts';
import { readOrFail } from '../read-or-fail.ts';
import { article, type ArticleSchema } from '../schema/article.ts';
import { readSite, type SiteReading } from '../read-site.ts';
import type { ThemeReading } from '../theme/read-theme.ts';
import { readThemeFolder } from '../theme/theme-folder-fs.ts';

/** A content folder, read: every file for itself. */
export interface Folder {
  readonly site: SiteReading;
  readonly readings: readonly Reading[];
  /** The images that a file names, by their path in Unicode's composed form. */
  readonly images: ReadonlyMap<string, FolderImage>;
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
}

/** Reads a content folder and lists `public/` beside it. It throws only where the disk fails. */
export async function readFolder({ contentDir, root }: FolderPlace): Promise<Folder> {
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
  const { readings, faults } = readTexts(listing.texts, {
    contentDir,
    within,
    nameOf,
    language,
    articleSchema: site.articleSchema,
  });
  const publicDir = join(root, 'public');
  const nameOfPublic = (address: string): string => displayPath(join(publicDir, address), root);
  const published = walkPublicFolder(publicDir, nameOfPublic);
  const named = [site, ...readings].flatMap(({ file, outgoing }) =>
    outgoing.pictures.map((picture) => ({ ...picture, file })),
  );
  const images = await readImages(listing.images, named, {
    contentDir,
    within,
    cacheFile: join(root, '.cache/pictures/facts.json'),
  });
  const publicFiles = new Set(published.sources.keys());
  return {
    site,
    readings,
    images,
    imagePaths: listing.images.map(pathKey),
    publicFiles,
    theme: readThemeFolder(root, publicFiles),
    publicSources: published.sources,
    nameOfPublic,
    faults: [
      ...listing.faults,
      ...published.faults,
      ...faults,
      ...imageNameFaults(listing.images, named, nameOf),
    ],
  };
}

/** What names things, and no article: the sound entries of the vocabulary and of the countries. */
export function readVocabulary({ contentDir, root }: FolderPlace): readonly AnyEntry[] {
  const nameOf = (path: string): string => displayPath(join(contentDir, path), root);
  const within = trustedFolder({ contentDir, root });
  const texts = walkFolder(contentDir, { within, nameOf }).texts.filter(
    ({ kind }) => kind !== 'article' && kind !== 'page',
  );
  const { readings } = readTexts(texts, {
    contentDir,
    within,
    nameOf,
    language: 'en',
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
  readonly articleSchema: ArticleSchema;
}

function readTexts(
  texts: FolderListing['texts'],
  { contentDir, within, nameOf, language, articleSchema }: Reader,
): { readonly readings: readonly Reading[]; readonly faults: readonly Diagnostic[] } {
  const readings: Reading[] = [];
  const faults: Diagnostic[] = [];
  for (const { path, kind } of texts) {
    const read = readRegularFile(join(contentDir, path), { within, limit: maxBytes });
    if ('refused' in read) {
      // An editor may take a file away while the folder is being read.
      if (read.refused !== 'missing') faults.push(unread(nameOf(path)));
      continue;
    }
    const { bytes } = read;
    readings.push(
      readOrFail({
        file: nameOf(path),
        path,
        kind,
        language,
        articleSchema,
        bytes,
        hash: createHash('sha256').update(bytes).digest('hex'),
      }),
    );
  }
  return { readings, faults };
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
