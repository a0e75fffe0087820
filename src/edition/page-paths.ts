import { entryPath, pagedPath } from './addresses.ts';
import type { Edition } from './edition.ts';
import { pairPath } from './props/relations.ts';
import { routePaths } from './route-paths.ts';

/** The address of every page of an edition, without the base: what a link from the root may lead to. */
export function pagePaths(edition: Edition): readonly string[] {
  const { articles, articleBySlug, holdings, countries, pages, chronicle, spoken, site } = edition;
  const paged = (path: string, count: number): string[] =>
    Array.from({ length: Math.max(1, Math.ceil(count / site.pageSize)) }, (_, index) =>
      pagedPath(path, index + 1),
    );
  const vocabulary = Object.values(holdings).flatMap((holding) =>
    [...holding.values()].flatMap(({ entry, articles: list }) =>
      paged(entryPath(entry.kind, entry.slug), list.length),
    ),
  );
  const yearsOf = (dated: readonly { readonly date: string }[]): string[] => [
    ...new Set(dated.map(({ date }) => date.slice(0, 4))),
  ];
  const days = articles.map(({ day }) => day);
  const kinds = articles.map(({ entry }) => entry.data.kind ?? 'analysis');
  return [
    ...routePaths,
    ...paged('/', articles.length),
    ...paged('/articles/', articles.length),
    ...[...articleBySlug.keys()].map((slug) => entryPath('article', slug)),
    ...vocabulary,
    ...[...countries.values()].flatMap(({ slug, articles: list }) =>
      paged(entryPath('country', slug), list.length),
    ),
    ...[...pages.keys()].map((slug) => entryPath('page', slug)),
    ...new Set(
      days.flatMap((day) => [
        `/archive/${day.slice(0, 4)}/`,
        `/archive/${day.slice(0, 4)}/${day.slice(5, 7)}/`,
      ]),
    ),
    ...[...edition.pairs.values()].flatMap((pair) =>
      paged(pairPath(pair.codes, edition) ?? '/relations/', pair.articles.length),
    ),
    ...yearsOf(chronicle).map((year) => `/timeline/${year}/`),
    ...yearsOf(spoken).map((year) => `/statements/${year}/`),
    ...new Set(kinds.map((kind) => `/kinds/${kind}/`)),
  ];
}
