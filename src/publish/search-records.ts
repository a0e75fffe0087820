import { entryPath } from '../edition/addresses.ts';
import type { Article, CountryDossier, Edition, Vocabulary } from '../edition/edition.ts';
import { kindOf, wordsFor } from '../edition/props/labels.ts';
import { languageOf, primaryLanguage } from '../edition/props/language.ts';
import { nameOf } from '../edition/props/links.ts';
import type { DateLabel, Language } from '../edition/props/parts.ts';
import { labelOf, markOf, teaserOf } from '../edition/props/teaser.ts';
import { articleBundles, subjectBundle } from '../edition/search-bundles.ts';
import { withAncestors } from '../edition/topic-tree.ts';
import type { Words } from '../edition/words.ts';
import { otherSpellings, spellingsOf } from './search-spellings.ts';

/** One thing that can be found: what is searched, what a result shows, and what it can be filtered by. */
export interface SearchRecord {
  /** With the base. */
  readonly url: string;
  /** The text, of which a result shows the stretch that was found. */
  readonly content: string;
  /** Searched too, but not shown: but for `title`. */
  readonly meta: Readonly<Record<string, string>>;
  /** `shown` is no filter: it is the one place for what a result shows and nobody is to find it by (`SearchShown` as JSON). */
  readonly filters: Readonly<Record<string, readonly string[]>>;
  readonly sort: Readonly<Record<string, string>>;
}

/** What stands around the headline and the excerpt of a result; empty where there is nothing to say. */
export interface SearchShown extends Language {
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
export function searchBundles(edition: Edition): readonly SearchBundle[] {
  const { topic } = edition.holdings;
  const widen = withAncestors(
    [...topic.values()].map(({ entry }) => ({ slug: entry.slug, parent: entry.data.parent })),
  );
  return [
    { name: subjectBundle, records: subjectRecords(edition) },
    ...articleBundles(edition).map(({ name, articles }) => ({
      name,
      records: articles.map((article) => articleRecord(article, widen, edition)),
    })),
  ];
}

function articleRecord(
  article: Article,
  widen: (topics: readonly string[]) => readonly string[],
  edition: Edition,
): SearchRecord {
  const { data, body } = article.entry;
  const { site, countries } = edition;
  const { headline, href, byline, kicker, date } = teaserOf(article, edition);
  const dossiers = (data.countries ?? []).flatMap((code) => countries.get(code) ?? []);
  const amended = [...(data.corrections ?? []), ...(data.updates ?? [])];
  const label = [markOf(article, edition), labelOf(article, edition)];
  return {
    url: href,
    content: parted([data.summary, body.text, ...amended.map(({ note }) => note)]),
    meta: {
      title: headline,
      byline: byline ?? '',
      also: otherSpellings(article, edition).join(' · '),
    },
    filters: {
      what: ['article'],
      country: dossiers.map(({ slug }) => slug),
      topic: widen(data.topics),
      kind: [kindOf(article)],
      year: [article.day.slice(0, 4)],
      lang: [primaryLanguage(data.lang ?? site.language)],
      ...shown({
        ...languageOf(data.lang, site.language),
        kicker: kicker?.text ?? '',
        label: label.filter((word) => word !== null).join(' · '),
        date,
        where: dossiers.map(({ name }) => name).join(', '),
      }),
    },
    sort: { date: `${article.day} ${article.slug}` },
  };
}

/** Texts one after the other; a line that ends without a stop, such as a heading, is parted from the next. */
function parted(texts: readonly string[]): string {
  return texts
    .flatMap((text) => text.split(/\n+/))
    .map((line) => line.trimEnd())
    .filter((line) => line !== '')
    .map((line) => (/[\p{L}\p{N}]$/u.test(line) ? `${line} ·` : line))
    .join('\n');
}

function subjectRecords(edition: Edition): readonly SearchRecord[] {
  const words = wordsFor(edition.site.language);
  return [
    ...[...edition.countries.values()].map((dossier) => countryRecord(dossier, edition)),
    ...subjectKinds.flatMap((kind) =>
      [...edition.holdings[kind].values()]
        .filter(({ entry }) => !('withheld' in entry.data && entry.data.withheld === true))
        .map(({ entry }) => {
          const { data } = entry;
          const standfirst = 'summary' in data ? data.summary : data.description;
          return subject(
            entryPath(kind, entry.slug),
            nameOf(kind, entry.slug, edition),
            kindWords(words)[kind],
            spellingsOf(entry),
            [standfirst, entry.body.text],
            edition,
          );
        }),
    ),
  ];
}

function countryRecord(dossier: CountryDossier, edition: Edition): SearchRecord {
  const { country, entry, name, slug } = dossier;
  return subject(
    entryPath('country', slug),
    name,
    wordsFor(edition.site.language).country,
    [...spellingsOf(entry), ...country.aliases],
    [entry?.data.description, entry?.body.text],
    edition,
  );
}

function subject(
  path: string,
  title: string,
  kicker: string,
  spellings: readonly string[],
  texts: readonly (string | undefined)[],
  { site }: Edition,
): SearchRecord {
  const content = texts.filter((text) => text !== undefined && text !== '').join('\n\n');
  return {
    url: site.addresses.to(path),
    // A record without any text is not found at all.
    content: content === '' ? title : content,
    meta: { title, also: spellings.join(' · ') },
    filters: {
      what: ['subject'],
      ...shown({ kicker, label: '', date: null, where: '' }),
    },
    sort: {},
  };
}

function shown(values: SearchShown): { readonly shown: readonly string[] } {
  return { shown: [JSON.stringify(values)] };
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
