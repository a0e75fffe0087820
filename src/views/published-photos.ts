import type { AnyEntry } from '../content/entry.ts';
import type { Site } from '../site/site.ts';
import { photoSet, sharedPhoto, type PhotoFile, type PhotoUse } from '../site/photo-files.ts';
import { ranks } from './home/home.ts';
import { coverOf, pictureOf } from './text/pictures.ts';

/**
 * The files of all pictures that the pages and feeds of a site name, each once, by their path in the site. A picture that only a
 * draft or a withdrawn article names is as unpublished as its text.
 */
export function publishedPhotos(site: Site): ReadonlyMap<string, PhotoFile> {
  const { articles, images, settings } = site;
  const files = new Map<string, PhotoFile>();
  const add = (id: string | undefined, use: PhotoUse): void => {
    const image = id === undefined ? undefined : images.get(id);
    if (!image) return;
    const { webp, fallback, whole } = photoSet(image, use);
    for (const file of [...webp, ...fallback, whole]) files.set(file.path, file);
  };
  for (const article of articles) add(coverOf(article)?.id, 'cover');
  const { lead, second } = ranks(site);
  if (lead) add(coverOf(lead)?.id, 'lead');
  for (const article of second) add(coverOf(article)?.id, 'second');
  for (const id of picturesInTexts(site)) add(id, 'text');
  for (const logo of [settings.logo, settings.logoDark])
    if (logo !== undefined) add(siteImage(logo), 'logo');
  // No page shows the publisher's logo; machines are told of it.
  const { logo } = settings.publisher;
  const image = logo === undefined ? undefined : images.get(siteImage(logo));
  if (image) {
    const file = sharedPhoto(image, 'logo');
    files.set(file.path, file);
  }
  return files;
}

function siteImage(src: string): string {
  return pictureOf('site.yaml', { src, alt: '' }).id;
}

function picturesInTexts({ articles, termsByKind, countries, pages }: Site): readonly string[] {
  const entries: readonly AnyEntry[] = [
    ...articles.map(({ entry }) => entry),
    ...Object.values(termsByKind).flatMap((held) => [...held.values()].map(({ entry }) => entry)),
    ...[...countries.values()].flatMap(({ entry }) => entry ?? []),
    ...pages.values(),
  ];
  return entries.flatMap(({ body }) =>
    body.slots.flatMap((slot) => (slot.kind === 'image' ? [slot.picture.src] : [])),
  );
}
