import { expect, test } from 'vitest';
import { isEmpty, readQuery, withoutEndings, writeQuery } from '../../src/search/query.ts';

test('an address is read as words and filters, and written as it was', () => {
  const address = '?q=low+water&country=slovakia&year=2020';
  const query = readQuery(address);
  expect(query).toEqual({ words: 'low water', filters: { country: 'slovakia', year: '2020' } });
  expect(writeQuery(query)).toBe(address);
});

test('what is empty is not asked, and words are trimmed', () => {
  expect(readQuery('?q=&country=')).toEqual({ words: '', filters: {} });
  expect(readQuery('?q=%20%20ice ')).toEqual({ words: 'ice', filters: {} });
  expect(writeQuery({ words: '', filters: { topic: '' } })).toBe('');
});

test('a query of filters alone is a query', () => {
  expect(isEmpty(readQuery(''))).toBe(true);
  expect(isEmpty(readQuery('?kind=opinion'))).toBe(false);
});

test.each(['a&b=c', '"quoted"', '100 %', 'a+b', 'Zürich', 'перемирие', '<b>', '#1'])(
  '%s comes back from the address as it was',
  (words) => {
    expect(readQuery(writeQuery({ words, filters: {} })).words).toBe(words);
  },
);

test.each([
  ['перемирие', 'перемир'],
  ['Wasserstandes niedrig', 'Wasserstand niedr'],
  ['rivers', 'river'],
])('%s is tried as %s', (words, shorter) => {
  expect(withoutEndings(words)).toBe(shorter);
});

test.each(['river ice', '"the rivers of ice"', ''])('%s has no endings to cut', (words) => {
  expect(withoutEndings(words)).toBeNull();
});
