import { resolvePath } from '../../intake/paths.ts';
import type { AnyEntry } from '../../intake/entry.ts';
import type { Article, Edition } from '../edition.ts';
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

/**
 * The pictures that an edition's pages can show, by their path in the content folder: a picture that
 * only a draft or a withdrawn article names is as unpublished as its text.
 */
export function picturesShown(edition: Edition): ReadonlySet<string> {
  const { articles, holdings, countries, pages, site } = edition;
  const entries: readonly AnyEntry[] = [
    ...articles.map(({ entry }) => entry),
    ...Object.values(holdings).flatMap((held) => [...held.values()].map(({ entry }) => entry)),
    ...[...countries.values()].flatMap(({ entry }) => entry ?? []),
    ...pages.values(),
  ];
  const inTexts = entries.flatMap(({ body }) =>
    body.slots.flatMap((slot) => (slot.kind === 'image' ? [slot.picture.src] : [])),
  );
  const covers = articles.flatMap((article) => coverOf(article)?.id ?? []);
  const logos = [site.logo, site.publisher.logo].flatMap((src) =>
    src === undefined ? [] : [pictureOf('site.yaml', { src, alt: '' }).id],
  );
  return new Set([...inTexts, ...covers, ...logos]);
}
