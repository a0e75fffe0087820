import { entryPath } from '../../site/addresses.ts';
import type { CountryProfile, Site, Vocabulary } from '../../site/site.ts';
import type { Article } from '../../site/article.ts';
import { kindOf } from '../../site/piece-kinds.ts';
import { languageOf, primaryLanguage } from '../../i18n/language.ts';
import { nameOf } from '../../site/names.ts';
import type { DateLabel } from '../../views/parts.ts';
import type { Language } from '../../i18n/language.ts';
import { filterValues } from '../../views/search/field-filters.ts';
import { labelOf, markOf, teaserOf } from '../../views/lists/teaser.ts';
import { articleBundles, subjectBundle } from '../../site/search-bundles.ts';
import { withAncestors } from '../../site/topic-tree.ts';
import type { Words } from '../../i18n/words.ts';
import { namesInLanguages } from '../../gazetteer/countries/country-names.ts';
import { otherSpellings, spellingsOf } from './search-spellings.ts';

/** One thing that can be found: what is searched, what a result shows, and what it can be filtered by. */
export interface SearchRecord {
  /** With the base. */
  readonly url: string;
  /** The text, of which a result shows the stretch that was found. */
  readonly content: string;
  /** Searched too, each with a weight of its own. */
  readonly meta: Readonly<Record<string, string>>;
  /** Names that are found whole: see `nameForm`. */
  readonly names: readonly string[];
  readonly filters: Readonly<Record<string, readonly string[]>>;
  readonly sort: Readonly<Record<string, string>>;
  readonly shown: SearchShown;
}

/** What stands around the excerpt of a result; empty where there is nothing to say. */
export interface SearchShown extends Language {
  readonly title: string;
  /** The country that a subject is, as articles are filtered by it. */
  readonly country?: string;
  /** The first topic of an article; what kind of thing a subject is. */
  readonly kicker: string;
  readonly label: string;
  readonly date: DateLabel | null;
  readonly where: string;
}

export interface SearchBundle {
  readonly name: string;
  readonly records: readonly SearchRecord[];
}

/** Everything that the search finds, in the order of `bundleNames`. */
export function searchBundles(site: Site): readonly SearchBundle[] {
  const { topic } = site.termsByKind;
  const widen = withAncestors(
    [...topic.values()].map(({ entry }) => ({ slug: entry.slug, parent: entry.data.parent })),
  );
  return [
    { name: subjectBundle, records: subjectRecords(site) },
    ...articleBundles(site).map(({ name, articles }) => ({
      name,
      records: articles.map((article) => articleRecord(article, widen, site)),
    })),
  ];
}

function articleRecord(
  article: Article,
  widen: (topics: readonly string[]) => readonly string[],
  site: Site,
): SearchRecord {
  const { data, body } = article.entry;
  const { settings, countries } = site;
  const { headline, href, byline, kicker, date } = teaserOf(article, site);
  const profiles = (data.countries ?? []).flatMap((code) => countries.get(code) ?? []);
  const amended = [...(data.corrections ?? []), ...(data.updates ?? [])];
  const label = [markOf(article, site), labelOf(article, site)];
  return {
    url: href,
    content: parted([data.summary, body.text, ...amended.map(({ note }) => note)]),
    meta: {
      title: headline,
      byline: byline ?? '',
      also: otherSpellings(article, site).join(' · '),
    },
    names: [],
    filters: {
      what: ['article'],
      country: profiles.map(({ slug }) => slug),
      topic: widen(data.topics),
      kind: [kindOf(article, settings.kinds).name],
      year: [article.day.slice(0, 4)],
      lang: [primaryLanguage(data.lang ?? settings.language)],
      ...filterValues(article, site),
    },
    sort: { date: `${new Date(article.moment).toISOString()} ${article.slug}` },
    shown: {
      ...languageOf(data.lang, settings.language),
      title: headline,
      kicker: kicker?.text ?? '',
      label: label.filter((word) => word !== null).join(' · '),
      date,
      where: profiles.map(({ name }) => name).join(', '),
    },
  };
}

/** Texts one after the other; a line that ends without a stop, such as a heading or a cell, is parted from the next. */
function parted(texts: readonly string[]): string {
  const lines = texts
    .flatMap((text) => text.split(/[\n\t]+/))
    .map((line) => line.trim())
    .filter((line) => line !== '');
  return lines
    .map((line, index) =>
      index < lines.length - 1 && /[\p{L}\p{M}\p{N}]$/u.test(line) ? `${line} ·` : line,
    )
    .join('\n')
    .normalize('NFC');
}

function subjectRecords(site: Site): readonly SearchRecord[] {
  const words = site.settings.words;
  return [
    ...[...site.countries.values()].map((profile) => countryRecord(profile, site)),
    ...subjectKinds.flatMap((kind) =>
      [...site.termsByKind[kind].values()]
        .filter(({ entry }) => !('withheld' in entry.data && entry.data.withheld === true))
        .map(({ entry }) => {
          const { data } = entry;
          const standfirst = 'summary' in data ? data.summary : data.description;
          return subject(
            entryPath(kind, entry.slug),
            nameOf(kind, entry.slug, site),
            kindWords(words)[kind],
            spellingsOf(entry),
            [standfirst, entry.body.text],
            site,
          );
        }),
    ),
  ];
}

function countryRecord(profile: CountryProfile, site: Site): SearchRecord {
  const { country, entry, name, slug } = profile;
  const spellings = [...spellingsOf(entry), ...country.aliases];
  const record = subject(
    entryPath('country', slug),
    name,
    site.settings.words.country,
    spellings,
    [entry?.data.description, entry?.body.text],
    site,
  );
  return {
    ...record,
    names: [name, ...spellings, ...namesInLanguages(country.code)],
    shown: { ...record.shown, country: slug },
  };
}

function subject(
  path: string,
  title: string,
  kicker: string,
  spellings: readonly string[],
  texts: readonly (string | undefined)[],
  { settings }: Site,
): SearchRecord {
  const content = parted(texts.filter((text) => text !== undefined));
  return {
    url: settings.addresses.to(path),
    content,
    meta: { title, also: spellings.join(' · ') },
    names: [],
    filters: { what: ['subject'] },
    sort: {},
    shown: { title, kicker, label: '', date: null, where: '' },
  };
}

const subjectKinds = [
  'topic',
  'region',
  'place',
  'person',
  'organization',
  'storyline',
  'author',
] as const satisfies readonly Vocabulary[];

function kindWords(words: Words): Readonly<Record<Vocabulary, string>> {
  const { topic, region, place, person, organization, storyline, author } = words;
  return { topic, region, place, person, organization, storyline, author };
}
