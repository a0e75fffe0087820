import { describe, expect, test } from 'vitest';
import { tooDeepLine } from '../../../src/content/markdown/nesting.ts';
import { articleText, faultsIn } from '../../support/content/read.ts';

const nested: Readonly<Record<string, (levels: number) => string>> = {
  quotations: (levels) => '>'.repeat(levels),
  'quotations with blanks': (levels) => `${'> '.repeat(levels)}a`,
  'lists in one line': (levels) => `${'- '.repeat(levels)}a`,
  'numbered lists in one line': (levels) => `${'1. '.repeat(levels)}a`,
  'lists by indentation': (levels) =>
    Array.from({ length: levels }, (_, level) => `${'  '.repeat(level)}- a`).join('\n'),
  'lists by tabs': (levels) =>
    Array.from({ length: levels }, (_, level) => `${'\t'.repeat(level)}- a`).join('\n'),
  'quotations of lists': (levels) => `${'> - '.repeat(levels / 2)}a`,
  labels: (levels) => `${':x['.repeat(levels)}a${']'.repeat(levels)}`,
  footnotes: (levels) => `${'[^a]: '.repeat(levels)}a`,
};

describe.each(Object.entries(nested))('%s', (_name, make) => {
  test('may have 32 levels', () => {
    expect(tooDeepLine(make(32))).toBeNull();
    expect(faultsIn(articleText(make(32))).filter((fault) => fault.startsWith('MD_DEPTH'))).toEqual(
      [],
    );
  });

  test('may not have 34', () => {
    expect(faultsIn(articleText(make(34))).map((fault) => fault.split(' ')[0])).toEqual([
      'MD_DEPTH',
    ]);
  });
});

test('a rule across the page has no levels', () => {
  expect(
    tooDeepLine(`${'- '.repeat(60)}\n\n${'* '.repeat(60)}\n\n> ${'- '.repeat(40)}`),
  ).toBeNull();
});

test('items, quotations and labels that follow each other do not add up', () => {
  const many = [
    '- a\n'.repeat(100),
    '> a\n\n'.repeat(100),
    ':x[a] '.repeat(100),
    '1. a\n   - b\n'.repeat(100),
  ];
  expect(tooDeepLine(many.join('\n'))).toBeNull();
});
