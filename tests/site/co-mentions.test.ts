import { describe, expect, test } from 'vitest';
import {
  maximumCountries,
  maximumPairPages,
  minimumSupport,
  pairKey,
  pairsOf,
  type Pair,
} from '../../src/site/co-mentions.ts';
import type { Site } from '../../src/site/site.ts';
import { listedPages } from '../../src/views/site-pages.ts';
import { pairPath } from '../../src/views/relations/relations.ts';
import { countries } from '../../src/gazetteer/countries/countries.ts';
import { articleText, siteOf } from '../support/site.ts';

/** A site of articles about the countries of each list. */
function siteAbout(...lists: readonly string[]): Site {
  const files = Object.fromEntries(
    lists.map((codes, index) => [
      `articles/a${index}.md`,
      articleText({ date: `2020-11-${index + 10}`, countries: `[${codes}]` }),
    ]),
  );
  return siteOf({ files });
}

const told = ({ codes, articles, jaccard }: Pair): string =>
  `${codes.join('–')} ${articles.length} ${jaccard.toFixed(3)}`;

test('a pair has the articles on both, and of those on either the share that are on both', () => {
  const { articles } = siteAbout('RU, AM', 'AM, RU', 'RU', 'RU, BY', 'AM');
  expect(pairsOf(articles).map(told)).toEqual(['AM–RU 2 0.400', 'BY–RU 1 0.250']);
});

test('two countries that are always written about together overlap wholly', () => {
  const { articles } = siteAbout('KZ, UZ', 'UZ, KZ');
  expect(pairsOf(articles).map(told)).toEqual(['KZ–UZ 2 1.000']);
});

test('an article on three countries tells of three pairs, newest first', () => {
  const { articles } = siteAbout('AM, AZ, RU', 'AM, RU');
  const [first, ...others] = pairsOf(articles);
  expect(first && told(first)).toBe('AM–RU 2 1.000');
  expect(first?.articles.map(({ slug }) => slug)).toEqual(['a1', 'a0']);
  expect(others.map(({ codes }) => pairKey(codes))).toEqual(['AM AZ', 'AZ RU']);
});

test('with as many articles the closer pair stands first, and then the alphabet decides', () => {
  const { articles } = siteAbout('RU, UA', 'RU', 'KZ, UZ', 'AM, AZ');
  expect(pairsOf(articles).map(told)).toEqual(['AM–AZ 1 1.000', 'KZ–UZ 1 1.000', 'RU–UA 1 0.500']);
});

test('one article on two countries is no pair of the edition', () => {
  const site = siteAbout('RU, AM', 'RU, AM', 'RU, BY');
  expect([...site.pairs.keys()]).toEqual(['AM RU']);
  expect(minimumSupport).toBe(2);
});

describe('however many countries articles are about', () => {
  const codesOf = (count: number): string =>
    countries
      .slice(0, count)
      .map(({ code }) => code)
      .join(', ');

  test('an article about more than twelve says nothing of any pair, nor of how much two overlap', () => {
    expect(maximumCountries).toBe(12);
    expect(pairsOf(siteAbout(codesOf(12)).articles)).toHaveLength(66);
    expect(pairsOf(siteAbout(codesOf(13), codesOf(200)).articles)).toEqual([]);
    const { articles } = siteAbout('AD, AE', 'AD, AE', codesOf(13));
    expect(pairsOf(articles).map(told)).toEqual(['AD–AE 2 1.000']);
  });

  test('pages are made for the strongest five hundred pairs, and the others have none', () => {
    const site = siteAbout(
      ...Array.from({ length: 9 }, (_, index) =>
        countries
          .slice(index * 12, index * 12 + 12)
          .map(({ code }) => code)
          .join(', '),
      ).flatMap((codes) => [codes, codes]),
      codesOf(2),
    );
    expect(maximumPairPages).toBe(500);
    expect(site.pairs.size).toBe(9 * 66);
    expect(site.pairsWithPage.size).toBe(500);
    expect([...site.pairsWithPage.keys()]).toEqual([...site.pairs.keys()].slice(0, 500));
    expect([...site.pairsWithPage.values()][0]?.articles).toHaveLength(3);
    const listed = listedPages(site).filter(({ path }) => /^\/relations\/./.test(path));
    expect(listed).toHaveLength(500);
    const [weakest = ''] = [...site.pairs.keys()].slice(-1);
    expect(pairPath(weakest.split(' '), site)).toBeNull();
  });
});
