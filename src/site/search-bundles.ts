import type { Site } from './site.ts';
import type { Article } from './article.ts';

/** A part of the search index that is made, cached and loaded by itself: articles of neighbouring years, newest first. */
export interface ArticleBundle {
  /** Counted from the oldest, so that what is written today is in the last one and leaves the others as they are. */
  readonly name: string;
  readonly articles: readonly Article[];
}

/** The bundle of topics, countries, people and what else has a page of its own. */
export const subjectBundle = 'subjects';

/** An edit makes one bundle anew (some 2 ms an article); a reader asks every bundle. */
const bundleLength = 1500;

/** Whether there is a search: an outlet can do without, and without articles there is nothing to find. */
export function isSearched({ settings, articles }: Site): boolean {
  return settings.search && articles.length > 0;
}

/** The articles in bundles, the newest bundle first; a year is never divided. `length` is where a bundle is full. */
export function articleBundles(
  { articles }: Site,
  length = bundleLength,
): readonly ArticleBundle[] {
  const years = Map.groupBy(articles, ({ day }) => day.slice(0, 4));
  const bundles: Article[][] = [];
  for (const year of [...years.keys()].toSorted()) {
    const list = years.get(year) ?? [];
    const last = bundles.at(-1);
    if (last === undefined || last.length + list.length > length) bundles.push([...list]);
    else last.unshift(...list);
  }
  return bundles.map((list, index) => ({ name: String(index + 1), articles: list })).toReversed();
}

/** Names of all bundles: the subjects, in whose folder the program lies, then the articles, the newest first. */
export function bundleNames(site: Site): readonly string[] {
  return [subjectBundle, ...articleBundles(site).map(({ name }) => name)];
}
