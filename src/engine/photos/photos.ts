import { createHash } from 'node:crypto';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import type { Site } from '../../site/site.ts';
import type { PhotoFile } from '../../site/photo-files.ts';
import { publishedPhotos } from '../../views/published-photos.ts';
import type { SiteFolder } from '../output/site-folder.ts';
import type { Settings } from '../settings-fs.ts';
import { readRegularFile } from '../../files/regular-file-fs.ts';
import { cacheFolder, trustedFolder } from '../../content/source/folder-fs.ts';
import { digestOf } from '../../content/images/image-facts-fs.ts';
import { maxImageBytes } from '../../content/images/image-facts.ts';
import { encodePhoto, encodingOf } from './photo-encoder.ts';
import { sealedCache } from '../sealed-cache.ts';

/** Photos of earlier sites are kept up to this number: whoever goes back and forth does not wait. */
const kept = 4000;

/** So many are made at a time: sharp works on threads of its own, and a large image takes up to 200 MB. */
const atOnce = Math.min(4, availableParallelism());

/** Makes photos of the images of a content folder, or takes them from the cache. */
export interface PhotoMaker {
  /** Throws where the image is no longer the one that was checked. */
  readonly make: (file: PhotoFile) => Promise<Uint8Array>;
  /** How many were not in the cache. */
  readonly made: () => number;
  readonly forgetAllBut: (files: Iterable<PhotoFile>) => void;
}

/** Where photos are made from. */
interface PhotoPlace extends Pick<Settings, 'root' | 'contentDir' | 'cacheDir'> {
  /** Digest of the outlet's own code. */
  readonly code: string;
}

/** Opens the cache of the photos in `.cache/pictures/files` of the working folder. */
export function openPhotoMaker({ root, contentDir, cacheDir, code }: PhotoPlace): PhotoMaker {
  const folder = cacheFolder({ root, cacheDir }, 'pictures/files');
  const cache = sealedCache({ folder, kept, code });
  const within = trustedFolder({ root, contentDir });
  const underWay = new Map<string, Promise<Uint8Array>>();
  let made = 0;
  const makeNew = async (file: PhotoFile, key: string): Promise<Uint8Array> => {
    const image = readImage(file, contentDir, within);
    const bytes = await encodePhoto(image, file);
    made += 1;
    cache.write(key, bytes);
    return bytes;
  };
  return {
    make: (file) => {
      const key = keyOf(file);
      const cached = cache.read(key);
      if (cached) return Promise.resolve(cached);
      // Two images of the same bytes, or two browsers, may ask for one photo at once.
      const making = underWay.get(key) ?? makeNew(file, key);
      underWay.set(key, making);
      return making.finally(() => underWay.delete(key));
    },
    made: () => made,
    forgetAllBut: (files) => {
      cache.forgetAllBut(new Set([...files].map(keyOf)));
    },
  };
}

/** Puts every photo that the pages of a site name into its folder. Returns how many had to be made. */
export async function placePhotos(
  site: Site,
  folder: SiteFolder,
  place: PhotoPlace,
): Promise<number> {
  const files = publishedPhotos(site);
  if (files.size === 0) return 0;
  const maker = openPhotoMaker(place);
  const turns = files.values();
  // All workers take from the same iterator, which gives each file once.
  const work = async (): Promise<void> => {
    for (const file of turns) await folder.place(file.path, keyOf(file), () => maker.make(file));
  };
  await Promise.all(Array.from({ length: atOnce }, work));
  maker.forgetAllBut(files.values());
  return maker.made();
}

/** What a photo depends on: the bytes of the image, and how they are encoded. */
function keyOf(file: PhotoFile): string {
  return createHash('sha256')
    .update(file.image.digest)
    .update(encodingOf(file))
    .digest('hex')
    .slice(0, 32);
}

function readImage({ image }: PhotoFile, contentDir: string, within: string): Uint8Array {
  const read = readRegularFile(join(contentDir, image.path), { within, limit: maxImageBytes });
  if ('refused' in read || digestOf(read.bytes) !== image.digest)
    throw new Error(`The image ${image.path} changed after it was checked. Run the command again.`);
  return read.bytes;
}
