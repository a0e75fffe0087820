import { expect, test } from 'vitest';
import { askedBy, termsOf } from '../../src/theme/scripts/search/terms-of.ts';

/** The words of each term by their first key; a phrase stands in quotation marks. */
function terms(typed: string): readonly string[] {
  return termsOf(typed).map(({ words, phrase }) => {
    const keys = words.map(({ places }) => places[0]?.key).join(' ');
    return phrase ? `"${keys}"` : keys;
  });
}

test.each([
  ['low water', ['low', 'water']],
  ['"low water" ferry', ['"low water"', 'ferrie']],
  ['„low water“ «ice age»', ['"low water"', '"ice age"']],
  ['an "unfinished phrase', ['an', 'unfinished', 'phrase']],
  ['"" …', []],
])('%s is %j', (typed, expected) => {
  expect(terms(typed)).toEqual(expected);
});

test('a word of three letters begins others where it is the last, and may be on its way', () => {
  expect(askedBy(termsOf('the war')).beginnings).toEqual(['war']);
  expect(askedBy(termsOf('water in the')).beginnings).toEqual(['water', 'the']);
  expect(askedBy(termsOf('EU')).beginnings).toEqual([]);
  expect(askedBy(termsOf('"the water"')).beginnings).toEqual([]);
});

test('of a text that is pasted, the first words are asked', () => {
  expect(termsOf('river '.repeat(5000))).toHaveLength(32);
});
