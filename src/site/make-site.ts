import { countries as allCountries } from '../gazetteer/countries/countries.ts';
import type { Finder } from '../gazetteer/finder/finder.ts';
import { noTheme, type Theme } from '../content/theme/read-theme.ts';
import type { AnyEntry, Entry } from '../content/entry.ts';
import { pathKey } from '../content/source/paths.ts';
import type { EntryKind } from '../content/entry-kind.ts';
import { timelineOf } from './timeline.ts';
import { supportedPairs } from './co-mentions.ts';
import { calendarOf, type Calendar } from '../i18n/days.ts';
import type { CountryProfile, Site, TermWithArticles, TermsByKind } from './site.ts';
import type { Article } from './article.ts';
import type { ArticleState } from './article.ts';
import { finderFor } from './finder-for.ts';
import { folderNames } from './folder-names.ts';
import { newestFirst } from './newest-first.ts';
import { relatedArticles, type RelatedArticles } from './related.ts';
import type { SiteSettings } from './site-settings.ts';
import { statementsIn } from './statements.ts';
import { lineage, withAncestors } from './topic-tree.ts';

export interface SiteSource {
  readonly settings: SiteSettings;
  readonly entries: readonly AnyEntry[];
  readonly clock: number;
  readonly preview: boolean;
  /** The sound images that the entries name, by `Picture.id`. Default: none. */
  readonly images?: Site['images'];
  /** The sound SVG logos, by `Picture.id`. Default: none. */
  readonly logos?: Site['logos'];
  /** Default: that of the program. */
  readonly theme?: Theme;
}

/** All entries at one build clock. Where two claim one slug, the first in order of paths stands; the check reports both. */
export function makeSite({
  settings,
  entries,
  clock,
  preview,
  images = new Map(),
  logos = new Map(),
  theme = noTheme,
}: SiteSource): Site {
  const calendar = calendarOf(settings.language, settings.timeZone);
  const known = ofKind(entries, 'article').map((entry) => articleAt(entry, clock, calendar));
  const shown = [...bySlug(known).values()].filter(
    ({ state }) => preview || state === 'published' || state === 'withdrawn',
  );
  const articles = shown.filter(({ state }) => state !== 'withdrawn').toSorted(newestFirst);
  const withdrawn = shown.filter(({ state }) => state === 'withdrawn').toSorted(newestFirst);
  const pages = bySlug(ofKind(entries, 'page'));
  const names = folderNames(entries);
  let finder: Finder | undefined;
  let related: RelatedArticles | undefined;
  return {
    settings,
    theme,
    clock,
    preview,
    calendar,
    articles,
    withdrawn,
    articleBySlug: new Map(shown.map((article) => [article.slug, article])),
    termsByKind: termsOf(entries, articles),
    countries: profiles(ofKind(entries, 'country'), articles),
    pages,
    ...supportedPairs(articles),
    timeline: timelineOf(articles),
    statements: statementsIn(articles),
    entryOfFile: new Map(
      [...shown.map(({ entry }) => entry), ...entries.filter(({ kind }) => kind !== 'article')].map(
        (entry): [string, AnyEntry] => [pathKey(entry.path), entry],
      ),
    ),
    images,
    logos,
    translations: translationsOf(articles),
    canDrawOnCard: () => true,
    related: () => (related ??= relatedArticles(articles)),
    finder: () => (finder ??= finderFor(names)),
  };
}

/** Whether an article is shown, and why not, at a moment. */
function stateOf({ data }: Entry<'article'>, clock: number): ArticleState {
  if (data.draft === true) return 'draft';
  if (data.withdrawn) return 'withdrawn';
  if (data.publishAt !== undefined && Date.parse(data.publishAt) > clock) return 'scheduled';
  return 'published';
}

function articleAt(entry: Entry<'article'>, clock: number, calendar: Calendar): Article {
  const { date, publishAt } = entry.data;
  return {
    entry,
    slug: entry.slug,
    state: stateOf(entry, clock),
    day: calendar.dayOf(date),
    moment: calendar.momentOf(date.length === 10 ? (publishAt ?? date) : date),
  };
}

function ofKind<Kind extends EntryKind>(entries: readonly AnyEntry[], kind: Kind): Entry<Kind>[] {
  // The kind of an entry says which it is; TypeScript does not narrow a union by a generic.
  return entries.filter((entry) => entry.kind === kind) as unknown as Entry<Kind>[];
}

function bySlug<Item extends { readonly slug: string }>(items: readonly Item[]): Map<string, Item> {
  const found = new Map<string, Item>();
  for (const item of items) if (!found.has(item.slug)) found.set(item.slug, item);
  return found;
}

function termsOf(entries: readonly AnyEntry[], articles: readonly Article[]): TermsByKind {
  const hold = <Kind extends EntryKind>(
    kind: Kind,
    named: (article: Article) => readonly string[],
  ): Map<string, TermWithArticles<Kind>> => {
    const lists = group(articles, named);
    return new Map(
      [...bySlug(ofKind(entries, kind))].map(([slug, entry]) => [
        slug,
        { entry, articles: lists.get(slug) ?? [] },
      ]),
    );
  };
  const topics = bySlug(ofKind(entries, 'topic'));
  const widen = withAncestors(
    [...topics.values()].map(({ slug, data }) => ({ slug, parent: data.parent })),
  );
  return {
    topic: hold('topic', ({ entry }) => widen(entry.data.topics)),
    region: hold('region', ({ entry }) => entry.data.regions ?? []),
    place: hold('place', ({ entry }) => entry.data.places ?? []),
    person: hold('person', ({ entry }) => entry.data.people ?? []),
    organization: hold('organization', ({ entry }) => entry.data.organizations ?? []),
    storyline: hold('storyline', ({ entry }) => entry.data.storylines ?? []),
    author: hold('author', ({ entry }) => entry.data.authors ?? []),
  };
}

function group(
  articles: readonly Article[],
  keys: (article: Article) => readonly string[],
): Map<string, Article[]> {
  const lists = new Map<string, Article[]>();
  for (const article of articles) {
    for (const key of new Set(keys(article))) {
      const list = lists.get(key);
      if (list) list.push(article);
      else lists.set(key, [article]);
    }
  }
  return lists;
}

function profiles(
  files: readonly Entry<'country'>[],
  articles: readonly Article[],
): Map<string, CountryProfile> {
  const entries = bySlug(files);
  const lists = group(articles, ({ entry }) => entry.data.countries ?? []);
  const found = new Map<string, CountryProfile>();
  for (const country of allCountries) {
    const entry = entries.get(country.slug) ?? null;
    const list = lists.get(country.code);
    if (!list && !entry) continue;
    found.set(country.code, {
      country,
      name: entry?.data.name ?? country.name,
      slug: country.slug,
      entry,
      articles: list ?? [],
    });
  }
  return found;
}

function translationsOf(articles: readonly Article[]): Map<string, Article[]> {
  const found = new Map<string, Article[]>();
  const originals = new Map(articles.map(({ slug, entry }) => [slug, entry.data.translationOf]));
  for (const article of articles) {
    // A translation of a translation belongs to the family of the first text.
    const original = lineage(article.slug, originals).at(-1) ?? article.slug;
    if (original !== article.slug) found.set(original, [...(found.get(original) ?? []), article]);
  }
  for (const article of articles) found.get(article.slug)?.unshift(article);
  return new Map([...found.values()].flatMap((family) => family.map(({ slug }) => [slug, family])));
}
