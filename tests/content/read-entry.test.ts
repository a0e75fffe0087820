import { describe, expect, test } from 'vitest';
import type { Reading } from '../../src/content/entry.ts';
import { articleText, faultsIn, read, soundArticle } from '../support/content/read.ts';

const rich = articleText(
  '## One\n\n[a](b.md)\n\n![c](d.png)\n\n| a |\n| --- |\n| b |\n\nNote[^1]\n\n[^1]: Text\n\n:::statement{by="ada" kind="paraphrase"}\nWords\n:::\n',
  'countries: [AT]\nevents: [{ date: 2020, title: E }]\nextra: { a: [b] }',
);

/** A reading as text: what two readings share must not hide what they do not. */
function written(reading: Reading): string {
  return JSON.stringify(reading, (_key, value: unknown) =>
    value instanceof Map ? [...value.entries()] : value,
  );
}

test('a file read twice gives the same', () => {
  expect(written(read(rich))).toBe(written(read(rich)));
});

test('an entry cannot be changed, and no other reading shares a part of it', () => {
  const first = read(rich).entry;
  const second = read(rich).entry;
  const parts = (value: object | null): object[] =>
    Object.values(value ?? {}).flatMap((part: unknown) =>
      typeof part === 'object' && part !== null ? [part, ...parts(part)] : [],
    );
  const all = [first?.data, first?.body].flatMap((part) => (part ? [part, ...parts(part)] : []));
  expect(all.length).toBeGreaterThan(20);
  expect(all.every((part) => Object.isFrozen(part))).toBe(true);
  expect(first?.data).not.toBe(second?.data);
});

test('an entry depends on the bytes of its file alone', () => {
  const before = written(read(rich));
  read(articleText('Other'));
  expect(written(read(rich))).toBe(before);
});

describe('a faulty file', () => {
  test('still says which slug it has, where it can be read', () => {
    expect(read(articleText('', 'kind: essay\nslug: other'))).toMatchObject({
      slug: 'other',
      slugAt: { line: 7, column: 7 },
      entry: null,
    });
    expect(read('no fence', { path: 'articles/2020-10-22-a.md' })).toMatchObject({ slug: 'a' });
  });

  test('still names what it reaches, so that references are looked up', () => {
    const text = articleText(
      '[a](b.md) ![c](d.png)\n\n:::statement{by="ada" kind="paraphrase"}\nW\n:::\n\n<b>\n',
      'kind: essay\npeople: [eve]\ncover: { src: e.png, alt: A, credit: C }',
    );
    const { entry, outgoing } = read(text);
    expect(entry).toBeNull();
    expect(outgoing.references.map(({ slug, field }) => `${field} ${slug}`)).toEqual([
      'topics[0] rivers',
      'people[0] eve',
      'by ada',
    ]);
    expect(outgoing.links.map(({ target }) => target)).toEqual(['content:articles/b.md']);
    expect(outgoing.pictures.map(({ src }) => src)).toEqual(['articles/e.png', 'articles/d.png']);
  });

  test('tells faults of its front matter and of its text in one reading', () => {
    const text = '---\ntitle: T\ntite: U\ntitle: V\ndate: 2026-02-31\n---\n<b>\n\n[^1]: Note\n';
    expect(faultsIn(text).map((fault) => fault.split(' ').slice(0, 2).join(' '))).toEqual([
      'FM_DUP 4:1',
      'FM_MISSING 1:1',
      'FM_DATE 5:7',
      'FM_MISSING 1:1',
      'FM_UNKNOWN_KEY 3:1',
      'MD_HTML 7:1',
      'MD_FOOTNOTE 9:1',
    ]);
  });

  test('with broken YAML has its text checked, and no field that is written is called missing', () => {
    const fields = 'title: "a" b\nsummary: S\ndate: 2020-10-22\n';
    expect(faultsIn(`---\n${fields}---\n<b>\n`)).toEqual([
      'FM_YAML 2:12 the value continues after its closing double quotation mark',
      'FM_MISSING 1:1 the field "topics" is missing',
      'MD_HTML 6:1 the HTML tag <b> is not allowed in the text',
    ]);
  });
});

test('a warning leaves the entry', () => {
  const { entry, faults } = read(articleText('[a](https://b\u0430nk.example)'));
  expect(faults.map(({ code }) => code)).toEqual(['MD_URL_SCRIPT']);
  expect(entry).not.toBeNull();
});

test('quotations rest on the sources of the front matter', () => {
  const quote = ':::statement{by="ada" kind="quote" source="minutes"}\nW\n:::\n';
  const { body } = soundArticle(quote, 'sources: [{ id: minutes, title: M }]');
  expect(body.statements[0]?.source).toBe('minutes');
});

describe('a draft without summary and topics', () => {
  const head = 'title: T\ndate: 2020-10-22\n';

  test('is an entry with empty ones, and is warned of', () => {
    const { entry, faults } = read(`---\n${head}summary:\ntopics:\ndraft: true\n---\nText.\n`);
    expect(entry?.data).toMatchObject({ title: 'T', summary: '', topics: [], draft: true });
    expect(faults.map(({ code, severity }) => `${severity} ${code}`)).toEqual([
      'warning FM_UNFINISHED',
      'warning FM_UNFINISHED',
    ]);
  });

  test('has the same errors as before where it is no draft', () => {
    expect(faultsIn(`---\n${head}summary:\ndraft: false\n---\nText.\n`)).toEqual([
      'FM_EMPTY 4:9 the field "summary" has no value',
      'FM_MISSING 1:1 the field "topics" is missing',
    ]);
  });

  test('is told of a misspelt field once', () => {
    expect(
      faultsIn(`---\n${head}sumary: S\ntopics: [rivers]\ndraft: true\n---\nText.\n`),
    ).toEqual([expect.stringContaining('FM_UNKNOWN_KEY 4:1')]);
  });

  test('still has its other faults', () => {
    expect(faultsIn(`---\n${head}kind: essay\ndraft: true\n---\nText.\n`)).toContainEqual(
      expect.stringContaining('FM_VALUE 4:7'),
    );
  });
});
