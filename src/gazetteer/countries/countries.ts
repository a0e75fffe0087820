import { namesInLanguages } from './country-names.ts';
import { nearest } from '../../diagnostics/nearest.ts';
import data from '../data/countries.json' with { type: 'json' };
import type { Country } from './country.ts';
import { normaliseName } from '../finder/normalise-name.ts';

const byName = new Intl.Collator('en').compare;

/** Every ISO 3166-1 country and Kosovo (XK), by name. */
export const countries: readonly Country[] = data.toSorted((a, b) => byName(a.name, b.name));

/** Names that two countries share: never accepted, but a suggestion names the one most often meant. */
const sharedNames: ReadonlyMap<string, string> = new Map([
  ['congo', 'CD'],
  ['korea', 'KR'],
  ['virgin islands', 'VI'],
]);

/** An abbreviation such as UK, U.S. or DPRK: it is one only in capitals ("us" is a pronoun). */
const isAbbreviation = (name: string): boolean => /^\p{Lu}[\p{Lu}.]+$/u.test(name);

interface Index {
  readonly byCode: ReadonlyMap<string, Country>;
  readonly bySlug: ReadonlyMap<string, Country>;
  /** Codes of two and three letters and abbreviations without their dots, in capitals. */
  readonly byAbbreviation: ReadonlyMap<string, Country>;
  /** Names, formal names and aliases as `normaliseName` writes them. */
  readonly byFoldedName: ReadonlyMap<string, Country>;
  readonly byDemonym: ReadonlyMap<string, Country>;
}

function buildIndex(): Index {
  const byAbbreviation = new Map<string, Country>();
  const byFoldedName = new Map<string, Country>();
  const byDemonym = new Map<string, Country>();
  for (const country of countries) {
    byAbbreviation.set(country.code, country).set(country.code3, country);
    for (const name of [country.name, country.formal ?? country.name, ...country.aliases]) {
      if (isAbbreviation(name)) byAbbreviation.set(name.replaceAll('.', ''), country);
      else byFoldedName.set(normaliseName(name), country);
    }
    for (const demonym of country.demonyms) {
      const folded = normaliseName(demonym);
      if (!byDemonym.has(folded)) byDemonym.set(folded, country);
    }
  }
  return {
    byCode: new Map(countries.map((country) => [country.code, country])),
    bySlug: new Map(countries.map((country) => [country.slug, country])),
    byAbbreviation,
    byFoldedName,
    byDemonym,
  };
}

let built: Index | undefined;
const index = (): Index => (built ??= buildIndex());

/** The country of an alpha-2 code in capitals. */
export function countryByCode(code: string): Country | undefined {
  return index().byCode.get(code);
}

/** The country of a page address such as `united-states`. */
export function countryBySlug(slug: string): Country | undefined {
  return index().bySlug.get(slug);
}

/**
 * The country that an editor names: a code of two or three letters or an abbreviation in capitals (dots make no
 * difference: `U.S.`), or a name, formal name or alias in any case, with or without accents and "the".
 * A name that two countries share ("Congo"), a demonym and a lower-case code name none.
 */
export function findCountry(text: string): Country | undefined {
  const { byAbbreviation, byFoldedName } = index();
  return (
    byAbbreviation.get(text.trim().replaceAll('.', '')) ?? byFoldedName.get(normaliseName(text))
  );
}

/** By their name in some language of `country-names.json`, in lower case; made when it is first asked. */
let byForeignName: ReadonlyMap<string, Country> | undefined;

/** The country that has a name in another language than English: `Россия`, `Türkiye`. */
function countryInAnyLanguage(text: string): Country | undefined {
  byForeignName ??= new Map(
    [...index().byCode].flatMap(([code, country]) =>
      namesInLanguages(code).map((name) => [name.normalize('NFC').toLowerCase(), country] as const),
    ),
  );
  return byForeignName.get(text.trim().normalize('NFC').toLowerCase());
}

/** The country that was probably meant by a text that `findCountry` does not know: for "did you mean". */
export function suggestCountry(text: string): Country | undefined {
  const { byCode, byAbbreviation, byFoldedName, byDemonym } = index();
  const folded = normaliseName(text);
  const shared = sharedNames.get(folded);
  const known =
    byFoldedName.get(folded) ??
    byAbbreviation.get(folded.toUpperCase()) ??
    (shared === undefined ? undefined : byCode.get(shared)) ??
    byDemonym.get(folded) ??
    countryInAnyLanguage(text);
  if (known !== undefined) return known;
  const near = nearest(folded, [...byFoldedName.keys()]);
  return near === undefined ? undefined : byFoldedName.get(near);
}
