import { expect, test } from 'vitest';
import { anchorFor } from '../../src/site/anchor-for.ts';
import { soundArticle } from '../support/content/read.ts';

const { body } = soundArticle(
  '## The talks\n\n## Переговоры\n\n:::statement{by="a" kind="paraphrase" id="offer"}\nW\n:::\n',
);

test('a fragment is a heading by its words or a statement by its id', () => {
  expect(anchorFor('the-talks', body)).toBe('s-the-talks');
  expect(anchorFor('offer', body)).toBe('q-offer');
  expect(anchorFor('s-the-talks', body)).toBe('s-the-talks');
});

test('a fragment may be typed with percent signs, and broken ones break nothing', () => {
  expect(anchorFor(encodeURIComponent('переговоры'), body)).toBe('s-переговоры');
  expect(anchorFor('100%', body)).toBeNull();
});

test('what is neither is nothing', () => {
  expect(anchorFor('The-Talks', body)).toBeNull();
  expect(anchorFor('', body)).toBeNull();
});
