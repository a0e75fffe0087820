import { describe, expect, inject, test } from 'vitest';
import { listItems, wholeList, withoutBase } from '../support/built/lists.ts';
import { filesOf, tracesOf } from '../support/built/output.ts';
import {
  all,
  attribute,
  first,
  linksOf,
  pageAt,
  readPages,
  textOf,
} from '../support/built/page.ts';

const strip = withoutBase('/repo/');
const published = readPages(inject('everything'));
const preview = readPages(inject('preview'));
/** The aliases of the fixture: they lead to their articles, and search engines to the canonical address. */
const oldAddresses = ['/2020/10/ferry-&-lock/', '/2020/10/lock/', '/claim/', '/old/lock.html'];
/** Slugs, words and countries that nothing but the draft and the scheduled article has. */
const unpublished = [
  'draft-on-eels',
  'quincewort',
  'iceland',
  'scheduled-opening',
  'medlarwort',
  'fiji',
];

describe('what is not published', () => {
  test('is in no byte of a build', () => {
    expect(tracesOf(inject('preview'), unpublished).length).toBeGreaterThan(20);
    expect(tracesOf(inject('everything'), unpublished)).toEqual([]);
  });

  test('is a notice and nothing else once it was withdrawn', () => {
    const words = ['withdrawn-claim', 'bletwort', 'san-marino', 'san marino'];
    expect(tracesOf(inject('everything'), words)).toEqual([
      'articles/withdrawn-claim/index.html: withdrawn-claim',
    ]);
    const notice = pageAt(published, '/articles/withdrawn-claim/');
    expect(textOf(first(notice, 'main'))).toBe(
      'This article was withdrawn 28 October 2020 because it does not stand The claim could not be upheld.',
    );
    expect(attribute(first(notice, 'meta[name="robots"]'), 'content')).toBe('noindex');
    expect(textOf(first(notice, 'title'))).toBe(
      'This article was withdrawn – The River Post & Lock',
    );
  });

  test('leaves no mark of a preview behind', () => {
    const marks = [...published.values()].filter(
      (page) =>
        /\b(Draft|Scheduled for)\b/.test(textOf(first(page, 'body'))) ||
        all(page, '.preview').length > 0,
    );
    expect(marks.map(({ path }) => path)).toEqual([]);
  });
});

test('an article appears with the moment of its publishAt, and a search engine is kept off where it says so', () => {
  expect(published.has('/articles/published-on-time/')).toBe(true);
  const closed = [...published.values()]
    .filter((page) => all(page, 'meta[name="robots"][content~="noindex"]').length > 0)
    .filter((page) => !oldAddresses.includes(page.path));
  expect(closed.map(({ path }) => path)).toEqual([
    '/404.html',
    '/articles/brief-on-ice/',
    '/articles/withdrawn-claim/',
    '/search/',
  ]);
});

describe('a preview', () => {
  test('says on every page that it is one, and keeps search engines off every page', () => {
    for (const page of preview.values()) {
      expect(textOf(first(page, 'p.preview')), page.path).toBe(
        'This is a preview: it shows drafts and scheduled articles, and must not be published.',
      );
      expect(attribute(first(page, 'meta[name="robots"]'), 'content'), page.path).toBe('noindex');
    }
  });

  test('shows drafts and scheduled articles, marked on their pages', () => {
    const marks = ['/articles/draft-on-eels/', '/articles/scheduled-opening/'].map((path) =>
      textOf(first(pageAt(preview, path), 'main .kicker strong')),
    );
    expect(marks).toEqual(['Draft', 'Scheduled for 1 May 2040']);
  });

  test.each([
    [
      '/articles/draft-on-eels/',
      'Draft',
      [
        '/articles/',
        '/topics/locks/',
        '/countries/iceland/',
        '/people/ada-fluss/',
        '/storylines/the-long-drought/',
      ],
    ],
    [
      '/articles/scheduled-opening/',
      'Scheduled for 1 May 2040',
      [
        '/articles/',
        '/topics/locks/',
        '/countries/fiji/',
        '/authors/mara-weir/',
        '/storylines/new-lock/',
      ],
    ],
  ])('marks %s in every list', (path, mark, lists) => {
    for (const list of lists) {
      const item = wholeList(preview, list, strip).find((one) => one.path === path);
      expect(item?.text, list).toContain(mark);
    }
    const everywhere = [...preview.values()].flatMap((page) =>
      all(page, listItems)
        .filter((item) => all(item, 'li, article').length === 1)
        .filter((item) => linksOf(item).some(({ href }) => strip(href) === path))
        .map((item) => `${page.path}: ${textOf(item)}`),
    );
    expect(everywhere.filter((item) => !item.includes(mark))).toEqual([]);
  });

  test('has no feeds and no sitemaps', () => {
    const offered = /(^|\/)(feed\.(xml|json)|atom\.xml|[a-z-]*sitemap[a-z0-9-]*\.xml)$/;
    expect(filesOf(inject('preview')).filter((file) => offered.test(file))).toEqual([]);
    const linked = [...preview.values()].flatMap((page) =>
      all(page, 'link[type*="rss"], link[type*="atom"], link[type*="feed+json"]'),
    );
    expect(linked).toEqual([]);
  });

  test('counts what it shows', () => {
    expect(wholeList(preview, '/articles/', strip)).toHaveLength(
      wholeList(published, '/articles/', strip).length + 2,
    );
  });
});

test('the name of a withheld author is nowhere', () => {
  for (const folder of [inject('everything'), inject('preview')]) {
    expect(tracesOf(folder, ['Petra', 'Secretname'])).toEqual([]);
  }
  expect(textOf(first(pageAt(published, '/authors/under-cover/'), 'h1'))).toBe('Name withheld');
  expect(linksOf(pageAt(published, '/articles/all-fields/'), 'main header .meta a')).toContainEqual(
    {
      href: '/repo/authors/under-cover/',
      text: 'Name withheld',
    },
  );
});
