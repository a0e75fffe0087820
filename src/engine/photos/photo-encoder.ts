import sharp from 'sharp';
import type { PhotoFile } from '../../site/photo-files.ts';
import { maxImagePixels } from '../../content/images/image-facts.ts';

/** Raise it where the same image becomes other bytes than before. */
const rules = 1;

/** What the bytes of a photo depend on beside the image itself. */
export function encodingOf({ format, width }: PhotoFile): string {
  return JSON.stringify([rules, sharp.versions, format, width]);
}

/**
 * Makes one size of an image. It is turned as its EXIF data says and leaves that data behind, with the place and the camera;
 * of an animation it shows the first frame. Throws where the image cannot be decoded.
 */
export async function encodePhoto(
  bytes: Uint8Array,
  { format, width }: PhotoFile,
): Promise<Uint8Array> {
  const image = sharp(bytes, { failOn: 'none', pages: 1, limitInputPixels: maxImagePixels })
    .rotate()
    .resize({ width, withoutEnlargement: true });
  switch (format) {
    case 'webp':
      return image.webp().toBuffer();
    case 'jpg':
      return image.jpeg().toBuffer();
    case 'png':
      return image.png().toBuffer();
  }
}
