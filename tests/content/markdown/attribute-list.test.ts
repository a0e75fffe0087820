import { describe, expect, test } from 'vitest';
import { readAttributeList } from '../../../src/content/markdown/directives/attribute-list.ts';

function pairsOf(text: string): readonly string[] | null {
  return readAttributeList(text, 0)?.map(({ name, value }) => `${name}=${value}`) ?? null;
}

describe('a list of attributes', () => {
  test.each([
    ['{}', []],
    ['{ }', []],
    ['text', []],
    ['{a}', ['a=']],
    ['{a=b c="d e" f=\'g "h"\'}', ['a=b', 'c=d e', 'f=g "h"']],
    ['{ a = "b" }', ['a=b']],
    ['{a=""}', ['a=']],
    ['{url=https://a.example/b?c}', ['url=https://a.example/b?c']],
    ['{#one .two}', ['id=one', 'class=two']],
    ['{a="é } { => :::"}', ['a=é } { => :::']],
    ['{a="&amp; \\n"}', ['a=&amp; \\n']],
  ])('%s', (text, pairs) => {
    expect(pairsOf(text)).toEqual(pairs);
  });

  test.each(['{a="b}', '{a=}', '{a=“b”}', '{a="b" c(}', '{a=b', '{"a"}', '{a=b=c}', "{a='b}"])(
    'is not %s',
    (text) => {
      expect(pairsOf(text)).toBeNull();
    },
  );

  test('knows where each attribute stands', () => {
    const text = '::figure{src=a.png  alt="src=b"}';
    const places = readAttributeList(text, 8)?.map(({ start, end }) => text.slice(start, end));
    expect(places).toEqual(['src=a.png', 'alt="src=b"']);
  });
});
