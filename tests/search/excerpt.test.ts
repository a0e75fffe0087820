import { expect, test } from 'vitest';
import { excerptParts, shortened } from '../../src/search/excerpt.ts';

test('marks become parts, and nothing is left of HTML', () => {
  expect(excerptParts('The <mark>gate</mark> of the <mark>lock.</mark>')).toEqual([
    { text: 'The ', found: false },
    { text: 'gate', found: true },
    { text: ' of the ', found: false },
    { text: 'lock', found: true },
    { text: '.', found: false },
  ]);
});

test('no excerpt begins with what parts two lines', () => {
  expect(excerptParts('· The <mark>gate</mark> · shut')).toEqual([
    { text: 'The ', found: false },
    { text: 'gate', found: true },
    { text: ' · shut', found: false },
  ]);
});

test('what an article says of HTML is text', () => {
  expect(excerptParts('a &lt;img src=x onerror=go()&gt; <mark>&lt;mark&gt;b</mark> & c')).toEqual([
    { text: 'a <img src=x onerror=go()> ', found: false },
    { text: '<mark>b', found: true },
    { text: ' & c', found: false },
  ]);
});

test('dots stand where words were left out, and nowhere else', () => {
  const text = 'One two\n\nthree four five';
  const texts = (excerpt: string) =>
    shortened(excerptParts(excerpt), text)
      .map((part) => part.text)
      .join('');
  expect(texts('two <mark>three</mark> four')).toBe('… two three four …');
  expect(texts('One <mark>two</mark>')).toBe('One two …');
  expect(texts('four <mark>five</mark>')).toBe('… four five');
  expect(texts('One two three four five')).toBe('One two three four five');
});
