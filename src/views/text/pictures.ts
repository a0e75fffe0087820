import { picturePath } from '../../content/source/paths.ts';
import type { Site } from '../../site/site.ts';
import type { Article } from '../../site/article.ts';
import { logoPath, photoSet, type PhotoFile, type PhotoUse } from '../../site/photo-files.ts';
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

function photoOf({ id }: Picture, use: PhotoUse, { images, logos, settings }: Site): Photo | null {
  const image = images.get(id);
  if (!image) return use === 'logo' ? drawingOf(id, logos, settings) : null;
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

/** The box in which an SVG logo is shown, in pixels: units of a drawing say nothing about its size on a page. */
const logoBox = { width: 240, height: 56 } as const;

function drawingOf(
  id: string,
  logos: Site['logos'],
  { addresses }: Site['settings'],
): Photo | null {
  const logo = logos.get(id);
  if (!logo) return null;
  const scale = Math.min(logoBox.width / logo.width, logoBox.height / logo.height);
  return {
    src: addresses.to(logoPath(logo)),
    srcset: '',
    webpSrcset: '',
    sizes: '',
    width: Math.max(1, Math.round(logo.width * scale)),
    height: Math.max(1, Math.round(logo.height * scale)),
    loading: loading.logo,
  };
}
