import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import data from '../../src/gazetteer/data/countries.json' with { type: 'json' };
import {
  countries,
  countryByCode,
  countryBySlug,
  findCountry,
  suggestCountry,
} from '../../src/gazetteer/countries/countries.ts';
import { countrySchema } from '../../src/gazetteer/countries/country.ts';
import { normaliseName } from '../../src/gazetteer/finder/normalise-name.ts';
import { m49Regions } from '../../src/gazetteer/countries/m49.ts';

const duplicates = (values: readonly string[]): readonly string[] =>
  values.filter((value, position) => values.indexOf(value) !== position);

describe('countries.json', () => {
  it('has the form of its schema', () => {
    expect(z.array(countrySchema).safeParse(data).error?.issues ?? []).toEqual([]);
  });

  it('holds the 249 countries of ISO 3166-1 and Kosovo, sorted by code', () => {
    const codes = data.map((country) => country.code);
    expect(codes).toHaveLength(250);
    expect(codes).toEqual(codes.toSorted());
    expect(duplicates(codes)).toEqual([]);
    expect(codes).toContain('XK');
  });

  it('gives no slug, code, M49 code or Wikidata item to two countries', () => {
    for (const field of ['slug', 'code3', 'm49', 'wikidata'] as const) {
      expect(duplicates(data.flatMap((country) => country[field] ?? []))).toEqual([]);
    }
  });

  it('gives no name, formal name or alias to two countries, however it is spelt', () => {
    const names = data.flatMap((country) => [
      ...new Set(
        [country.name, country.formal ?? country.name, ...country.aliases].map(normaliseName),
      ),
    ]);
    expect(duplicates(names)).toEqual([]);
  });

  it('repeats nothing inside a list', () => {
    for (const { aliases, demonyms, capitals, metonyms, name, formal } of data) {
      const lists = [aliases, demonyms, capitals, metonyms];
      expect(lists.flatMap(duplicates)).toEqual([]);
      expect([name, formal].filter((one) => one !== undefined && aliases.includes(one))).toEqual(
        [],
      );
    }
  });

  it('writes apostrophes typographically', () => {
    expect(JSON.stringify(data)).not.toContain("'");
  });

  it('puts every country into a region of M49 and a subregion of that region', () => {
    const astray = data.filter((country) => {
      const region = m49Regions.find(({ name }) => name === country.region);
      return !region?.subregions.some(({ name }) => name === country.subregion);
    });
    expect(astray).toEqual([]);
  });

  it('leaves only the empty or unnamed without a demonym', () => {
    const without = data.filter((country) => country.demonyms.length === 0);
    expect(without.map((country) => country.code)).toEqual([
      'AQ',
      'BL',
      'BQ',
      'BV',
      'CC',
      'GG',
      'GS',
      'HM',
      'MF',
      'PM',
      'SJ',
      'SX',
      'TF',
      'UM',
      'VA',
    ]);
  });

  it('shares a demonym only between the Congos and between Dominica and the Dominican Republic', () => {
    const shared = duplicates(data.flatMap((country) => country.demonyms));
    expect(shared).toEqual(['Congolese', 'Dominican', 'Dominicans']);
  });

  it('freezes the addresses of country pages', () => {
    const slug = (code: string): string | undefined => countryByCode(code)?.slug;
    expect(['RU', 'KG', 'US', 'GB', 'CI', 'CD', 'CG', 'TR', 'CZ', 'ST', 'BA'].map(slug)).toEqual([
      'russia',
      'kyrgyzstan',
      'united-states',
      'united-kingdom',
      'cote-divoire',
      'congo-kinshasa',
      'congo-brazzaville',
      'turkiye',
      'czechia',
      'sao-tome-and-principe',
      'bosnia-and-herzegovina',
    ]);
  });
});

describe('countries', () => {
  it('are sorted by name as a reader expects it, accents aside', () => {
    const names = countries.map((country) => country.name);
    expect(names.slice(0, 3)).toEqual(['Afghanistan', 'Åland Islands', 'Albania']);
    expect(names.at(-1)).toBe('Zimbabwe');
  });

  it('are found by code and by slug, exactly', () => {
    expect(countryByCode('RU')?.name).toBe('Russia');
    expect(countryByCode('ru')).toBeUndefined();
    expect(countryBySlug('united-states')?.code).toBe('US');
    expect(countryBySlug('constructor')).toBeUndefined();
  });
});

describe('findCountry', () => {
  it.each([
    ['RU', 'RU'],
    ['RUS', 'RU'],
    ['Russia', 'RU'],
    ['russia', 'RU'],
    ['Russian Federation', 'RU'],
    [' the Russian  Federation ', 'RU'],
    ['UK', 'GB'],
    ['U.K.', 'GB'],
    ['Britain', 'GB'],
    ['Scotland', 'GB'],
    ['U.S.', 'US'],
    ['U.S.A', 'US'],
    ['the United States', 'US'],
    ['America', 'US'],
    ["cote d'ivoire", 'CI'],
    ['Ivory Coast', 'CI'],
    ['Turkey', 'TR'],
    ['TURKIYE', 'TR'],
    ['Kyrgyz Republic', 'KG'],
    ['Belorussia', 'BY'],
    ['Burma', 'MM'],
    ['Swaziland', 'SZ'],
    ['Saint Lucia', 'LC'],
    ['St Lucia', 'LC'],
    ['Bosnia & Herzegovina', 'BA'],
    ['Guinea Bissau', 'GW'],
    ['Guinea', 'GN'],
    ['DRC', 'CD'],
    ['Kosovo', 'XK'],
    ['Taiwan', 'TW'],
    ['Hong Kong', 'HK'],
  ])('takes %j as %s', (text, code) => {
    expect(findCountry(text)?.code).toBe(code);
  });

  it.each([
    'ru',
    'uk',
    'us',
    'no',
    'Rus',
    'Russian',
    'Congo',
    'Korea',
    'Kyrgystan',
    'Moscow',
    'Soviet Union',
    '',
  ])('takes %j as no country', (text) => {
    expect(findCountry(text)).toBeUndefined();
  });
});

describe('suggestCountry', () => {
  it.each([
    ['Kyrgystan', 'KG'],
    ['Khazakstan', 'KZ'],
    ['Columbia', 'CO'],
    ['Phillipines', 'PH'],
    ['ru', 'RU'],
    ['rus', 'RU'],
    ['uk', 'GB'],
    ['us', 'US'],
    ['no', 'NO'],
    ['Russian', 'RU'],
    ['Dutch', 'NL'],
    ['Congo', 'CD'],
    ['Korea', 'KR'],
    ['Russia', 'RU'],
  ])('offers for %j %s', (text, code) => {
    expect(suggestCountry(text)?.code).toBe(code);
  });

  it.each(['Atlantis', 'Zzzz', ''])('offers nothing for %j', (text) => {
    expect(suggestCountry(text)).toBeUndefined();
  });
});
