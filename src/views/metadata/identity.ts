import { entryPath } from '../../site/addresses.ts';
import type { Site } from '../../site/site.ts';
import type { Article } from '../../site/article.ts';
import { opinionLabel } from '../../site/piece-kinds.ts';
import { linksTo } from '../links.ts';

/** The absolute address of an article's page. */
export function addressOf({ slug }: Article, { settings }: Site): string {
  return settings.addresses.absolute(entryPath('article', slug));
}

/** The language of an article's text. */
export function languageOfArticle({ entry }: Article, { settings }: Site): string {
  return entry.data.lang ?? settings.language;
}

/** The article that one translates; null where it translates none that readers can see. */
export function originalOf({ entry }: Article, { articleBySlug }: Site): Article | null {
  const slug = entry.data.translationOf;
  const original = slug === undefined ? undefined : articleBySlug.get(slug);
  return original && original.state !== 'withdrawn' ? original : null;
}

/** Someone of the byline; `url` is their page here. */
export interface Author {
  readonly name: string;
  readonly url: string;
}

/** The byline, in its order; empty where the outlet itself speaks. */
export function authorsOf({ entry }: Article, site: Site): readonly Author[] {
  return (entry.data.authors ?? []).flatMap((slug) =>
    linksTo('author', [slug], site).map(({ text }) => ({
      name: text,
      url: site.settings.addresses.absolute(entryPath('author', slug)),
    })),
  );
}

/** What an article is filed under, in words: its kind where that must be said, topics, countries, keywords. */
export function tagsOf(article: Article, site: Site): readonly string[] {
  const { topics, countries = [], keywords = [] } = article.entry.data;
  const opinion = opinionLabel(article, site.settings.kinds);
  const names = [
    ...(opinion === null ? [] : [opinion]),
    ...linksTo('topic', topics, site).map(({ text }) => text),
    ...countries.flatMap((code) => site.countries.get(code)?.name ?? []),
    ...keywords,
  ];
  return [...new Set(names)];
}
