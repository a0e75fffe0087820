import { describe, expect, inject, test } from 'vitest';
import {
  all,
  attribute,
  first,
  linksOf,
  pageAt,
  readPages,
  textOf,
  type Page,
} from '../support/built/page.ts';

const pages = readPages(inject('everything'));
const site = 'https://user.github.io/repo';

describe.each([
  { original: 'all-fields', lang: 'en-GB', translation: 'ab-kam-ast', other: 'fa' },
  { original: 'low-water-explained', lang: 'en', translation: 'untersuchung', other: 'de' },
])('$original and its translation', ({ original, lang, translation, other }) => {
  const both = [original, translation].map((slug) => pageAt(pages, `/articles/${slug}/`));

  test('name themselves and each other, absolutely, and the original for everybody else', () => {
    for (const page of both) {
      expect(alternatesOf(page), page.path).toEqual([
        [lang, `${site}/articles/${original}/`],
        [other, `${site}/articles/${translation}/`],
        ['x-default', `${site}/articles/${original}/`],
      ]);
    }
  });

  test('link to each other in the text, each in its language', () => {
    const [from, to] = both.map((page) => page.path);
    for (const [page, target, language] of [
      [both[0], to, other],
      [both[1], from, lang],
    ] as const) {
      const link = page && all(page, `main header a[href="/repo${target ?? ''}"]`)[0];
      expect(link && attribute(link, 'lang'), page?.path).toBe(language);
    }
  });

  test('say their language, its direction, and the language of what they name elsewhere', () => {
    const [, translated] = both;
    const html = translated && first(translated, 'html');
    expect(html && [attribute(html, 'lang'), attribute(html, 'dir')]).toEqual([
      other,
      other === 'fa' ? 'rtl' : 'ltr',
    ]);
    const listed = all(pageAt(pages, '/archive/2020/10/'), `.ledger [lang="${other}"]`);
    expect(listed.length).toBeGreaterThan(0);
  });
});

test('an article without a translation names no other', () => {
  expect(alternatesOf(pageAt(pages, '/articles/ferry-opinion/'))).toEqual([]);
});

test('days are those of the time zone of the site', () => {
  // 22 October 2020, 23:30 in UTC is the 23rd in Vienna.
  const page = pageAt(pages, '/articles/all-fields/');
  const day = first(page, 'main header time');
  expect([attribute(day, 'dateTime'), textOf(day)]).toEqual(['2020-10-23', '23 October 2020']);
  const listed = all(pageAt(pages, '/archive/2020/10/'), '.ledger li').find((item) =>
    linksOf(item).some(({ href }) => href === '/repo/articles/all-fields/'),
  );
  expect(listed && textOf(first(listed, 'time'))).toBe('23 October 2020');
});

function alternatesOf(page: Page): readonly (readonly [lang: string, href: string])[] {
  return all(page, 'link[rel="alternate"][hreflang]').map((link) => [
    attribute(link, 'hrefLang'),
    attribute(link, 'href'),
  ]);
}
