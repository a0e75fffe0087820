import { createHash } from 'node:crypto';
import sharp from 'sharp';
import { readRegularFile } from '../../files/regular-file-fs.ts';
import { imageType, maxImageBytes, maxImagePixels, type ImageFacts } from './image-facts.ts';
import type { ImageFactsCache } from './image-facts-cache-fs.ts';

/**
 * Reads an image file and decodes all of it: a head that is well says nothing of what follows. The result is taken from
 * the cache where the same bytes were decoded before. Null where there is no regular file that can be read. `within` is
 * the trusted folder around it, as in {@link readRegularFile}.
 */
export async function readImageFacts(
  path: string,
  within: string,
  cache: ImageFactsCache,
): Promise<ImageFacts | null> {
  const read = readRegularFile(path, { within, limit: maxImageBytes });
  if ('refused' in read) return null;
  const { bytes, isWhole } = read;
  const type = imageType(bytes);
  const unread = { type, bytes: bytes.length, width: 0, height: 0, isSound: false, digest: '' };
  if (type === null || !isWhole) return unread;
  const digest = digestOf(bytes);
  const known = cache.get(digest);
  if (known) return known;
  const facts = { ...unread, digest, ...(await decode(bytes)) };
  // What could not be decoded may have met a machine without memory or time: it is tried again.
  if (facts.isSound) cache.set(digest, facts);
  return facts;
}

/** The digest by which an image is known; its published names and its place in the caches follow from it. */
export function digestOf(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

/** Decodes an image row by row into almost nothing: no memory holds all of its pixels where its format allows. */
async function decode(
  bytes: Uint8Array,
): Promise<Pick<ImageFacts, 'width' | 'height' | 'isSound'>> {
  let size = { width: 0, height: 0 };
  try {
    size = (await sharp(bytes, { limitInputPixels: false }).metadata()).autoOrient;
  } catch {
    return { ...size, isSound: false };
  }
  if (size.width * size.height > maxImagePixels) return { ...size, isSound: false };
  const told = await problemOf(bytes, 'warning');
  const isSound =
    told === null || (!lostPixels.test(told) && (await problemOf(bytes, 'error')) === null);
  return { ...size, isSound };
}

/**
 * The warnings of libjpeg that mean damaged pixels. Others are harmless, such as bytes between two segments of the
 * head, or a colour profile with a known mistake.
 */
const lostPixels = /bad Huffman code|premature end of data segment/i;

/** No sound image takes that long, in seconds; one that is made to be decoded for hours does. */
const patience = 60;

async function problemOf(bytes: Uint8Array, failOn: 'warning' | 'error'): Promise<string | null> {
  try {
    await sharp(bytes, { failOn, sequentialRead: true, limitInputPixels: maxImagePixels })
      .timeout({ seconds: patience })
      .resize(8, 8, { fit: 'fill' })
      .raw()
      .toBuffer();
    return null;
  } catch (error) {
    return String(error);
  }
}
