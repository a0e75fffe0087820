import { fault } from '../diagnostics/fault.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { PictureReference } from './markdown/body.ts';

/** What is known of an image file before anything decodes it. */
export interface ImageFacts {
  /** By its first bytes; null where it is none of the three that are taken. */
  readonly type: 'jpeg' | 'png' | 'webp' | null;
  readonly bytes: number;
  readonly width: number;
  readonly height: number;
}

/** The largest image file that is taken, in bytes. */
export const maxImageBytes = 10 * 1024 * 1024;
const maxPixels = 40_000_000;

/** The type of an image by its first bytes. A name proves nothing: AVIF optimisation has run code (GHSA-26w7-cxv4-gfx2). */
export function imageType(bytes: Uint8Array): ImageFacts['type'] {
  const text = String.fromCharCode(...bytes.subarray(0, 12));
  if (text.startsWith('\xFF\xD8\xFF')) return 'jpeg';
  if (text.startsWith('\x89PNG\r\n\x1A\n')) return 'png';
  if (text.startsWith('RIFF') && text.slice(8, 12) === 'WEBP') return 'webp';
  return null;
}

/** What keeps an image from being published, or null. */
export function imageFault(
  facts: ImageFacts,
  { src, field, at }: PictureReference,
  file: string,
): Diagnostic | null {
  const place = { file, at, field };
  if (facts.type === null) {
    return fault('IMG_TYPE', {
      ...place,
      message: `"${src}" is not a JPEG, PNG or WebP image`,
      hint: 'Save it in one of these formats',
    });
  }
  if (facts.bytes > maxImageBytes) {
    return fault('IMG_SIZE', {
      ...place,
      message: `"${src}" is larger than 10 MB`,
      hint: 'Save it smaller; 2400 pixels of width are enough',
    });
  }
  if (facts.width * facts.height > maxPixels) {
    return fault('IMG_SIZE', {
      ...place,
      message: `"${src}" has more than 40 megapixels`,
      hint: 'Save it smaller; 2400 pixels of width are enough',
    });
  }
  return null;
}
