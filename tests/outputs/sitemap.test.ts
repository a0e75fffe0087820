import { describe, expect, test } from 'vitest';
import type { Site } from '../../src/site/site.ts';
import { newsSitemap } from '../../src/outputs/sitemaps/news-sitemap.ts';
import {
  fileLength,
  sitemap,
  sitemapFiles,
  sitemapIndex,
} from '../../src/outputs/sitemaps/sitemap.ts';
import { articleText, siteOf, siteOfOne, hostile, hostileYaml } from '../support/site.ts';
import { allIn, childOf, childrenOf, parseStrict, textIn } from '../support/outputs/strict-xml.ts';
import { clock } from '../support/clock.ts';

const home = 'https://user.github.io/repo';

/** Path → lastmod, of all files. */
function datesOf(site: Site, length?: number): Readonly<Record<string, string | null>> {
  return Object.fromEntries(
    sitemapFiles(site, length).flatMap(({ urls }) =>
      childrenOf(parseStrict(sitemap(urls)), 'url').map((url) => {
        const [modified] = childrenOf(url, 'lastmod');
        return [textIn(url, 'loc').replace(home, ''), modified ? textIn(modified) : null];
      }),
    ),
  );
}

describe('the sitemap', () => {
  const files = {
    'articles/one.md': articleText({ date: '2020-10-22', countries: '[AT]' }),
    'articles/two.md': articleText({
      date: '2020-10-20',
      countries: '[HU]',
      corrections: '[{ date: 2020-11-05, note: N }]',
    }),
    'pages/contact.md': '---\ntitle: Contact\n---\n',
  };

  test('says when a page last changed, from what its articles say of themselves', () => {
    expect(datesOf(siteOf({ files }))).toMatchObject({
      '/': '2020-11-05',
      '/articles/': '2020-11-05',
      '/articles/one/': '2020-10-22',
      '/articles/two/': '2020-11-05',
      '/countries/austria/': '2020-10-22',
      '/countries/hungary/': '2020-11-05',
      '/archive/2020/10/': '2020-11-05',
      '/corrections/': '2020-11-05',
    });
  });

  test('says nothing where nothing is known', () => {
    expect(datesOf(siteOf({ files }))).toMatchObject({
      '/about/contact/': null,
      '/feeds/': null,
    });
    expect(datesOf(siteOf())).toMatchObject({ '/': null, '/topics/water/': null });
  });

  test('leaves out what search engines shall pass by, copies, notices and old addresses', () => {
    const given = {
      ...files,
      'articles/hidden.md': articleText({ noindex: 'true' }),
      'articles/copy.md': articleText({ canonical: 'https://elsewhere.example/a' }),
      'articles/gone.md': articleText({
        withdrawn: '{ date: 2020-12-01, note: N, reason: error }',
        aliases: '[/old-gone/]',
      }),
      'articles/three.md': articleText({ aliases: '[/old/]' }),
    };
    const paths = Object.keys(datesOf(siteOf({ files: given })));
    expect(paths.filter((path) => /hidden|copy|gone|old|404/.test(path))).toEqual([]);
    expect(paths).toContain('/articles/three/');
    expect(new Set(paths).size).toBe(paths.length);
  });

  test('is divided where it is long, and the index has the newest date of each file', () => {
    const site = siteOf({ files });
    const all = Object.keys(datesOf(site));
    expect(sitemapFiles(site, 10).map(({ urls }) => urls.length)).toEqual(
      Array.from({ length: Math.ceil(all.length / 10) }, (_, index) =>
        Math.min(10, all.length - index * 10),
      ),
    );
    expect(Object.keys(datesOf(site, 10))).toEqual(all);
    const index = parseStrict(sitemapIndex(site));
    expect(
      childrenOf(index, 'sitemap').map((one) => [textIn(one, 'loc'), textIn(one, 'lastmod')]),
    ).toEqual([[`${home}/sitemap-1.xml`, '2020-11-05']]);
  });

  test('keeps within what the protocol allows of a file: 50,000 addresses and 50 MB', () => {
    expect(fileLength).toBeLessThanOrEqual(50_000);
    const url = `${home}/organizations/${'a'.repeat(80)}/1000/`;
    const modified = '2020-10-23T01:30:00+02:00';
    const longest = sitemap([{ url, modified }]).length;
    expect(longest * fileLength).toBeLessThan(50 * 1024 * 1024);
  });

  test('of a preview is none', () => {
    expect(sitemapFiles(siteOf({ files, preview: true }))).toEqual([]);
  });
});

describe('the news sitemap', () => {
  const day = 24 * 60 * 60 * 1000;
  const at = (moment: number): string => new Date(moment).toISOString();
  const urlsOf = (site: Site) => childrenOf(parseStrict(newsSitemap(site)), 'url');

  test('holds the articles of the last two days', () => {
    const files = {
      'articles/now.md': articleText({ date: at(clock) }),
      'articles/new.md': articleText({ date: at(clock - 2 * day + 1000) }),
      'articles/old.md': articleText({ date: at(clock - 2 * day - 1000) }),
      'articles/updated.md': articleText({
        date: '2020-10-22',
        updates: '[{ date: 2020-12-01, note: N }]',
      }),
      'articles/hidden.md': articleText({ date: at(clock), noindex: 'true' }),
      'articles/copy.md': articleText({ date: at(clock), canonical: 'https://e.example/a' }),
    };
    expect(urlsOf(siteOf({ files })).map((url) => textIn(url, 'loc'))).toEqual([
      `${home}/articles/now/`,
      `${home}/articles/new/`,
    ]);
  });

  test('names the outlet, the language, the first publication and the bare title', () => {
    const site = siteOfOne({
      title: hostileYaml,
      lang: 'en-AT',
      date: '2026-11-30T08:00:00Z',
      updates: '[{ date: 2026-11-30, note: N }]',
    });
    const [url] = urlsOf(site);
    const news = url && childOf(url, 'news:news');
    expect(
      news &&
        allIn(news)
          .slice(1)
          .map((one) => [one.name, textIn(one)]),
    ).toEqual([
      ['news:publication', 'The River Post & Locken'],
      ['news:name', 'The River Post & Lock'],
      ['news:language', 'en'],
      ['news:publication_date', '2026-11-30T09:00:00+01:00'],
      ['news:title', hostile],
    ]);
  });

  test('tells the two scripts of Chinese apart', () => {
    const languageIn = (lang: string): string => {
      const [url] = urlsOf(siteOfOne({ lang, date: '2026-11-30' }));
      const publication = url && childOf(childOf(url, 'news:news'), 'news:publication');
      return publication ? textIn(publication, 'news:language') : '';
    };
    expect(['zh', 'zh-Hant', 'zh-TW', 'sr-Latn', 'en-GB'].map(languageIn)).toEqual([
      'zh-cn',
      'zh-tw',
      'zh-tw',
      'sr',
      'en',
    ]);
  });

  test('holds at most a thousand', () => {
    const files = Object.fromEntries(
      Array.from({ length: 1010 }, (_, index) => [
        `articles/a${index}.md`,
        articleText({ date: '2026-11-30' }),
      ]),
    );
    expect(urlsOf(siteOf({ files }))).toHaveLength(1000);
  });

  test('is valid without an article', () => {
    expect(urlsOf(siteOf())).toEqual([]);
  });
});
