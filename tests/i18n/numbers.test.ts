import { expect, test } from 'vitest';
import { wordsFor } from '../../src/i18n/dictionaries-fs.ts';
import { printNumber } from '../../src/i18n/numbers.ts';
import { countOf } from '../../src/views/labels.ts';
import { eventCount, statementCount } from '../../src/views/timeline/timeline-ways.ts';

const english = { language: 'en', words: wordsFor('en') };

test.each([
  ['en', 999, '999'],
  ['en', 2000, '2,000'],
  ['en-GB', 1_234_567, '1,234,567'],
  ['de', 2000, '2.000'],
  ['fr', 20_000, '20\u202F000'],
])('in %s %i is printed %s', (language, value, text) => {
  expect(printNumber(value, language)).toBe(text);
});

test('a count has its separators as a number and in words', () => {
  expect(countOf(2000, english)).toEqual({ number: 2000, digits: '2,000', text: '2,000 articles' });
  expect(countOf(1, english).text).toBe('1 article');
  expect(eventCount(1500, english).text).toBe('1,500 events');
  expect(statementCount(12_000, english).text).toBe('12,000 statements');
});
