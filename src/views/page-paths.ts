import {
  entryPath,
  feedPath,
  followedKinds,
  pagedPath,
  type FollowedKind,
} from '../site/addresses.ts';
import type { Edition } from '../site/site.ts';
import type { Article } from '../site/article.ts';
import { aboutCountry, eventsIn } from './country/country-record.ts';
import { kindOf } from '../site/article-kind.ts';
import { pairPath } from './relations/relations.ts';
import { filePaths, routePaths, searchPath } from '../site/route-paths.ts';
import { isSearched } from '../site/search-bundles.ts';
import type { Spoken } from '../site/statements.ts';

/** A page that is listed somewhere, with the articles that it is made from; none where it says nothing of articles. */
export interface ListedPage {
  /** Without the base. */
  readonly path: string;
  readonly articles: readonly Article[];
}

/** The address of everything that an edition publishes, without the base: what a link from the root may lead to. */
export function pagePaths(edition: Edition): readonly string[] {
  const { articleBySlug } = edition;
  const listed = listedPages(edition).map(({ path }) => path);
  return [
    ...new Set([
      ...routePaths.filter((path) => path !== searchPath || isSearched(edition)),
      ...Object.values(filePaths),
      ...listed,
      ...[...articleBySlug.keys()].map((slug) => entryPath('article', slug)),
      ...followedKinds.flatMap((kind) => followedPaths(kind, edition).map(feedPath)),
    ]),
  ];
}

/** Every page that a reader may be sent to: neither notices of withdrawal nor the page for what is not found. */
export function listedPages(edition: Edition): readonly ListedPage[] {
  const { articles, holdings, countries, pages, pairsWithPage } = edition;
  const vocabulary = Object.values(holdings).flatMap((holding) =>
    [...holding.values()].flatMap(({ entry, articles: list }) =>
      paged(entryPath(entry.kind, entry.slug), list, edition),
    ),
  );
  return [
    ...paged('/', articles, edition),
    ...paged('/articles/', articles, edition),
    ...articles.map((article) => ({
      path: entryPath('article', article.slug),
      articles: [article],
    })),
    ...indexPages(edition),
    ...vocabulary,
    ...[...countries.values()].flatMap(({ slug, articles: list }) =>
      paged(entryPath('country', slug), list, edition),
    ),
    ...kinds(edition),
    ...[...pairsWithPage.values()].flatMap((pair) =>
      paged(pairPath(pair.codes, edition) ?? '/relations/', pair.articles, edition),
    ),
    ...archivePages(edition),
    ...chroniclePages(edition),
    ...[...pages.keys()].map((slug) => ({ path: entryPath('page', slug), articles: [] })),
  ];
}

function paged(
  path: string,
  articles: readonly Article[],
  { site }: Edition,
): readonly ListedPage[] {
  const count = Math.max(1, Math.ceil(articles.length / site.pageSize));
  return Array.from({ length: count }, (_, index) => ({
    path: pagedPath(path, index + 1),
    articles,
  }));
}

/** The indexes that a site always has, but for lists of articles, and for the search: it holds nothing by itself. */
function indexPages({ articles, chronicle, spoken }: Edition): readonly ListedPage[] {
  const corrected = articles.filter(({ entry }) => (entry.data.corrections ?? []).length > 0);
  const shown: Readonly<Record<string, readonly Article[]>> = {
    '/corrections/': corrected,
    '/timeline/': chronicle.flatMap((event) => event.articles),
    '/statements/': spoken.map(({ article }) => article),
    '/about/': [],
    '/feeds/': [],
  };
  return routePaths
    .filter((path) => !['/', '/articles/', searchPath, '/404.html'].includes(path))
    .map((path) => ({ path, articles: shown[path] ?? articles }));
}

function kinds(edition: Edition): readonly ListedPage[] {
  const written = new Set(edition.articles.map(kindOf));
  return [...written].flatMap((kind) =>
    paged(
      `/kinds/${kind}/`,
      edition.articles.filter((article) => kindOf(article) === kind),
      edition,
    ),
  );
}

function archivePages({ articles }: Edition): readonly ListedPage[] {
  const months = Map.groupBy(articles, ({ day }) => day.slice(0, 7));
  const years = Map.groupBy(articles, ({ day }) => day.slice(0, 4));
  return [
    ...[...years].map(([year, list]) => ({ path: `/archive/${year}/`, articles: list })),
    ...[...months].map(([month, list]) => ({
      path: `/archive/${month.replace('-', '/')}/`,
      articles: list,
    })),
  ];
}

function chroniclePages(edition: Edition): readonly ListedPage[] {
  const yearOf = ({ date }: { readonly date: string }): string => date.slice(0, 4);
  const tellers = (events: Edition['chronicle']) => events.flatMap((event) => event.articles);
  const articlesOf = (spoken: readonly Spoken[]) => spoken.map(({ article }) => article);
  const ofCountries = [...edition.countries.values()].flatMap(({ country, slug }) => [
    { path: `/countries/${slug}/timeline/`, articles: tellers(eventsIn(country.code, edition)) },
    {
      path: `/countries/${slug}/statements/`,
      articles: articlesOf(aboutCountry(country.code, edition)),
    },
  ]);
  return [
    ...[...Map.groupBy(edition.chronicle, yearOf)].map(([year, events]) => ({
      path: `/timeline/${year}/`,
      articles: tellers(events),
    })),
    ...[...Map.groupBy(edition.spoken, yearOf)].map(([year, spoken]) => ({
      path: `/statements/${year}/`,
      articles: articlesOf(spoken),
    })),
    ...ofCountries.filter(({ articles }) => articles.length > 0),
  ];
}

function followedPaths(kind: FollowedKind, edition: Edition): readonly string[] {
  const slugs =
    kind === 'country'
      ? [...edition.countries.values()].map(({ slug }) => slug)
      : [...edition.holdings[kind].keys()];
  return slugs.map((slug) => entryPath(kind, slug));
}
