import { describe, expect, test } from 'vitest';
import { faultsIn } from '../support/content/read.ts';

const others = ['FM_DATE', 'FM_COUNTRY', 'FM_UNKNOWN_KEY', 'FM_VALUE'];

/** An article with a fault in four fields, and a title as it is given. */
const article = (title: string): string =>
  `---\nsummary: S\ndate: 2020-02-31\n${title}\ntopics: [rivers]\ncountries: [Astria]\nkeyword: [a]\nkind: essay\n---\nText.\n`;

describe('what is no YAML in one field hides no fault of another:', () => {
  test.each([
    'title: A: b',
    'title: A: b: c',
    'title: "A" b',
    'title: @a',
    'title: %a',
    'title: "C:\\d"',
    'title: [a, b',
    'title: { a: b',
    'title: "A',
    "title: 'A",
    'title: A\n b: c',
    'title:\n\t- a',
    'title: A\nwords without a colon',
    'title: *a b',
    'title: `a`',
    'title: "A" # b\n  "c"',
    'sources:\n  - title: A\n   url: b\ntitle: T',
    'sources:\n  - title: A\n    note: b: c: d\ntitle: T',
    'title: &a T\nlicense: *a',
    'extra: { a: { b: { c: { d: { e: { f: { g: { h: i } } } } } } } }\ntitle: T',
    'extra: { ? [a] : b }\ntitle: T',
  ])('%j', (title) => {
    const codes = faultsIn(article(title)).map((fault) => fault.split(' ', 1)[0] ?? '');
    const own = codes.filter((code) => !others.includes(code));
    expect(codes.filter((code) => others.includes(code)).toSorted()).toEqual(others.toSorted());
    expect(own.length).toBeGreaterThan(0);
    expect(['FM_YAML', 'FM_ALIAS', 'FM_DEPTH']).toEqual(expect.arrayContaining(own));
  });
});

test('the required fields that are lost with an error are not told as missing', () => {
  const text = '---\ntitle: A: "b\nsummary: @s\ndate: [\ntopics: }\n---\n';
  const codes = faultsIn(text).map((fault) => fault.split(' ', 1)[0]);
  expect(new Set(codes)).toEqual(new Set(['FM_YAML']));
});

test('the sources of a statement are not called unknown where they could not be read', () => {
  const text =
    '---\ntitle: T\nsummary: S\ndate: 2020-10-22\ntopics: [rivers]\nsources:\n  - id: "a\n    title: T\nevents: [{ date: 2020, title: E, source: a }]\n---\n:::statement{by="x" kind="quote" source="a"}\nW\n:::\n';
  expect(faultsIn(text).map((fault) => fault.split(' ', 1)[0])).toEqual(['FM_YAML']);
});
