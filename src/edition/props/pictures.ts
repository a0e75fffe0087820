import { resolvePath } from '../../intake/paths.ts';
import type { Article } from '../edition.ts';
import type { Picture } from './parts.ts';

/** A picture of the content folder by the path of the file that names it. */
export function pictureOf(
  from: string,
  picture: {
    readonly src: string;
    readonly alt: string;
    readonly caption?: string | undefined;
    readonly credit?: string | undefined;
    readonly license?: string | undefined;
  },
): Picture {
  const { src, alt, caption, credit, license } = picture;
  return {
    id: resolvePath(from, src) ?? src,
    alt,
    ...(caption !== undefined && { caption }),
    ...(credit !== undefined && { credit }),
    ...(license !== undefined && { license }),
  };
}

export function coverOf({ entry }: Article): Picture | null {
  return entry.data.cover ? pictureOf(entry.path, entry.data.cover) : null;
}
