import { describe, expect, inject, test } from 'vitest';
import { listOn, pagesOfList, wholeList, withoutBase } from '../support/built/lists.ts';
import {
  all,
  attribute,
  first,
  linksOf,
  pageAt,
  readPages,
  textOf,
} from '../support/built/page.ts';

const pages = readPages(inject('everything'));
const strip = withoutBase('/repo/');
const pageSize = 3;

/** Every list of the fixture that has a second page. */
const lists = [
  '/articles/',
  '/topics/water/',
  '/topics/rivers/',
  '/countries/austria/',
  '/authors/mara-weir/',
  '/storylines/the-long-drought/',
];

describe.each(lists)('the pages of %s', (path) => {
  const parts = pagesOfList(pages, path).map((one) => pageAt(pages, one));

  test('are full but for the last, and hold everything once', () => {
    const sizes = parts.map((page) => listOn(page, strip).length);
    expect(sizes.slice(0, -1)).toEqual(sizes.slice(1).map(() => pageSize));
    expect(sizes.at(-1)).toBeGreaterThan(0);
    const all = wholeList(pages, path, strip).map((item) => item.path);
    expect(new Set(all).size).toBe(all.length);
    expect(textOf(first(pageAt(pages, path), '.summary'))).toContain(`${all.length} articles`);
  });

  test('differ in title and canonical address', () => {
    const titles = parts.map((page) => textOf(first(page, 'title')));
    expect(titles.slice(1).map((title) => /, Page (\d+) – /.exec(title)?.[1])).toEqual(
      parts.slice(1).map((_, index) => String(index + 2)),
    );
    expect(titles[0]).not.toContain('Page');
    expect(parts.map((page) => attribute(first(page, 'link[rel="canonical"]'), 'href'))).toEqual(
      parts.map((page) => `https://user.github.io/repo${page.path}`),
    );
  });

  test('lead to each other, and only the first has what stands above the list', () => {
    for (const [index, page] of parts.entries()) {
      const [newer, older] = ['prev', 'next'].map((rel) =>
        linksOf(page, `nav.pages > a[rel="${rel}"]`).map(({ href }) => strip(href)),
      );
      expect(newer, page.path).toEqual(index === 0 ? [] : [parts[index - 1]?.path]);
      expect(older, page.path).toEqual(parts[index + 1] ? [parts[index + 1]?.path] : []);
      expect(textOf(first(page, 'nav.pages [aria-current="page"]'))).toBe(String(index + 1));
      if (index > 0)
        expect(
          all(page, 'main .facts, main .body, main .standfirst').length -
            all(page, '.ledger .standfirst').length,
        ).toBe(0);
    }
  });
});

describe('the pages of home', () => {
  const parts = ['/', '/page/2/', '/page/3/', '/page/4/'].map((path) => pageAt(pages, path));
  const shown = parts.map((page) =>
    linksOf(page, '.teaser.lead h2 a, .teaser.second h2 a, .ledger h3 a').map(({ href }) =>
      strip(href),
    ),
  );

  test('hold every article once', () => {
    expect(shown.flat().toSorted()).toEqual(
      wholeList(pages, '/articles/', strip)
        .map(({ path }) => path)
        .toSorted(),
    );
    expect(pages.has('/page/1/')).toBe(false);
    expect(pages.has('/page/5/')).toBe(false);
  });

  test('begin with what site.yaml puts first, as far as it is published', () => {
    // One place of three is left for the list, which goes on by date.
    expect(shown[0]).toEqual([
      '/articles/all-fields/',
      '/articles/ferry-opinion/',
      '/articles/published-on-time/',
    ]);
    expect(linksOf(pageAt(pages, '/'), '.teaser.lead h2 a')).toHaveLength(1);
    expect(linksOf(pageAt(pages, '/'), '.teaser.second h2 a')).toHaveLength(1);
  });

  test('lead to each other', () => {
    expect(
      parts.map((page) =>
        linksOf(page, 'nav.pages > a[rel="next"]').map(({ href }) => strip(href)),
      ),
    ).toEqual([['/page/2/'], ['/page/3/'], ['/page/4/'], []]);
    expect(
      linksOf(pageAt(pages, '/page/2/'), 'nav.pages > a[rel="prev"]').map(({ href }) =>
        strip(href),
      ),
    ).toEqual(['/']);
  });
});
