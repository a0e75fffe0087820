import { describe, expect, inject, test } from 'vitest';
import {
  articlePages,
  countsOn,
  factsOf,
  listItems,
  wholeList,
  withoutBase,
  type Counted,
  type WithoutBase,
} from '../support/built/lists.ts';
import {
  all,
  attribute,
  first,
  linksOf,
  pageAt,
  readPages,
  textOf,
  type Page,
  type Pages,
} from '../support/built/page.ts';

/** Subjects whose list holds what names them. Topics hold the articles of narrower topics too. */
const rooms = [
  'countries',
  'regions',
  'places',
  'people',
  'organizations',
  'storylines',
  'authors',
];
const indexes = [...rooms, 'topics', 'kinds'].map((room) => `/${room}/`);

describe.each([
  ['site', inject('site')],
  ['everything', inject('everything')],
  ['preview', inject('preview')],
])('in the build of %s', (_name, folder) => {
  const pages = readPages(folder);
  const strip = withoutBase(baseOf(pages));
  const articles = articlePages(pages);

  test('an article stands on the list of everything that it names, and once', () => {
    for (const article of articles) {
      for (const path of namedBy(article, strip)) {
        const list = wholeList(pages, path, strip).map((item) => item.path);
        expect(
          list.filter((one) => one === article.path),
          `${article.path} on ${path}`,
        ).toHaveLength(1);
      }
    }
  });

  test('an article stands on home, among all articles, and in the archive of its month and year', () => {
    for (const article of articles) {
      const day = attribute(first(article, 'main header time'), 'dateTime');
      const [year = '', month = ''] = day.split('-');
      for (const path of ['/articles/', `/archive/${year}/`, `/archive/${year}/${month}/`]) {
        const list = wholeList(pages, path, strip).map((item) => item.path);
        expect(list, `${article.path} on ${path}`).toContain(article.path);
      }
      expect(onHome(pages, strip), article.path).toContain(article.path);
    }
  });

  test('the list of a subject holds nothing that does not name it', () => {
    const naming = new Map(articles.map((article) => [article.path, namedBy(article, strip)]));
    const subjects = [...pages.keys()].filter((path) => rooms.includes(path.split('/')[1] ?? ''));
    const strangers = subjects.filter(isSubject).flatMap((path) =>
      wholeList(pages, path, strip)
        .filter((item) => naming.get(item.path)?.has(path) !== true)
        .map((item) => `${path}: ${item.path}`),
    );
    expect(strangers).toEqual([]);
  });

  test('every article of a narrower topic is one of the wider topic', () => {
    const topics = [...pages.values()].filter(({ path }) => /^\/topics\/[^/]+\/$/.test(path));
    for (const topic of topics) {
      const own = wholeList(pages, topic.path, strip).map(({ path }) => path);
      for (const { path } of factsOf(topic, strip).get('Includes') ?? []) {
        const narrower = wholeList(pages, path, strip).map((item) => item.path);
        expect(own, `${path} in ${topic.path}`).toEqual(expect.arrayContaining(narrower));
      }
    }
    expect(topics.length).toBeGreaterThan(0);
  });

  test('every count is the length of its list, and of what the page says of itself', () => {
    const counted = ['/', '/archive/', ...indexes].flatMap((path) =>
      countsOn(pageAt(pages, path), strip),
    );
    expect(counted.length).toBeGreaterThan(10);
    for (const { path, count } of distinct(counted)) {
      expect(wholeList(pages, path, strip), path).toHaveLength(count);
      const summary = textOf(first(pageAt(pages, path), 'main .summary'));
      expect(
        summary.startsWith(count === 0 ? 'No articles yet' : `${count} article`),
        `${path}: ${summary}`,
      ).toBe(true);
    }
  });

  test('every subject stands in its index, and the totals agree', () => {
    const total = wholeList(pages, '/articles/', strip).length;
    expect(articles).toHaveLength(total);
    const sum = (path: string): number =>
      distinct(countsOn(pageAt(pages, path), strip)).reduce((total, { count }) => total + count, 0);
    expect(sum('/archive/')).toBe(total);
    expect(sum('/kinds/')).toBe(total);
    for (const index of indexes) {
      const own = [...pages.keys()].filter((path) => path.startsWith(index) && isSubject(path));
      const listed = distinct(countsOn(pageAt(pages, index), strip)).map(({ path }) => path);
      expect(listed.toSorted(), index).toEqual(own.toSorted());
    }
  });
});

test.each([
  ['everything', inject('everything')],
  ['preview', inject('preview')],
])('in the build of %s an opinion is labelled wherever it is listed', (_name, folder) => {
  const pages = readPages(folder);
  const opinions = wholeList(pages, '/kinds/opinion/', withoutBase('/repo/')).map(
    ({ path }) => path,
  );
  const lists = [...pages.values()].flatMap((page) =>
    all(page, listItems)
      .filter((item) => all(item, 'li, article').length === 1)
      .filter((item) =>
        linksOf(item).some(({ href }) => opinions.some((path) => href === `/repo${path}`)),
      )
      .map((item) => `${page.path}: ${textOf(item)}`),
  );
  expect(opinions).toEqual(['/articles/ferry-opinion/']);
  expect(lists.length).toBeGreaterThan(8);
  expect(lists.filter((item) => !/\bOpinion\b/.test(item))).toEqual([]);
});

test('a place or region adds nothing to a country', () => {
  const pages = readPages(inject('everything'));
  const strip = withoutBase('/repo/');
  // Romania has two places and a region, each with an article, and one article of its own.
  expect(wholeList(pages, '/countries/romania/', strip).map(({ path }) => path)).toEqual([
    '/articles/all-fields/',
  ]);
  // Bulgaria, Croatia and Germany are named by places and regions alone.
  for (const slug of ['bulgaria', 'croatia', 'germany']) {
    expect(pages.has(`/countries/${slug}/`), slug).toBe(false);
  }
});

test('the piece that leads the home page is reached from everywhere', () => {
  const pages = readPages(inject('site'));
  const strip = withoutBase(baseOf(pages));
  const piece = strip(linksOf(pageAt(pages, '/'), '.teaser.lead h2 a')[0]?.href ?? '');
  const named = namedBy(pageAt(pages, piece), strip);
  for (const room of ['topics', 'countries', 'storylines', 'authors']) {
    expect(
      [...named].filter((path) => path.startsWith(`/${room}/`)),
      room,
    ).not.toEqual([]);
  }
  for (const path of [...named, '/archive/2020/', '/archive/2020/10/', '/articles/']) {
    expect(
      wholeList(pages, path, strip).map((item) => item.path),
      path,
    ).toContain(piece);
  }
});

/** The addresses of everything that an article's page says it is about, part of, or by. */
function namedBy(article: Page, strip: WithoutBase): ReadonlySet<string> {
  // What a field of the outlet refers to does not list the article.
  const facts = linksOf(article, 'main dl.facts a.p-category').map(({ href }) => strip(href));
  const storylines = linksOf(article, '.storyline .name a').map(({ href }) => strip(href));
  const authors = linksOf(article, 'main header .meta a')
    .map(({ href }) => strip(href))
    .filter((path) => path.startsWith('/authors/'));
  return new Set([...facts, ...storylines, ...authors]);
}

/** Every article that a page of home shows in its ranks or its list. */
function onHome(pages: Pages, strip: WithoutBase): readonly string[] {
  return [...pages.values()]
    .filter(({ path }) => path === '/' || path.startsWith('/page/'))
    .flatMap((page) => linksOf(page, '.teaser.lead h2 a, .teaser.second h2 a, .ledger h3 a'))
    .map(({ href }) => strip(href));
}

/** Whether an address is the first page of one subject: `/topics/water/`, but not `/topics/water/2/`. */
function isSubject(path: string): boolean {
  return /^\/\w+\/[^/]*[a-z][^/]*\/$/.test(path);
}

function baseOf(pages: Pages): string {
  return attribute(first(pageAt(pages, '/'), '.nameplate a'), 'href');
}

function distinct(counted: readonly Counted[]): readonly Counted[] {
  return [...new Map(counted.map((one) => [`${one.path} ${one.count}`, one])).values()];
}
