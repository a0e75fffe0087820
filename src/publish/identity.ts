import { entryPath } from '../edition/addresses.ts';
import type { Article, Edition } from '../edition/edition.ts';
import { wordsFor } from '../edition/props/labels.ts';
import { linksTo } from '../edition/props/links.ts';

/** The absolute address of an article's page. */
export function addressOf({ slug }: Article, { site }: Edition): string {
  return site.addresses.absolute(entryPath('article', slug));
}

/** The language of an article's text. */
export function languageOfArticle({ entry }: Article, { site }: Edition): string {
  return entry.data.lang ?? site.language;
}

/** Someone of the byline; `url` is their page here. */
export interface Author {
  readonly name: string;
  readonly url: string;
  /** Whether the name is told to nobody: what stands for it is no name. */
  readonly withheld: boolean;
}

/** The byline, in its order; empty where the outlet itself speaks. */
export function authorsOf({ entry }: Article, edition: Edition): readonly Author[] {
  return (entry.data.authors ?? []).flatMap((slug) => {
    const withheld = edition.holdings.author.get(slug)?.entry.data.withheld === true;
    return linksTo('author', [slug], edition).map(({ text }) => ({
      name: text,
      url: edition.site.addresses.absolute(entryPath('author', slug)),
      withheld,
    }));
  });
}

/** What an article is filed under, in words: its kind where that must be said, topics, countries, keywords. */
export function tagsOf({ entry }: Article, edition: Edition): readonly string[] {
  const { kind, topics, countries = [], keywords = [] } = entry.data;
  const names = [
    ...(kind === 'opinion' ? [wordsFor(edition.site.language).opinion] : []),
    ...linksTo('topic', topics, edition).map(({ text }) => text),
    ...countries.flatMap((code) => edition.countries.get(code)?.name ?? []),
    ...keywords,
  ];
  return [...new Set(names)];
}
