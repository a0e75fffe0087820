import { describe, expect, test } from 'vitest';
import { pairPages, pairPath, relationsPage } from '../../../src/edition/props/relations.ts';
import type { Edition } from '../../../src/edition/edition.ts';
import { articleText, editionOf } from '../../publish/edition.ts';

/** An edition of articles about the countries of each list. */
function editionAbout(lists: readonly string[]): Edition {
  const files = Object.fromEntries(
    lists.map((codes, index) => [
      `articles/a${index}.md`,
      articleText({ countries: `[${codes}]` }),
    ]),
  );
  return editionOf({ files });
}

const three = ['RU, AM', 'RU, AM', 'RU, AM', 'RU, BY', 'RU, BY', 'AM, BY'];

test('a pair with enough articles is a row with its number, its overlap and its page', () => {
  const { rows, support, limit } = relationsPage(editionAbout(three));
  expect(rows).toEqual([
    {
      href: '/repo/relations/armenia-and-russia/',
      countries: ['Armenia', 'Russia'],
      count: { number: 3, text: '3 articles' },
      jaccard: '0.50',
    },
    {
      href: '/repo/relations/belarus-and-russia/',
      countries: ['Belarus', 'Russia'],
      count: { number: 2, text: '2 articles' },
      jaccard: '0.33',
    },
  ]);
  expect(support).toMatch(/^Shown are pairs with at least 2 articles about both\./);
  expect(limit).toBeNull();
});

test('the matrix has the countries with most articles first, and each pair once below them', () => {
  const { matrix } = relationsPage(editionAbout(three));
  expect(matrix.names).toEqual(['Russia', 'Armenia', 'Belarus']);
  expect(
    matrix.cells.map(({ row, column, value, label }) => ({ row, column, value, label })),
  ).toEqual([
    { row: 1, column: 0, value: 3, label: 'Armenia and Russia: 3 articles' },
    { row: 2, column: 0, value: 2, label: 'Belarus and Russia: 2 articles' },
  ]);
  expect(matrix.legend).toEqual([
    { mark: 1, text: '2' },
    { mark: 5, text: '3' },
  ]);
});

test('the two countries stand in the order of their names, whatever that of their codes', () => {
  const edition = editionAbout(['KG, KZ', 'KG, KZ']);
  expect(relationsPage(edition).rows[0]?.countries).toEqual(['Kazakhstan', 'Kyrgyzstan']);
  const [pair] = edition.pairs.values();
  expect(pair && pairPages(pair, edition).pages[0]?.heading).toBe('Kazakhstan and Kyrgyzstan');
});

test('without a pair there is a sentence', () => {
  expect(relationsPage(editionAbout(['RU, AM']))).toMatchObject({
    rows: [],
    empty: 'There is nothing here yet.',
  });
});

describe('with more countries than a matrix holds', () => {
  const codes = ['AM', 'AT', 'AZ', 'BE', 'BG', 'BY', 'CH', 'CZ', 'DE', 'DK', 'EE', 'ES', 'FI'];
  const more = ['FR', 'GE', 'GR', 'HR', 'HU', 'IE', 'IT', 'KG', 'KZ', 'LT', 'LV', 'MD', 'NO'];
  const { matrix, rows } = relationsPage(
    editionAbout([...codes, ...more].flatMap((code) => [`RU, ${code}`, `RU, ${code}`])),
  );

  test('it has the first and says so, and the table has all', () => {
    expect(matrix.names).toHaveLength(24);
    expect(matrix.limit).toBe('The 24 countries with most articles of 27; the table has all.');
    expect(rows).toHaveLength(26);
  });
});

test('a pair leads to its articles, and one below the support to nothing', () => {
  const edition = editionAbout(three);
  expect(pairPath(['AM', 'RU'], edition)).toBe('/relations/armenia-and-russia/');
  expect(pairPath(['AM', 'BY'], edition)).toBeNull();
  const pair = edition.pairs.get('AM RU');
  if (!pair) throw new Error('There is no pair.');
  const { slug, pages } = pairPages(pair, edition);
  expect(slug).toBe('armenia-and-russia');
  expect(pages[0]?.heading).toBe('Armenia and Russia');
  expect(pages[0]?.list.items).toHaveLength(3);
});
