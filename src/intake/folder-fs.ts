import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { isAbsolute, join, relative, sep } from 'node:path';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { fault } from '../diagnostics/fault.ts';
import type { AnyEntry, Reading } from './entry.ts';
import { walkFolder, type FolderListing } from './folder-walk-fs.ts';
import type { ImageFacts } from './image-facts.ts';
import { readImageFacts } from './image-facts-fs.ts';
import { readEntry } from './read-entry.ts';
import { readSite, type SiteReading } from './read-site.ts';

/** A content folder, read: every file for itself. */
export interface Folder {
  readonly site: SiteReading;
  readonly readings: readonly Reading[];
  /** Facts of the images that a text names, by path inside the folder. */
  readonly images: ReadonlyMap<string, ImageFacts>;
  /** Every image, for "did you mean". */
  readonly imagePaths: readonly string[];
  /** Paths under `public/`, with a leading `/`. */
  readonly publicFiles: ReadonlySet<string>;
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
  const listing = walkFolder(contentDir, nameOf);
  const site = readSite(readBytes(join(contentDir, 'site.yaml')), nameOf('site.yaml'), {
    isMisnamed: listing.faults.some(({ file }) => file === nameOf('site.yml')),
  });
  const language = site.site?.language ?? 'en';
  const { readings, faults } = readTexts(listing.texts, { contentDir, nameOf, language });
  const named = new Set(
    [...site.reaches.pictures, ...readings.flatMap(({ reaches }) => reaches.pictures)].map(
      ({ src }) => src,
    ),
  );
  const images = new Map<string, ImageFacts>();
  for (const path of listing.images) {
    const facts = named.has(path) ? await imageFactsOf(join(contentDir, path)) : null;
    if (facts !== null) images.set(path, facts);
  }
  return {
    site,
    readings,
    images,
    imagePaths: listing.images,
    publicFiles: publicFiles(join(root, 'public')),
    faults: [...listing.faults, ...faults],
  };
}

/** What names things, and no article: the sound entries of the vocabulary and of the countries. */
export function readVocabulary({ contentDir, root }: FolderPlace): readonly AnyEntry[] {
  const nameOf = (path: string): string => displayPath(join(contentDir, path), root);
  const texts = walkFolder(contentDir, nameOf).texts.filter(
    ({ kind }) => kind !== 'article' && kind !== 'page',
  );
  const { readings } = readTexts(texts, { contentDir, nameOf, language: 'en' });
  return readings.flatMap(({ entry }) => entry ?? []);
}

interface Reader {
  readonly contentDir: string;
  readonly nameOf: (path: string) => string;
  readonly language: string;
}

function readTexts(
  texts: FolderListing['texts'],
  { contentDir, nameOf, language }: Reader,
): { readonly readings: readonly Reading[]; readonly faults: readonly Diagnostic[] } {
  const readings: Reading[] = [];
  const faults: Diagnostic[] = [];
  for (const { path, kind } of texts) {
    const bytes = readBytes(join(contentDir, path));
    if (bytes === null) {
      // An editor may take a file away while the folder is being read.
      if (!existsSync(join(contentDir, path))) continue;
      faults.push(
        fault('FILE_READ', {
          file: nameOf(path),
          message: 'the file cannot be read',
          hint: 'Look at its permissions',
        }),
      );
      continue;
    }
    readings.push(
      readEntry({
        file: nameOf(path),
        path,
        kind,
        language,
        bytes,
        hash: createHash('sha256').update(bytes).digest('hex'),
      }),
    );
  }
  return { readings, faults };
}

/** The facts of an image; null where it was taken away while the folder was being read. */
async function imageFactsOf(path: string): Promise<ImageFacts | null> {
  try {
    return await readImageFacts(path);
  } catch (error) {
    if (existsSync(path)) throw error;
    return null;
  }
}

function readBytes(path: string): Uint8Array | null {
  try {
    return readFileSync(path);
  } catch {
    return null;
  }
}

function publicFiles(folder: string): ReadonlySet<string> {
  if (!existsSync(folder)) return new Set();
  return new Set(
    readdirSync(folder, { recursive: true, encoding: 'utf8' }).map(
      (name) => `/${name.split(sep).join('/')}`,
    ),
  );
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
