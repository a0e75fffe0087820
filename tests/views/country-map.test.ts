import type { CountryMap } from '../../src/views/lists/index-page.ts';
import { expect, test } from 'vitest';
import { countryMap } from '../../src/views/country/country-map.ts';
import { articleText, siteOf } from '../support/site.ts';

/** The map of articles that are about the countries of each list. */
function mapOf(lists: readonly string[], site = ''): CountryMap {
  const files = Object.fromEntries(
    lists.map((codes, index) => [
      `articles/a${index}.md`,
      articleText({ countries: `[${codes}]` }),
    ]),
  );
  const map = countryMap(siteOf({ files, site }));
  if (!map) throw new Error('There is no map.');
  return map;
}

test('a country stands on it with its number, its shade and the way to its page', () => {
  const { countries } = mapOf(['RU, AM', 'RU', 'RU']);
  expect(countries).toEqual([
    {
      code: 'AM',
      href: '/repo/countries/armenia/',
      label: 'Armenia: 1 article',
      count: 1,
      digits: '1',
      shade: 1,
    },
    {
      code: 'RU',
      href: '/repo/countries/russia/',
      label: 'Russia: 3 articles',
      count: 3,
      digits: '3',
      shade: 5,
    },
  ]);
});

test('the legend has the classes in use, what has none and what is disputed', () => {
  const { legend } = mapOf(['RU, AM', 'RU', 'RU']);
  expect(legend).toEqual([
    { mark: 'none', text: 'none' },
    { mark: 1, text: '1' },
    { mark: 3, text: '2' },
    { mark: 5, text: '3' },
    { mark: 'disputed', text: 'disputed, counted for no country' },
  ]);
});

test('a country file without articles is not on the map', () => {
  const files = {
    'countries/norway.md': '---\ntitle: Norway\n---\n',
    'articles/a.md': articleText({ countries: '[SE]' }),
  };
  const map = countryMap(siteOf({ files }));
  expect(map?.countries.map(({ code }) => code)).toEqual(['SE']);
});

test('without articles on a country there is no map', () => {
  expect(countryMap(siteOf({ files: { 'articles/a.md': articleText() } }))).toBeNull();
});

test('the note names the areas that belong to nobody', () => {
  expect(mapOf(['RU']).notes.at(-1)).toBe(
    'Disputed, given to no country, and hatched where the scale allows: Crimea, Northern Cyprus, Siachen Glacier, Somaliland, Western Sahara.',
  );
});

test('what the outlet has decided is said, and `own` is no decision', () => {
  const { notes, boundaries } = mapOf(['RU'], 'boundaries: { crimea: UA, somaliland: own }\n');
  expect(boundaries).toEqual({ crimea: 'UA' });
  expect(notes.slice(1)).toEqual([
    'Disputed, given to no country, and hatched where the scale allows: Northern Cyprus, Siachen Glacier, Somaliland, Western Sahara.',
    'Drawn as the outlet has decided: Crimea with Ukraine.',
  ]);
});
