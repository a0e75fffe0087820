import { expect, test } from 'vitest';
import { teaserOf } from '../../src/views/lists/teaser.ts';
import { articleIn, siteOfOne } from '../support/site.ts';

function countriesBeside(countries: string): readonly string[] {
  const site = siteOfOne({ countries });
  return teaserOf(articleIn(site), site).countries.map(({ text }) => text);
}

test('an article in a list names four countries, and how many more', () => {
  expect(countriesBeside('[AT, HU, RS]')).toEqual(['Austria', 'Hungary', 'Serbia']);
  expect(countriesBeside('[AT, HU, RS, RO, BG]')).toEqual([
    'Austria',
    'Hungary',
    'Serbia',
    'Romania',
    'Bulgaria',
  ]);
  expect(countriesBeside('[AT, HU, RS, RO, BG, UA, MD]')).toEqual([
    'Austria',
    'Hungary',
    'Serbia',
    'Romania',
    '3 more',
  ]);
});
