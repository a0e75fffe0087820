import { describe, expect, test } from 'vitest';
import { nearNames } from '../../src/diagnostics/near-names.ts';
import { nearest } from '../../src/diagnostics/nearest.ts';

/** Slugs such as editors write: three words and a number. */
const words = 'amber basin cedar delta ember fjord gorge haven islet jetty knoll lagoon'.split(' ');
const slugs = words.flatMap((one) =>
  words.flatMap((two) =>
    words.flatMap((three) => [`${one}-${two}-${three}`, `${three}-of-${one}-2020`]),
  ),
);
const names = nearNames(slugs);

describe('a name among thousands', () => {
  test.each([
    ['cedar-gorge-hayen', 'cedar-gorge-haven'],
    ['cedr-gorge-haven', 'cedar-gorge-haven'],
    ['cedar_gorge_haven', 'cedar-gorge-haven'],
    ['Cedar Gorge Haven', 'cedar-gorge-haven'],
    ['jetty-of-knol-2020', 'jetty-of-knoll-2020'],
  ])('is found for %s', (word, name) => {
    expect(names.nearest(word)).toBe(name);
    expect(names.didYouMean(word)).toBe(`did you mean "${name}"?`);
  });

  test('is the one that is found by comparing all of them', () => {
    for (const slug of slugs.filter((_, index) => index % 97 === 0)) {
      const misspelt = slug.slice(0, 3) + slug.slice(4);
      expect(names.nearest(misspelt), misspelt).toBe(nearest(misspelt, slugs));
    }
  });

  test('is none where nothing is near, nor the one that is left out, nor beyond a limit', () => {
    expect(names.nearest('zzzz-qqqq-xxxx')).toBeUndefined();
    expect(names.nearest('cedar-gorge-haven', { except: 'cedar-gorge-haven' })).not.toBe(
      'cedar-gorge-haven',
    );
    expect(names.nearest('cedar-gxxxx-haven', { limit: 2 })).toBeUndefined();
  });
});
