import { m49Regions } from '../../gazetteer/countries/m49.ts';
import type { Country } from '../../gazetteer/countries/country.ts';
import type { AnyEntry, Entry, EntryData } from '../../content/entry.ts';
import type { Site, Vocabulary } from '../../site/site.ts';
import type { Words } from '../../i18n/words.ts';
import { period } from '../labels.ts';
import { countryLink, linksTo } from '../links.ts';
import type { Fact, MaybeLink } from '../parts.ts';
import type { Language } from '../../i18n/language.ts';

type Value = MaybeLink & Language;
type Rows = readonly (readonly [label: string, values: readonly Value[]])[];

/** The ledger beside the name of an entry: what its front matter says. */
export function vocabularyFacts(
  entry: { readonly kind: Vocabulary; readonly slug: string; readonly data: EntryData[Vocabulary] },
  site: Site,
): Fact[] {
  const words = site.settings.words;
  // Kind and data belong together: they come from one entry.
  const one = entry as Extract<AnyEntry, { kind: Vocabulary }>;
  return facts(rowsOf(one, site, words));
}

function rowsOf(entry: Extract<AnyEntry, { kind: Vocabulary }>, site: Site, words: Words): Rows {
  switch (entry.kind) {
    case 'topic':
      return topicRows(entry, site, words);
    case 'region':
      return [[words.countries, memberships(entry.data.countries, site, words)]];
    case 'place':
      return placeRows(entry.data, site, words);
    case 'person':
      return personRows(entry.data, site, words);
    case 'organization':
      return [
        [words.nature, texts(capitalised(entry.data.kind, site))],
        [words.members, memberships(entry.data.members ?? [], site, words)],
        [words.alsoKnownAs, texts(...(entry.data.aliases ?? []))],
      ];
    case 'storyline':
      return [[words.status, texts(capitalised(entry.data.status, site))]];
    case 'author':
      return entry.data.withheld === true
        ? []
        : [
            [words.role, texts(capitalised(entry.data.role, site))],
            [
              words.website,
              entry.data.url === undefined
                ? []
                : [
                    {
                      href: entry.data.url,
                      text: entry.data.url.replace(/^https?:\/\/|\/$/g, ''),
                      dir: 'ltr',
                    },
                  ],
            ],
          ];
  }
}

function topicRows({ slug, data }: Entry<'topic'>, site: Site, words: Words): Rows {
  const children = [...site.termsByKind.topic.values()]
    .filter(({ entry }) => entry.data.parent === slug)
    .map(({ entry }) => entry.slug);
  return [
    [words.widerTopic, linksTo('topic', data.parent === undefined ? [] : [data.parent], site)],
    [words.narrowerTopics, linksTo('topic', children, site)],
    [words.alsoKnownAs, texts(...(data.aliases ?? []))],
    [words.mediaTopic, texts(data.mediaTopic)],
  ];
}

function placeRows(data: EntryData['place'], site: Site, words: Words): Rows {
  const { coordinates, status = [] } = data;
  return [
    [words.nature, texts(words[data.kind])],
    [words.relatedCountries, data.countries.map((code) => countryLink(code, site))],
    [words.liesIn, linksTo('place', data.parent === undefined ? [] : [data.parent], site)],
    [
      words.status,
      status.map(({ text, from, to }) => ({
        text: capitalised(withPeriod(text, period(from, to, site, words)), site),
      })),
    ],
    [words.alsoKnownAs, texts(...(data.aliases ?? []))],
    [words.coordinates, leftToRight(coordinates && printCoordinates(coordinates))],
  ];
}

function printCoordinates({ lat, lon }: { readonly lat: number; readonly lon: number }): string {
  const print = (value: number, positive: string, negative: string): string =>
    `${Math.abs(value).toFixed(2)}° ${value < 0 ? negative : positive}`;
  return `${print(lat, 'N', 'S')}, ${print(lon, 'E', 'W')}`;
}

function personRows(data: EntryData['person'], site: Site, words: Words): Rows {
  const roles = data.roles.map(({ title, country, from, to }): MaybeLink => {
    const text = capitalised(withPeriod(title, period(from, to, site, words)), site);
    return country === undefined ? { text } : { ...countryLink(country, site), text };
  });
  return [
    [words.roles, roles],
    [words.alsoKnownAs, texts(...(data.aliases ?? []))],
    [words.wikidata, data.wikidata === undefined ? [] : [wikidataLink(data.wikidata)]],
  ];
}

/** The ledger of a country: where it lies, its codes, its other names. */
export function countryFacts(country: Country, entry: Entry<'country'> | null, site: Site): Fact[] {
  const words = site.settings.words;
  const region = m49Regions
    .flatMap(({ subregions }) => subregions)
    .find(({ name }) => name === country.subregion);
  const own = [...site.termsByKind.region.values()]
    .filter(({ entry: { data } }) => data.countries.some(({ code }) => code === country.code))
    .map(({ entry: { slug } }) => slug);
  return facts([
    [words.partOfWorld, texts(region?.name ?? country.region)],
    [words.regions, linksTo('region', own, site)],
    [
      words.codes,
      leftToRight([country.code, country.code3, country.m49].filter(Boolean).join(' · ')),
    ],
    [
      words.alsoKnownAs,
      texts(
        ...new Set([
          ...(country.formal === undefined ? [] : [country.formal]),
          ...(entry?.data.aliases ?? []),
        ]),
      ),
    ],
    [words.wikidata, [wikidataLink(country.wikidata)]],
  ]);
}

function wikidataLink(id: string): MaybeLink {
  return { href: `https://www.wikidata.org/wiki/${id}`, text: id };
}

function memberships(
  list: EntryData['region']['countries'],
  site: Site,
  words: Words,
): MaybeLink[] {
  return list.map(({ code, from, to }) => {
    const link = countryLink(code, site);
    return { ...link, text: withPeriod(link.text, period(from, to, site, words)) };
  });
}

function withPeriod(text: string, time: string | null): string {
  return time === null ? text : `${text}, ${time}`;
}

/** What an editor wrote in small letters begins like its neighbours beside the labels: "alliance" as "Disputed area". */
function capitalised<Text extends string | undefined>(
  text: Text,
  { settings }: Site,
): string | Text {
  return text?.replace(/^\p{Ll}/u, (first) => first.toLocaleUpperCase(settings.language)) ?? text;
}

/** Codes, addresses and coordinates keep their order on a page that runs from the right. */
function leftToRight(text: string | undefined): Value[] {
  return texts(text).map((value) => ({ ...value, dir: 'ltr' }));
}

function texts(...values: readonly (string | undefined)[]): MaybeLink[] {
  return values.flatMap((text) => (text === undefined || text === '' ? [] : [{ text }]));
}

function facts(rows: Rows): Fact[] {
  return rows
    .filter(([, values]) => values.length > 0)
    .map(([label, values]) => ({ label, values }));
}
