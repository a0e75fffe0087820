import { join } from 'node:path';
import type { FolderImage } from './image-facts.ts';
import { openImageFactsCache } from './image-facts-cache-fs.ts';
import { readImageFacts } from './image-facts-fs.ts';
import { pathKey } from '../source/paths.ts';

export interface ImageReader {
  /** Absolute path of the content folder. */
  readonly contentDir: string;
  /** The trusted folder around it. */
  readonly within: string;
  /** Absolute path of the file with what is known of images that were decoded before. */
  readonly cacheFile: string;
}

/** So many images are decoded at a time: sharp works on threads of its own, and each may take some 170 MB. */
const atOnce = 2;

/**
 * Reads those images of a content folder that its files name, by their path in Unicode's composed form. An image that was
 * taken away meanwhile, or cannot be read, is left out.
 */
export async function readImages(
  paths: readonly string[],
  named: readonly { readonly src: string }[],
  { contentDir, within, cacheFile }: ImageReader,
): Promise<ReadonlyMap<string, FolderImage>> {
  const wanted = new Set(named.map(({ src }) => src));
  // Of two names that differ only in their Unicode form one counts; the check reports them.
  const places = new Map(paths.map((path) => [pathKey(path), path]));
  const chosen = [...places].filter(([key]) => wanted.has(key));
  if (chosen.length === 0) return new Map();
  const found = new Map<string, FolderImage>();
  const cache = openImageFactsCache(cacheFile);
  const turns = chosen.values();
  // All workers take from the same iterator, which gives each image once.
  const work = async (): Promise<void> => {
    for (const [key, path] of turns) {
      const facts = await readImageFacts(join(contentDir, path), within, cache);
      if (facts !== null) found.set(key, { ...facts, path });
    }
  };
  await Promise.all(Array.from({ length: atOnce }, work));
  cache.save();
  // In the order of the paths, whichever was decoded first.
  return new Map([...found].toSorted(([a], [b]) => (a < b ? -1 : 1)));
}
