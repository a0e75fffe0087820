import type { Site } from '../../site/site.ts';
import type { Article } from '../../site/article.ts';
import { coverOf } from '../../views/text/pictures.ts';
import type { BuiltPicture, BuiltPictures, WantedPicture } from '../../site/built-picture.ts';
import { changedOn, lastModifiedMoment } from '../../site/publication-dates.ts';
import { fullContent, picturesIn, type FullContent } from './full-content.ts';
import {
  addressOf,
  authorsOf,
  languageOfArticle,
  tagsOf,
  type Author,
} from '../../views/metadata/identity.ts';
import type { FeedSubject } from '../../views/feeds/feed-subjects.ts';

/** A feed before it is written in one of the three forms. All texts are plain but `content`; all addresses absolute. Its data says
 * what the file is made of, and is its key. */
export interface Feed {
  readonly title: string;
  readonly description: string;
  /** The page that shows the same. */
  readonly home: string;
  /** Of the feed itself. */
  readonly self: string;
  readonly language: string;
  /** Milliseconds: the newest of its items, so that a feed without news is the same bytes; null without items. */
  readonly updated: number | null;
  readonly items: readonly FeedItem[];
}

export interface FeedItem {
  /** Stays what it is, whatever happens to the article: its `id`, else its address. */
  readonly id: string;
  readonly url: string;
  readonly title: string;
  readonly summary: string;
  readonly content: FullContent;
  /** Milliseconds. */
  readonly published: number;
  /** Milliseconds; only an update or correction changes it, null without one. */
  readonly changed: number | null;
  readonly authors: readonly Author[];
  readonly tags: readonly string[];
  readonly picture: (BuiltPicture & { readonly alt: string }) | null;
  readonly language: string;
}

/** So many of the newest articles; a reader that asks once a month misses nothing of a daily outlet. */
export const feedLength = 30;

/** The pictures that a feed shows. */
export function picturesOf({ articles }: FeedSubject): readonly WantedPicture[] {
  return picturesIn(articles.slice(0, feedLength));
}

/** The feed of a subject with its newest articles whole. */
export function feedOf(subject: FeedSubject, site: Site, pictures: BuiltPictures): Feed {
  const { settings } = site;
  const articles = subject.articles.slice(0, feedLength);
  return {
    title: subject.title,
    description: subject.description,
    home: settings.addresses.absolute(subject.home),
    self: settings.addresses.absolute(subject.self),
    language: settings.language,
    updated: newest(articles.map((article) => lastModifiedMoment(article, site))),
    items: articles.map((article) => itemOf(article, site, pictures)),
  };
}

export function newest(moments: readonly number[]): number | null {
  return moments.length === 0 ? null : Math.max(...moments);
}

function itemOf(article: Article, site: Site, pictures: BuiltPictures): FeedItem {
  const { data } = article.entry;
  const url = addressOf(article, site);
  const changed = changedOn(article);
  const cover = coverOf(article);
  const picture = cover && pictures.get(cover.id);
  return {
    id: data.id ?? url,
    url,
    title: data.title,
    summary: data.summary,
    content: fullContent(article, site, pictures),
    published: article.moment,
    changed: changed === null ? null : site.calendar.startOf(changed),
    authors: authorsOf(article, site),
    tags: tagsOf(article, site),
    picture: cover && picture ? { ...picture, alt: cover.alt } : null,
    language: languageOfArticle(article, site),
  };
}
