import { expect, test } from 'vitest';
import { isEmpty, readQuery, writeQuery } from '../../src/theme/scripts/search/query.ts';

const read = (address: string) => readQuery(address, ['country', 'topic', 'kind', 'year']);

test('an address is read as words and filters, and written as it was', () => {
  const address = '?q=low+water&country=slovakia&year=2020';
  const query = read(address);
  expect(query).toEqual({ words: 'low water', filters: { country: 'slovakia', year: '2020' } });
  expect(writeQuery(query)).toBe(address);
});

test('what is empty is not asked, and words are trimmed', () => {
  expect(read('?q=&country=')).toEqual({ words: '', filters: {} });
  expect(read('?q=%20%20ice ')).toEqual({ words: 'ice', filters: {} });
  expect(writeQuery({ words: '', filters: { topic: '' } })).toBe('');
});

test('what is no filter is passed over', () => {
  expect(read('?q=ferry&utm_source=mail&fbclid=x')).toEqual({ words: 'ferry', filters: {} });
});

test('a query of filters alone is a query', () => {
  expect(isEmpty(read(''))).toBe(true);
  expect(isEmpty(read('?kind=opinion'))).toBe(false);
});

test.each(['a&b=c', '"quoted"', '100 %', 'a+b', 'Zürich', 'перемирие', '<b>', '#1'])(
  '%s comes back from the address as it was',
  (words) => {
    expect(read(writeQuery({ words, filters: {} })).words).toBe(words);
  },
);
