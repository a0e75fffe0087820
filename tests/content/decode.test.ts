import { describe, expect, test } from 'vitest';
import { decode } from '../../src/content/source/decode.ts';
import { articleText, read, soundArticle } from '../support/content/read.ts';

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);

describe('the text of a file', () => {
  test('has LF line ends and no byte order mark', () => {
    expect(decode(bytesOf('\uFEFFa\r\nb\n'), 'a.md')).toEqual({ text: 'a\nb\n', faults: [] });
  });

  test('loses one byte order mark and no second', () => {
    expect(decode(bytesOf('\uFEFF\uFEFFa'), 'a.md').text).toBe('\uFEFFa');
  });

  test('keeps joiners, which Persian and emoji are written with', () => {
    const text = 'کشتی\u200Cها 👩\u200D🚀';
    expect(decode(bytesOf(text), 'a.md')).toEqual({ text, faults: [] });
  });
});

test('a file with CRLF line ends gives what the same file with LF gives', () => {
  const text = articleText(
    '## One\n\nTwo  \nthree[^1]\n\n```\ncode\n\nmore\n```\n\n:::box{title="T"}\nFour\n:::\n\n[^1]: Five\n    six\n',
    'summary2: >\n  folded\n  text',
  ).replace('summary2', 'license');
  const [lf, crlf] = [read(text), read(text.replaceAll('\n', '\r\n'))];
  expect(lf.faults).toEqual([]);
  expect(crlf.faults).toEqual([]);
  expect(crlf.entry?.data).toEqual(lf.entry?.data);
  expect(crlf.entry?.positions).toEqual(lf.entry?.positions);
  expect(crlf.entry?.body).toEqual(lf.entry?.body);
});

test('a byte order mark moves no position', () => {
  const { faults } = read(`\uFEFF${articleText('', 'kind: essay')}`);
  expect(faults.map(({ line, column }) => [line, column])).toEqual([[6, 7]]);
});

test('zero-width joiners stand in every text for readers', () => {
  const joined = 'می\u200Cخواهم 👩\u200D🚀';
  const { data, body } = soundArticle(`## ${joined}\n\n${joined}`, `keywords: ["${joined}"]`);
  expect(data.keywords).toEqual([joined]);
  expect(body.headings[0]?.text).toBe(joined);
  expect(body.parts.join('')).toContain(`<p>${joined}</p>`);
});
