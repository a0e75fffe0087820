import { expect, test } from 'vitest';
import { pairKey, pairsOf, type Pair } from '../../src/edition/co-mentions.ts';
import type { Edition } from '../../src/edition/edition.ts';
import { articleText, editionOf } from '../publish/edition.ts';

/** An edition of articles about the countries of each list. */
function editionAbout(...lists: readonly string[]): Edition {
  const files = Object.fromEntries(
    lists.map((codes, index) => [
      `articles/a${index}.md`,
      articleText({ date: `2020-11-1${index}`, countries: `[${codes}]` }),
    ]),
  );
  return editionOf({ files });
}

const told = ({ codes, articles, jaccard }: Pair): string =>
  `${codes.join('–')} ${articles.length} ${jaccard.toFixed(3)}`;

test('a pair has the articles on both, and of those on either the share that are on both', () => {
  const { articles } = editionAbout('RU, AM', 'AM, RU', 'RU', 'RU, BY', 'AM');
  expect(pairsOf(articles).map(told)).toEqual(['AM–RU 2 0.400', 'BY–RU 1 0.250']);
});

test('two countries that are always written about together overlap wholly', () => {
  const { articles } = editionAbout('KZ, UZ', 'UZ, KZ');
  expect(pairsOf(articles).map(told)).toEqual(['KZ–UZ 2 1.000']);
});

test('an article on three countries tells of three pairs, newest first', () => {
  const { articles } = editionAbout('AM, AZ, RU', 'AM, RU');
  const [first, ...others] = pairsOf(articles);
  expect(first && told(first)).toBe('AM–RU 2 1.000');
  expect(first?.articles.map(({ slug }) => slug)).toEqual(['a1', 'a0']);
  expect(others.map(({ codes }) => pairKey(codes))).toEqual(['AM AZ', 'AZ RU']);
});

test('with as many articles the closer pair stands first, and then the alphabet decides', () => {
  const { articles } = editionAbout('RU, UA', 'RU', 'KZ, UZ', 'AM, AZ');
  expect(pairsOf(articles).map(told)).toEqual(['AM–AZ 1 1.000', 'KZ–UZ 1 1.000', 'RU–UA 1 0.500']);
});

test('one article on two countries is no pair of the edition', () => {
  const edition = editionAbout('RU, AM', 'RU, AM', 'RU, BY');
  expect([...edition.pairs.keys()]).toEqual(['AM RU']);
  expect(edition.minimumSupport).toBe(2);
});
