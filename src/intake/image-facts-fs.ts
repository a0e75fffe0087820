import sharp from 'sharp';
import { readRegularFile } from '../files/regular-file-fs.ts';
import { imageType, maxImageBytes, type ImageFacts } from './image-facts.ts';

/**
 * Reads the facts of an image file from its head; nothing is decoded. A file that is no such image has no size; null where
 * there is no regular file that can be read. `within` is the trusted folder around it, as in {@link readRegularFile}.
 */
export async function readImageFacts(path: string, within: string): Promise<ImageFacts | null> {
  const read = readRegularFile(path, { within, limit: maxImageBytes });
  if ('refused' in read) return null;
  const { bytes, isWhole } = read;
  const facts = { type: imageType(bytes), bytes: bytes.length, width: 0, height: 0 };
  // Of a file that is too large nothing else is told.
  if (facts.type === null || !isWhole) return facts;
  try {
    const { width, height } = await sharp(bytes, { limitInputPixels: false }).metadata();
    return { ...facts, width, height };
  } catch {
    // A head that promises an image, and no image behind it.
    return { ...facts, type: null };
  }
}
