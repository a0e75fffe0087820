import { expect, test } from 'vitest';
import { htmlOf } from '../../support/content/read.ts';

test.each([
  ['“https://a.example/b” and', 'https://a.example/b', '” and'],
  ['«https://a.example/b», so', 'https://a.example/b', '», so'],
  ['https://a.example/b… more', 'https://a.example/b', '… more'],
  ['https://a.example/b—и', 'https://a.example/b', '—и'],
  ['https://a.example/доклад.', 'https://a.example/доклад', '.'],
  ['https://a.example/b,и дальше', 'https://a.example/b', ',и дальше'],
  ['https://a.example/b。然后', 'https://a.example/b', '。然后'],
  ['（https://a.example/b）：', 'https://a.example/b', '）：'],
  ['https://a.example/b（draft）后', 'https://a.example/b', '（draft）后'],
  ['https://a.example,您可以', 'https://a.example', ',您可以'],
  ['https://a.example/b然后', 'https://a.example/b', '然后'],
  ['https://a.example/wiki/北京', 'https://a.example/wiki/北京', ''],
  ['https://a.example/a_(b))', 'https://a.example/a_(b)', ')'],
  ['https://a.example/A–B', 'https://a.example/A–B', ''],
])('the address of %s ends where a reader ends it', (markdown, address, rest) => {
  const before = markdown.slice(0, markdown.indexOf('https'));
  expect(htmlOf(markdown)).toBe(
    `<p>${before}<a href="${encodeURI(address)}">${address}</a>${rest}</p>`,
  );
});

test('what follows an address is read as Markdown, another address too', () => {
  expect(htmlOf('见https://a.example/b，`词`后 https://c.example/d、https://e.example。')).toBe(
    '<p>见<a href="https://a.example/b">https://a.example/b</a>，<code>词</code>后 <a href="https://c.example/d">https://c.example/d</a>、<a href="https://e.example">https://e.example</a>。</p>',
  );
});
