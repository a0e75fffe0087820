import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, inject, test } from 'vitest';
import { z } from 'zod';
import { allIn, childOf, childrenOf, parseStrict, textIn } from '../support/outputs/strict-xml.ts';
import { filesOf } from '../support/built/output.ts';
import {
  all,
  attribute,
  first,
  linksOf,
  pageAt,
  readPages,
  textOf,
} from '../support/built/page.ts';

const rfc822 =
  /^(Mon|Tue|Wed|Thu|Fri|Sat|Sun), \d{2} (Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec) \d{4} \d{2}:\d{2}:\d{2} [+-]\d{4}$/;
const rfc3339 = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(Z|[+-]\d{2}:\d{2})$/;

describe.each([
  ['site', inject('site')],
  ['everything', inject('everything')],
])('in the build of %s', (_name, folder) => {
  const files = new Set(filesOf(folder));
  const pages = readPages(folder);
  const home = attribute(first(pageAt(pages, '/'), 'link[rel="canonical"]'), 'href');
  const read = (file: string): string => readFileSync(join(folder, file), 'utf8');
  const feeds = [...files].filter((file) => file.endsWith('feed.xml'));

  test('there is a feed for the site, for corrections, and for each subject that can be followed', () => {
    const subjects = [...pages.keys()].filter((path) =>
      /^\/(topics|countries|regions|storylines)\/(?=[^/]*[a-z])[^/]+\/$/.test(path),
    );
    expect(subjects.length).toBeGreaterThan(5);
    expect(feeds.toSorted()).toEqual(
      [
        'feed.xml',
        'corrections/feed.xml',
        ...subjects.map((path) => `${path.slice(1)}feed.xml`),
      ].toSorted(),
    );
  });

  test.each(feeds)('%s is RSS 2.0 by its rules', (file) => {
    const text = read(file);
    const root = parseStrict(text);
    const channel = childOf(root, 'channel');
    expect([root.name, root.attributes['version']]).toEqual(['rss', '2.0']);
    for (const name of ['title', 'link', 'description']) expect(textIn(channel, name)).not.toBe('');
    expect(childOf(channel, 'atom:link').attributes['href']).toBe(home + file);
    expect(files.has(fileOf(textIn(channel, 'link')))).toBe(true);
    const items = childrenOf(channel, 'item');
    const guids = items.map((item) => textIn(item, 'guid'));
    expect(new Set(guids).size).toBe(guids.length);
    for (const item of items) {
      expect(textIn(item, 'pubDate')).toMatch(rfc822);
      expect(textIn(item, 'title')).not.toMatch(/&(lt|amp|quot);/);
      expect(files.has(fileOf(textIn(item, 'link')))).toBe(true);
      expectAbsolute(textIn(item, 'content:encoded'));
    }
    expect(text).not.toMatch(/xsl/i);
  });

  test('atom.xml is Atom by its rules', () => {
    const root = parseStrict(read('atom.xml'));
    const entries = childrenOf(root, 'entry');
    expect(entries.length).toBeGreaterThan(0);
    for (const one of [root, ...entries]) {
      for (const name of ['id', 'title']) expect(textIn(one, name)).not.toBe('');
      expect(textIn(one, 'updated')).toMatch(rfc3339);
    }
    const ids = [root, ...entries].map((one) => textIn(one, 'id'));
    expect(new Set(ids).size).toBe(ids.length);
    const self = childrenOf(root, 'link').find(({ attributes }) => attributes['rel'] === 'self');
    expect(self?.attributes['href']).toBe(`${home}atom.xml`);
    for (const entry of entries) expectAbsolute(textIn(entry, 'content'));
  });

  test('feed.json is JSON Feed 1.1 by its rules', () => {
    const form = z.object({
      version: z.literal('https://jsonfeed.org/version/1.1'),
      title: z.string().min(1),
      feed_url: z.literal(`${home}feed.json`),
      items: z.array(z.object({ id: z.string(), url: z.url(), content_html: z.string() })).min(1),
    });
    for (const { url, content_html: html } of form.parse(JSON.parse(read('feed.json'))).items) {
      expect(files.has(fileOf(url))).toBe(true);
      expectAbsolute(html);
    }
  });

  test('the stylesheet of the feeds is there, and hides what only programs read', () => {
    const [, style = ''] =
      /<\?xml-stylesheet type="text\/css" href="([^"]*)"/.exec(read('feed.xml')) ?? [];
    expect(read(fileOf(style))).toContain('display: none');
  });

  test('/feeds/ leads to every feed and says what one is', () => {
    const page = pageAt(pages, '/feeds/');
    const linked = linksOf(page, 'main .entries a').map(({ href }) => fileOf(href));
    expect(linked.toSorted()).toEqual([...feeds, 'atom.xml', 'feed.json'].toSorted());
    expect(textOf(first(page, 'main .standfirst'))).toContain('A feed tells you what is new');
  });

  /** Every address of a text in a feed leads somewhere by itself; those of the site to a file. */
  function expectAbsolute(html: string): void {
    for (const [, name = '', address = ''] of html.matchAll(/ (href|src)="([^"]*)"/g)) {
      expect(address, html.slice(0, 60)).toMatch(
        name === 'src' ? /^https?:\/\// : /^(https?:\/\/|mailto:)/,
      );
      if (address.startsWith(home)) expect(files.has(fileOf(address)), address).toBe(true);
    }
    expect(html).not.toMatch(/<(script|style|iframe|object|form)\b| style=| on[a-z]+=/i);
  }

  function fileOf(address: string): string {
    const { pathname } = new URL(address.replaceAll('&#x26;', '&'), home);
    const path = decodeURIComponent(pathname.slice(new URL(home).pathname.length));
    return path === '' || path.endsWith('/') ? `${path}index.html` : path;
  }
});

test('the newest articles are in the feed whole: cover, pictures, statements, footnotes', () => {
  const text = readFileSync(join(inject('everything'), 'feed.xml'), 'utf8');
  const items = childrenOf(childOf(parseStrict(text), 'channel'), 'item');
  const item = items.find((one) => textIn(one, 'guid') === 'tag:press.example,2020:lock');
  if (!item) throw new Error('The article is not in the feed.');
  const html = textIn(item, 'content:encoded');
  expect(html.match(/<img /g)).toHaveLength(4);
  expect(html).toContain('Minister of Waterways, River City, 22\u00A0October\u00A02020');
  expect(html).toContain('The second note.');
  expect(childOf(item, 'media:content').attributes['url']).toMatch(
    /^https:\/\/user\.github\.io\/repo\/assets\/cover\..*\.jpg$/,
  );
  expect(allIn(item).map(({ name }) => name)).toContain('atom:updated');
});

test('a preview has nothing to follow and nothing for crawlers but a closed door', () => {
  const files = filesOf(inject('preview'));
  const machine = files.filter((file) =>
    /\.(xml|csv|txt)$|(feed|articles|co-mentions)\.json$/.test(file),
  );
  expect(machine).toEqual(['robots.txt', 'schema/articles.json']);
  expect(readFileSync(join(inject('preview'), 'robots.txt'), 'utf8')).toBe(
    'User-agent: *\nDisallow: /\n',
  );
  const pages = readPages(inject('preview'));
  const named = [...pages.values()].filter(
    (page) => all(page, 'link[rel="alternate"][type]').length > 0,
  );
  expect(named.map(({ path }) => path)).toEqual([]);
  expect(textOf(first(pageAt(pages, '/feeds/'), 'main'))).toContain('A preview has no feeds.');
});
