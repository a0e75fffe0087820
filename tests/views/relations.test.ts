import { describe, expect, test } from 'vitest';
import { pairPages, pairPath, relationsPage } from '../../src/views/relations/relations.ts';
import type { Site } from '../../src/site/site.ts';
import { listedPages } from '../../src/views/site-pages.ts';
import { countries } from '../../src/gazetteer/countries/countries.ts';
import { coMentionsJson } from '../../src/outputs/data/data-tables.ts';
import { articleText, siteOf } from '../support/site.ts';

/** A site of articles about the countries of each list. */
function siteAbout(lists: readonly string[]): Site {
  const files = Object.fromEntries(
    lists.map((codes, index) => [
      `articles/a${index}.md`,
      articleText({ countries: `[${codes}]` }),
    ]),
  );
  return siteOf({ files });
}

const three = ['RU, AM', 'RU, AM', 'RU, AM', 'RU, BY', 'RU, BY', 'AM, BY'];

test('a pair with enough articles is a row with its number, its overlap and its page', () => {
  const { rows, support, limit } = relationsPage(siteAbout(three));
  expect(rows).toEqual([
    {
      href: '/repo/relations/armenia-and-russia/',
      countries: ['Armenia', 'Russia'],
      count: { number: 3, digits: '3', text: '3 articles' },
      jaccard: '0.50',
    },
    {
      href: '/repo/relations/belarus-and-russia/',
      countries: ['Belarus', 'Russia'],
      count: { number: 2, digits: '2', text: '2 articles' },
      jaccard: '0.33',
    },
  ]);
  expect(support).toMatch(
    /^Shown are pairs with at least 2 articles about both; an article about more than 12 countries counts for no pair\./,
  );
  expect(limit).toBeNull();
});

test('the matrix has the countries with most articles first, and each pair once below them', () => {
  const { matrix } = relationsPage(siteAbout(three));
  expect(matrix.names).toEqual(['Russia', 'Armenia', 'Belarus']);
  expect(
    matrix.cells.map(({ row, column, value, label }) => ({ row, column, value, label })),
  ).toEqual([
    { row: 1, column: 0, value: '3', label: 'Armenia and Russia: 3 articles' },
    { row: 2, column: 0, value: '2', label: 'Belarus and Russia: 2 articles' },
  ]);
  expect(matrix.legend).toEqual([
    { mark: 1, text: '2' },
    { mark: 5, text: '3' },
  ]);
});

test('the two countries stand in the order of their names, whatever that of their codes', () => {
  const site = siteAbout(['KG, KZ', 'KG, KZ']);
  expect(relationsPage(site).rows[0]?.countries).toEqual(['Kazakhstan', 'Kyrgyzstan']);
  const [pair] = site.pairs.values();
  expect(pair && pairPages(pair, site)[0]?.().heading).toBe('Kazakhstan and Kyrgyzstan');
});

test('without a pair there is a sentence', () => {
  expect(relationsPage(siteAbout(['RU, AM']))).toMatchObject({
    rows: [],
    empty: 'There is nothing here yet.',
  });
});

describe('with more countries than a matrix holds', () => {
  const codes = ['AM', 'AT', 'AZ', 'BE', 'BG', 'BY', 'CH', 'CZ', 'DE', 'DK', 'EE', 'ES', 'FI'];
  const more = ['FR', 'GE', 'GR', 'HR', 'HU', 'IE', 'IT', 'KG', 'KZ', 'LT', 'LV', 'MD', 'NO'];
  const { matrix, rows, limit } = relationsPage(
    siteAbout([...codes, ...more].flatMap((code) => [`RU, ${code}`, `RU, ${code}`])),
  );

  test('it has the first and says so, and the table has all', () => {
    expect(matrix.names).toHaveLength(24);
    expect(matrix.limit).toBe('The 24 countries with most articles, of 27.');
    expect(rows).toHaveLength(26);
    expect(limit).toBeNull();
  });
});

describe('with more pairs than the table holds', () => {
  const groups = Array.from({ length: 16 }, (_, index) =>
    countries
      .slice(index * 12, index * 12 + 12)
      .map(({ code }) => code)
      .join(', '),
  );
  const site = siteAbout(groups.flatMap((codes) => [codes, codes]));
  const page = relationsPage(site);

  test('neither the table nor the matrix claims to have all, and the data does', () => {
    expect(page.rows).toHaveLength(250);
    expect(page.limit).toEqual({
      text: 'The 250 pairs with most articles, of 1,056.',
      all: { href: '/repo/data/co-mentions.csv', text: 'All 1,056 pairs as data' },
    });
    expect(`${page.support} ${page.matrix.limit ?? ''}`).not.toMatch(/has all/);
    expect(JSON.parse(coMentionsJson(site))).toMatchObject({
      minimumSupport: 2,
      maximumCountries: 12,
      pairs: { length: 1056 },
    });
  });

  test('every row and every link of the matrix leads to a page', () => {
    const paths = new Set(listedPages(site).map(({ path }) => `/repo${path}`));
    const links = [...page.rows, ...page.matrix.cells].flatMap(({ href }) => href ?? []);
    expect(links.filter((href) => !paths.has(href))).toEqual([]);
  });
});

test('a pair leads to its articles, and one below the support to nothing', () => {
  const site = siteAbout(three);
  expect(pairPath(['AM', 'RU'], site)).toBe('/relations/armenia-and-russia/');
  expect(pairPath(['AM', 'BY'], site)).toBeNull();
  const pair = site.pairs.get('AM RU');
  if (!pair) throw new Error('There is no pair.');
  const pages = pairPages(pair, site).map((view) => view());
  expect(pages[0]?.heading).toBe('Armenia and Russia');
  expect(pages[0]?.list.items).toHaveLength(3);
});
