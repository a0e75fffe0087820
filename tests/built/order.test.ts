import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { z } from 'zod';
import { childOf, childrenOf, parseStrict, textIn } from '../support/outputs/strict-xml.ts';
import { wholeList } from '../support/built/lists.ts';
import { all, linksOf, pageAt, readPages, textOf, type Pages } from '../support/built/page.ts';
import { articleMd, openWorkspace, siteYaml } from '../support/built/workspace.ts';

const workspace = openWorkspace();
let pages: Pages = new Map();

const storyline = (title: string): string => `---\ntitle: ${title}\nsummary: S.\n---\n`;
const topic = (title: string): string => `---\ntitle: ${title}\n---\n`;

beforeAll(() => {
  const article = (title: string, more: Readonly<Record<string, string>>): string =>
    articleMd({ title, ...more }, 'Text.');
  // The folders turn the order of the files against that of the slugs.
  workspace.write({
    'content/site.yaml': siteYaml('Order', 'pageSize: 2\ntimeZone: Asia/Tokyo\n'),
    'content/topics/water.md': topic('Water'),
    'content/topics/z.md': topic('Élan'),
    'content/topics/y.md': topic('Zebra'),
    'content/topics/x.md': topic('elan'),
    'content/topics/w.md': topic('Eland'),
    'content/storylines/b.md': storyline('A later name'),
    'content/storylines/a.md': storyline('The same day'),
    'content/articles/1/d.md': article('D', { storylines: '[a, b]', countries: '[FR, DE]' }),
    'content/articles/2/c.md': article('C', { countries: '[FR]' }),
    'content/articles/3/b.md': article('B', { storylines: '[a, b]', countries: '[DE]' }),
    'content/articles/4/late.md': article('Late', { date: '2020-10-22T13:00:00Z' }),
    'content/articles/5/early.md': article('Early', { date: '2020-10-22T12:30:00+02:00' }),
    // The 21st in UTC, and the morning of the 22nd in Tokyo.
    'content/articles/5/dawn.md': article('Dawn', { date: '2020-10-22T06:00:00+09:00' }),
    // The 22nd in UTC, and the 23rd in Tokyo.
    'content/articles/6/abroad.md': article('Abroad', { date: '2020-10-22T16:00:00Z' }),
    'content/articles/7/a.md': article('A', { date: '2020-10-21', storylines: '[a]' }),
  });
  const { status, stdout, stderr } = workspace.build();
  expect(stdout + stderr).toMatch(/^\d+ pages in /m);
  expect(status).toBe(0);
  pages = readPages(join(workspace.root, 'dist'));
});
afterAll(workspace.close);

const slugs = (path: string): readonly string[] =>
  wholeList(pages, path, (href) => href).map((item) => item.path.replace(/^.articles.|.$/g, ''));

test('articles stand newest first: by day in the time zone of the site, by moment, by slug', () => {
  const expected = ['abroad', 'late', 'early', 'dawn', 'b', 'c', 'd', 'a'];
  expect(slugs('/articles/')).toEqual(expected);
  expect(slugs('/topics/water/')).toEqual(expected);
  expect(slugs('/archive/2020/')).toEqual(expected);
  expect(slugs('/archive/2020/10/')).toEqual(expected);
  expect(slugs('/kinds/analysis/')).toEqual(expected);
});

test('feeds and data have the same order, which is that of the times they print', () => {
  const read = (file: string): string => readFileSync(join(workspace.root, 'dist', file), 'utf8');
  const expected = slugs('/articles/');
  const slugOf = (address: string): string => address.replace(/^.*\/articles\/|\/$/g, '');
  const items = childrenOf(childOf(parseStrict(read('feed.xml')), 'channel'), 'item');
  expect(items.map((item) => slugOf(textIn(item, 'link')))).toEqual(expected);
  const moments = items.map((item) => Date.parse(textIn(item, 'pubDate')));
  expect(moments).toEqual(moments.toSorted((a, b) => b - a));
  const { articles } = z
    .object({ articles: z.array(z.object({ slug: z.string() })) })
    .parse(JSON.parse(read('data/articles.json')));
  expect(articles.map(({ slug }) => slug)).toEqual(expected);
});

test('a storyline stands in the reverse order, oldest first', () => {
  expect(slugs('/storylines/a/')).toEqual(['a', 'd', 'b']);
});

test('names are collated for readers, ties by their characters', () => {
  const names = linksOf(pageAt(pages, '/topics/'), '.entries a').map(({ text }) => text);
  expect(names).toEqual(['elan', 'Élan', 'Eland', 'Water', 'Zebra']);
});

test('storylines of one day stand on home by slug, and countries by number and name', () => {
  const home = pageAt(pages, '/');
  expect(linksOf(home, '.teaser:has(.newest) h3 a').map(({ text }) => text)).toEqual([
    'The same day',
    'A later name',
  ]);
  const countries = linksOf(home, '.entries a').filter(({ href }) =>
    href.startsWith('/countries/'),
  );
  expect(countries.map(({ text }) => text)).toEqual(['France', 'Germany']);
});

test('what stands below the lead of the home page is more, and not the latest', () => {
  const headings = (path: string): readonly string[] =>
    all(pageAt(pages, path), 'main h2').map(textOf);
  expect(headings('/')).toContain('More articles');
  expect(headings('/page/2/')).toContain('More articles');
  expect(headings('/')).not.toContain('Latest');
});
