import type { PublishedImage } from '../content/images/image-facts.ts';
import type { SvgLogo } from '../content/images/svg-logo.ts';
import { nearestSlug } from '../content/source/slugs.ts';
import { builtFolders } from './fixed-paths.ts';

/** Where a picture stands on a page. */
export type PhotoUse = 'cover' | 'lead' | 'second' | 'text' | 'logo';

/** In pixels, ascending. */
const widths: Readonly<Record<PhotoUse, readonly number[]>> = {
  cover: [480, 768, 1152, 1536],
  lead: [480, 768, 1344],
  second: [384, 768],
  text: [480, 768, 1216],
  logo: [240, 480],
};

export type PhotoFormat = 'webp' | 'jpg' | 'png';

/** A file of the output that is made of an image. */
export interface PhotoFile {
  /** Its path in the site, without the base. */
  readonly path: string;
  readonly image: PublishedImage;
  readonly format: PhotoFormat;
  /** In pixels. */
  readonly width: number;
}

/** The files of one picture at one place. */
export interface PhotoSet {
  readonly webp: readonly PhotoFile[];
  /** In the format that everything reads. */
  readonly fallback: readonly PhotoFile[];
  /** The same in the image's own width. */
  readonly whole: PhotoFile;
}

/** The files that a page offers of an image: the widths of its place that it has, and its own if that is no larger. */
export function photoSet(image: PublishedImage, use: PhotoUse): PhotoSet {
  const all = widths[use];
  const offered = [
    ...all.filter((width) => width < image.width),
    ...(image.width <= Math.max(...all) ? [image.width] : []),
  ];
  const fallback = fallbackOf(image);
  return {
    webp: offered.map((width) => photoFile(image, width, 'webp')),
    fallback: offered.map((width) => photoFile(image, width, fallback)),
    whole: photoFile(image, image.width, fallback),
  };
}

/** The file that feeds and shared links name: the largest of its place, in the format that everything reads. */
export function sharedPhoto(image: PublishedImage, use: PhotoUse): PhotoFile {
  const { fallback, whole } = photoSet(image, use);
  return fallback.at(-1) ?? whole;
}

/** Photographs stay JPEG; all else may have transparent parts. */
function fallbackOf({ type }: PublishedImage): PhotoFormat {
  return type === 'jpeg' ? 'jpg' : 'png';
}

function photoFile(image: PublishedImage, width: number, format: PhotoFormat): PhotoFile {
  return { path: `${pathOf(image)}-${String(width)}.${format}`, image, format, width };
}

/** The path of an SVG logo in the site, without the base. */
export function logoPath(logo: SvgLogo): string {
  return `${pathOf(logo)}.svg`;
}

/**
 * The name follows from the bytes of the image, so that a changed image has another address, and from the letters of its
 * name that every server, file system and address takes.
 */
function pathOf({ path, digest }: { readonly path: string; readonly digest: string }): string {
  const name = (path.split('/').at(-1) ?? '').replace(/\.[^.]*$/, '');
  const stem = nearestSlug(name)?.slice(0, 40).replace(/-$/, '') ?? 'image';
  return `${builtFolders.assets}${stem}.${digest.slice(0, 12)}`;
}
