import { fault } from '../../diagnostics/fault.ts';
import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import type { PictureReference } from '../markdown/body.ts';

/** What is known of an image file. */
export interface ImageFacts {
  /** By its first bytes; null where it is none of the three that are accepted. */
  readonly type: 'jpeg' | 'png' | 'webp' | null;
  readonly bytes: number;
  /** In pixels, as the image is shown: turned where its EXIF data says so. Of an animation the size of one frame. */
  readonly width: number;
  readonly height: number;
  /** Whether all of its pixels can be decoded. Unknown, and false, for a file that is refused before. */
  readonly isSound: boolean;
  /** SHA-256 of the file in hexadecimal; empty where the file is too large to be read. */
  readonly digest: string;
}

/** An image file of a content folder. */
export interface FolderImage extends ImageFacts {
  /** Inside the content folder, as the file system spells it. */
  readonly path: string;
}

/** One that pages can show. */
export interface PublishedImage extends FolderImage {
  readonly type: 'jpeg' | 'png' | 'webp';
}

/** The largest image file that is accepted, in bytes. */
export const maxImageBytes = 10 * 1024 * 1024;
/** The most pixels that are decoded. */
export const maxImagePixels = 40_000_000;

/** The type of an image by its first bytes. A name proves nothing: AVIF optimisation has run code (GHSA-26w7-cxv4-gfx2). */
export function imageType(bytes: Uint8Array): ImageFacts['type'] {
  const text = String.fromCharCode(...bytes.subarray(0, 12));
  if (text.startsWith('\xFF\xD8\xFF')) return 'jpeg';
  if (text.startsWith('\x89PNG\r\n\x1A\n')) return 'png';
  if (text.startsWith('RIFF') && text.slice(8, 12) === 'WEBP') return 'webp';
  return null;
}

/** Whether the pages can show an image: exactly those for which `imageFault` is null. */
export function isPublishable(image: FolderImage): image is PublishedImage {
  return imageProblem(image) === null;
}

/** What keeps an image from being published, or null. */
export function imageFault(
  facts: ImageFacts,
  { src, field, at }: PictureReference,
  file: string,
): Diagnostic | null {
  const problem = imageProblem(facts);
  if (problem === null) return null;
  const { code, what, hint } = problem;
  return fault(code, { file, at, field, message: `"${src}" ${what}`, hint });
}

interface ImageProblem {
  readonly code: 'IMG_TYPE' | 'IMG_SIZE' | 'IMG_DAMAGED';
  readonly what: string;
  readonly hint: string;
}

function imageProblem({ type, bytes, width, height, isSound }: ImageFacts): ImageProblem | null {
  if (type === null) {
    return {
      code: 'IMG_TYPE',
      what: 'is not a JPEG, PNG or WebP image',
      hint: 'Save it in one of these formats',
    };
  }
  const smaller = 'Save it at a smaller size; 2400 pixels wide is enough';
  if (bytes > maxImageBytes)
    return { code: 'IMG_SIZE', what: 'is larger than 10 MB', hint: smaller };
  if (width * height > maxImagePixels)
    return { code: 'IMG_SIZE', what: 'has more than 40 megapixels', hint: smaller };
  if (isSound) return null;
  return {
    code: 'IMG_DAMAGED',
    what: 'is damaged or cut off',
    hint: 'Export the image again from the original, or copy the file again',
  };
}
