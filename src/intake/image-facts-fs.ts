import { open, stat } from 'node:fs/promises';
import sharp from 'sharp';
import { imageType, type ImageFacts } from './image-facts.ts';

/** Reads the facts of an image file from its head; nothing is decoded. A file that is no such image has no size. */
export async function readImageFacts(path: string): Promise<ImageFacts> {
  const { size } = await stat(path);
  const handle = await open(path);
  let type: ImageFacts['type'];
  try {
    const head = new Uint8Array(12);
    await handle.read(head, 0, head.length, 0);
    type = imageType(head);
  } finally {
    await handle.close();
  }
  if (type === null) return { type, bytes: size, width: 0, height: 0 };
  try {
    const { width, height } = await sharp(path, { limitInputPixels: false }).metadata();
    return { type, bytes: size, width, height };
  } catch {
    // A head that promises an image, and no image behind it.
    return { type: null, bytes: size, width: 0, height: 0 };
  }
}
