import { describe, expect, inject, test } from 'vitest';
import { z } from 'zod';
import { builtKinds } from '../support/page-kinds.ts';
import { filesOf } from '../support/built/output.ts';
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

/** Kinds that have no page for search engines: what was not found, what has moved, the search itself. */
const silent = ['not-found', 'alias', 'search'];

const node = z.looseObject({
  '@context': z.literal('https://schema.org'),
  '@type': z.union([z.string(), z.array(z.string())]),
});

/** What JSON-LD of a kind of page must be; of the others it is a CollectionPage. */
const types: Readonly<Record<string, string>> = {
  home: 'WebSite',
  outlet: 'AboutPage',
  data: 'Dataset',
  article: 'NewsArticle',
};

/** The kinds of page of a build, each with its pages that search engines keep. */
async function keptKinds(folder: string) {
  const byFile = new Map([...readPages(folder).values()].map((page) => [page.file, page]));
  return (await builtKinds(folder)).map(({ name, files: made }) => ({
    name,
    pages: made.flatMap((file) => byFile.get(file) ?? []).filter(isKept),
  }));
}

test('every kind of page is kept by search engines, but for three', async () => {
  const without = (await keptKinds(inject('everything'))).filter(({ pages }) => pages.length === 0);
  expect(without.map(({ name }) => name).toSorted()).toEqual(silent.toSorted());
});

describe.each([
  ['site', inject('site'), await keptKinds(inject('site'))],
  ['everything', inject('everything'), await keptKinds(inject('everything'))],
])('in the build of %s', (_name, folder, kinds) => {
  const pages = readPages(folder);
  const byFile = new Map([...pages.values()].map((page) => [page.file, page]));
  const files = new Set(filesOf(folder));
  const home = attribute(first(pageAt(pages, '/'), 'link[rel="canonical"]'), 'href');

  test.each(kinds.filter((kind) => kind.pages.length > 0))(
    '$name says what it is',
    ({ name: kind, pages: kept }) => {
      for (const page of kept) {
        const where = page.path;
        for (const name of ['og:title', 'og:type', 'og:image', 'og:url', 'og:description']) {
          expect(properties(page, name), `${where} ${name}`).toHaveLength(1);
        }
        const canonical = attribute(first(page, 'link[rel="canonical"]'), 'href');
        expect(properties(page, 'og:url'), where).toEqual([canonical]);
        expect(properties(page, 'og:title')[0], where).not.toBe('');
        expect(fileAt(properties(page, 'og:image')[0] ?? ''), `${where} og:image`).toSatisfy(
          isFile,
        );
        const card = attribute(first(page, 'meta[name="twitter:card"]'), 'content');
        expect(['summary', 'summary_large_image'], where).toContain(card);
        const [own, ...others] = nodesOn(page);
        const type = types[kind] ?? 'CollectionPage';
        expect(JSON.stringify(own?.['@type']), where).toMatch(
          type === 'AboutPage' ? /AboutPage|ContactPage/ : new RegExp(type),
        );
        if (page.path !== '/')
          expect(others.map((one) => one['@type'])).toContain('BreadcrumbList');
      }
    },
  );

  test('every page names the feeds of the site, and a followed subject its own', () => {
    for (const { pages: kept } of kinds) {
      for (const page of kept) {
        const feeds = all(page, 'link[rel="alternate"][type]').map((link) => [
          attribute(link, 'type'),
          fileAt(attribute(link, 'href')),
        ]);
        expect(feeds, page.path).toEqual(
          expect.arrayContaining([
            ['application/rss+xml', 'feed.xml'],
            ['application/atom+xml', 'atom.xml'],
            ['application/feed+json', 'feed.json'],
          ]),
        );
        if (
          /^\/(topics|countries|regions|storylines)\/[^/]*[a-z][^/]*\/(\d+\/)?$/.test(page.path)
        ) {
          const own = `${page.path.slice(1).replace(/\/\d+\/$/, '/')}feed.xml`;
          expect(feeds[0], page.path).toEqual(['application/rss+xml', own]);
          const visible = linksOf(page, 'main .summary a').map(({ href }) => fileAt(href));
          expect(visible, page.path).toContain(own);
        }
      }
    }
  });

  test('policies, licence, pictures and pages that the structured data names are there', () => {
    const named = [...pages.values()].flatMap((page) =>
      nodesOn(page).flatMap((one) =>
        addressesIn(one).flatMap((address) => {
          if (!address.startsWith(home)) return [];
          const { pathname, hash } = new URL(address);
          const file = fileAt(pathname);
          const anchors = hash === '' ? [] : all(byFile.get(file) ?? page, '[id]');
          const found =
            hash === '' ||
            anchors.some(
              (element) => attribute(element, 'id') === decodeURIComponent(hash.slice(1)),
            );
          return files.has(file) && found ? [] : [`${page.path}: ${address}`];
        }),
      ),
    );
    expect(named).toEqual([]);
    const [, organization] = nodesOn(pageAt(pages, '/'));
    expect(organization).toMatchObject({
      '@type': 'NewsMediaOrganization',
      correctionsPolicy: expect.stringContaining('/about/') as string,
      ownershipFundingInfo: expect.stringContaining('/about/') as string,
    });
  });

  test('no certificate, award or rating is claimed', () => {
    const claimed = [...pages.values()].flatMap((page) =>
      nodesOn(page)
        .flatMap(keysIn)
        .filter((key) => /certif|award|accredit|rating|seal/i.test(key))
        .map((key) => `${page.path}: ${key}`),
    );
    expect(claimed).toEqual([]);
  });

  test('notices, old addresses and what is not found say nothing to programs', () => {
    const notices = [...pages.values()].filter(
      (page) =>
        page.path === '/404.html' ||
        all(page, 'meta[http-equiv="refresh"]').length > 0 ||
        textOf(first(page, 'h1')) === 'This article was withdrawn',
    );
    expect(notices.length).toBeGreaterThan(0);
    for (const page of notices) {
      const told = all(
        page,
        'script[type], meta[property], meta[name^="citation"], [class*="h-entry"]',
      );
      expect(told, page.path).toEqual([]);
    }
  });

  /** The file of the output that an address of the site leads to. */
  function fileAt(address: string): string {
    const { pathname } = new URL(address, home);
    const path = decodeURIComponent(pathname.slice(new URL(home).pathname.length));
    return path === '' || path.endsWith('/') ? `${path}index.html` : path;
  }

  function isFile(path: string): boolean {
    return files.has(path);
  }
});

/** Whether a page is for search engines: it has an address of its own and forwards nobody. */
function isKept(page: Page): boolean {
  return (
    all(page, 'link[rel="canonical"]').length === 1 &&
    all(page, 'meta[http-equiv="refresh"]').length === 0
  );
}

function properties(page: Page, name: string): readonly string[] {
  return all(page, `meta[property="${name}"]`).map((tag) => attribute(tag, 'content'));
}

function nodesOn(page: Page) {
  return all(page, 'script[type="application/ld+json"]').map((script) =>
    node.parse(
      JSON.parse(script.children.map((child) => ('value' in child ? child.value : '')).join('')),
    ),
  );
}

/** The name of every property in a node. */
function keysIn(value: unknown): readonly string[] {
  if (Array.isArray(value)) return value.flatMap(keysIn);
  if (typeof value !== 'object' || value === null) return [];
  return [...Object.keys(value), ...Object.values(value).flatMap(keysIn)];
}

/** Every web address in a node. */
function addressesIn(value: unknown): readonly string[] {
  if (typeof value === 'string') return /^https?:\/\//.test(value) ? [value] : [];
  if (Array.isArray(value)) return value.flatMap(addressesIn);
  return typeof value === 'object' && value !== null
    ? Object.values(value).flatMap(addressesIn)
    : [];
}

describe('an article as an h-entry', () => {
  const article = pageAt(readPages(inject('everything')), '/articles/all-fields/');
  const entry = first(article, 'article.h-entry');

  test.each([
    ['p-name', ['Locks & “weirs”: what <5 metres of water means']],
    ['dt-published', ['23 October 2020']],
    ['dt-updated', ['November 2020']],
    ['p-author', ['Mara Weir', 'Name withheld']],
  ])('has %s', (name, texts) => {
    expect(all(entry, `.${name}`).map(textOf)).toEqual(texts);
  });

  test('has its text, its address, its categories, and authors as h-cards with their pages', () => {
    expect(textOf(first(entry, '.e-content'))).toContain('The first paragraph says what happened');
    expect(attribute(first(entry, '.u-url'), 'value')).toBe(
      'https://user.github.io/repo/articles/all-fields/',
    );
    const categories = all(entry, '.p-category').map(textOf);
    for (const category of ['Locks', 'Hungary', 'low water'])
      expect(categories).toContain(category);
    expect(linksOf(article, 'a.p-author.h-card').map(({ href }) => href)).toEqual([
      '/repo/authors/mara-weir/',
      '/repo/authors/under-cover/',
    ]);
  });
});
