import { picturePath } from '../../content/source/paths.ts';
import type { Site } from '../../site/site.ts';
import type { Article } from '../../site/article.ts';
import { photoSet, type PhotoFile, type PhotoUse } from '../../site/photo-files.ts';
import type { Photo, Picture, ShownPicture } from '../parts.ts';

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
    id: picturePath(from, src),
    alt,
    ...(caption !== undefined && { caption }),
    ...(credit !== undefined && { credit }),
    ...(license !== undefined && { license }),
  };
}

export function coverOf({ entry }: Article): Picture | null {
  return entry.data.cover ? pictureOf(entry.path, entry.data.cover) : null;
}

export function shownCover(article: Article, use: PhotoUse, site: Site): ShownPicture | null {
  const cover = coverOf(article);
  return cover && shownPicture(cover, use, site);
}

/** A picture with the sizes and formats that its place needs. */
export function shownPicture(picture: Picture, use: PhotoUse, site: Site): ShownPicture {
  return { ...picture, photo: photoOf(picture, use, site) };
}

const sizes: Readonly<Record<PhotoUse, string>> = {
  cover: '(min-width: 50rem) 48rem, 100vw',
  lead: '(min-width: 70rem) 42rem, (min-width: 48rem) 60vw, 100vw',
  second: '(min-width: 70rem) 24rem, (min-width: 48rem) 36vw, 100vw',
  text: '(min-width: 42rem) 38rem, 100vw',
  logo: '15rem',
};

const loading: Readonly<Record<PhotoUse, Photo['loading']>> = {
  cover: 'high',
  lead: 'high',
  second: 'lazy',
  text: 'lazy',
  logo: 'eager',
};

function photoOf({ id }: Picture, use: PhotoUse, { images, settings }: Site): Photo | null {
  const image = images.get(id);
  if (!image) return null;
  const { webp, fallback, whole } = photoSet(image, use);
  const srcset = (files: readonly PhotoFile[]): string =>
    files.map(({ path, width }) => `${settings.addresses.to(path)} ${String(width)}w`).join(', ');
  return {
    src: settings.addresses.to(whole.path),
    srcset: srcset(fallback),
    webpSrcset: srcset(webp),
    sizes: sizes[use],
    width: image.width,
    height: image.height,
    loading: loading[use],
  };
}
