import { expect, test } from 'vitest';
import { htmlOf } from '../../support/content/read.ts';

test.each([
  ['`a()`', '<p><code dir="ltr">a()</code></p>'],
  ['```\na;\n```', '<pre dir="ltr"><code>a;\n</code></pre>'],
  ['https://a.example/b', '<p><a href="https://a.example/b" dir="ltr">https://a.example/b</a></p>'],
  ['[نص](https://a.example)', '<p><a href="https://a.example">نص</a></p>'],
  [':lang[`a()` b!]{lang=en}', '<p><span lang="en" dir="ltr"><code>a()</code> b!</span></p>'],
])('code and addresses run from left to right in Arabic: %s', (markdown, html) => {
  expect(htmlOf(markdown, 'lang: ar')).toBe(html);
});

test('words of a language have its direction, and code in them its own', () => {
  expect(htmlOf('a :lang[שלום `b;`]{lang=he} `c`')).toBe(
    '<p>a <span lang="he" dir="rtl">שלום <code dir="ltr">b;</code></span> <code>c</code></p>',
  );
});
