import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, inject, test } from 'vitest';
import { childrenOf, parseStrict, textIn } from '../support/outputs/strict-xml.ts';
import { filesOf } from '../support/built/output.ts';
import { all, attribute, first, pageAt, readPages } from '../support/built/page.ts';

describe.each([
  ['site', inject('site')],
  ['everything', inject('everything')],
])('in the build of %s', (_name, folder) => {
  const pages = readPages(folder);
  const home = attribute(first(pageAt(pages, '/'), 'link[rel="canonical"]'), 'href');
  const read = (file: string): string => readFileSync(join(folder, file), 'utf8');
  const index = childrenOf(parseStrict(read('sitemap-index.xml')), 'sitemap');
  const urls = index.flatMap((one) =>
    childrenOf(parseStrict(read(textIn(one, 'loc').slice(home.length))), 'url'),
  );

  test('the sitemap holds every page that is its own original and may be kept, and no other', () => {
    const kept = [...pages.values()]
      .filter(
        (page) =>
          all(page, 'meta[http-equiv="refresh"]').length === 0 &&
          all(page, `link[rel="canonical"][href="${home}${page.path.slice(1)}"]`).length === 1,
      )
      .map((page) => home + page.path.slice(1));
    expect(urls.map((url) => textIn(url, 'loc')).toSorted()).toEqual(kept.toSorted());
  });

  test('its dates are days or moments, none after the newest of its index', () => {
    const day = /^\d{4}-\d{2}-\d{2}(T\d{2}:\d{2}:\d{2}(Z|[+-]\d{2}:\d{2}))?$/;
    const dates = urls.flatMap((url) => childrenOf(url, 'lastmod').map((date) => textIn(date)));
    expect(dates.length).toBeGreaterThan(20);
    for (const date of dates) expect(date).toMatch(day);
    const newest = dates.toSorted((a, b) => Date.parse(b) - Date.parse(a))[0];
    expect(index.map((one) => textIn(one, 'lastmod'))).toEqual([newest]);
  });

  test('robots.txt names it and the one of news', () => {
    const named = [...read('robots.txt').matchAll(/^Sitemap: (.*)$/gm)].map(
      ([, address]) => address,
    );
    expect(named).toEqual([`${home}sitemap-index.xml`, `${home}news-sitemap.xml`]);
    expect(parseStrict(read('news-sitemap.xml')).attributes['xmlns:news']).toBe(
      'http://www.google.com/schemas/sitemap-news/0.9',
    );
  });

  test('llms.txt leads to files that are there', () => {
    const files = new Set(filesOf(folder));
    const links = [...read('llms.txt').matchAll(/\]\((https?:[^)]*)\): /g)].map(
      ([, link = '']) => link,
    );
    expect(links.length).toBeGreaterThan(10);
    const missing = links.filter((link) => {
      const path = decodeURIComponent(link.slice(home.length));
      return !files.has(path === '' || path.endsWith('/') ? `${path}index.html` : path);
    });
    expect(missing).toEqual([]);
  });
});
