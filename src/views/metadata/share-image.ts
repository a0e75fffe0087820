import type { Site } from '../../site/site.ts';
import type { Article } from '../../site/article.ts';
import { coverOf } from '../text/pictures.ts';
import { builtPictures } from '../../site/built-pictures.ts';
import type { BuiltPictures, WantedPicture } from '../../site/built-picture.ts';
import { logosOf } from './json-ld-organization.ts';
import { cardAddress } from '../../site/social-card-paths.ts';
import { cardSize } from '../../site/social-card-paths.ts';

/** The picture that stands for a page where it is shared. */
export interface ShareImage {
  /** Absolute. */
  readonly url: string;
  readonly alt: string;
  readonly width: number;
  readonly height: number;
  /** Whether it fills a card, or is a sign beside the words. */
  readonly large: boolean;
}

/** The card of an article, else its cover, else what stands for the outlet: its logo, else its icon. */
export function shareImage(
  article: Article | null,
  site: Site,
  pictures: BuiltPictures,
): ShareImage {
  const { settings } = site;
  const card = article ? cardAddress(article, site) : null;
  if (article && card !== null)
    return { url: card, alt: article.entry.data.title, ...cardSize, large: true };
  const cover = article && coverOf(article);
  const built = cover && pictures.get(cover.id);
  if (cover && built) return { ...built, alt: cover.alt, large: true };
  const [logo] = logosOf(site).flatMap((id) => pictures.get(id) ?? []);
  if (logo) return { ...logo, alt: settings.name, large: false };
  const url = settings.addresses.absolute('/apple-touch-icon.png');
  return { url, alt: settings.name, width: 180, height: 180, large: false };
}

/** The pictures that the head of a page may name, as they are published. */
export function sharedPictures(site: Site, article: Article | null = null): BuiltPictures {
  return builtPictures(shareableIn(site, article), site);
}

function shareableIn(site: Site, article: Article | null): readonly WantedPicture[] {
  const cover = article && coverOf(article);
  const logos = logosOf(site).map((id): WantedPicture => ({ id, use: 'logo' }));
  return cover ? [{ id: cover.id, use: 'cover' }, ...logos] : logos;
}
