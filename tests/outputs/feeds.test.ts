import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import type { Site } from '../../src/site/site.ts';
import { filePaths } from '../../src/site/fixed-paths.ts';
import { atom } from '../../src/outputs/feeds/atom.ts';
import type { BuiltPictures } from '../../src/site/built-picture.ts';
import { feedLength, feedOf } from '../../src/outputs/feeds/feed.ts';
import { feedSetting } from '../../src/outputs/feeds/feed-notice.ts';
import { siteSubject } from '../../src/views/feeds/feed-subjects.ts';
import { jsonFeed } from '../../src/outputs/feeds/json-feed.ts';
import { rss } from '../../src/outputs/feeds/rss.ts';
import { articleText, siteOf, siteOfOne, hostile, hostileYaml } from '../support/site.ts';
import { childOf, childrenOf, parseStrict, textIn } from '../support/outputs/strict-xml.ts';

const picture = {
  url: 'https://user.github.io/repo/assets/a.jpg',
  width: 1200,
  height: 800,
  type: 'image/jpeg',
};
const pictures: BuiltPictures = new Map([['articles/a.jpg', picture]]);
const address = 'https://user.github.io/repo/articles/one/';

function rssOf(site: Site) {
  const text = rss(feedOf(siteSubject(filePaths.rss, site), site, pictures), feedSetting(site));
  const channel = childOf(parseStrict(text), 'channel');
  return { text, channel, items: childrenOf(channel, 'item') };
}

function atomOf(site: Site) {
  const text = atom(
    feedOf(siteSubject(filePaths.atom, site), site, pictures),
    feedSetting(site),
    site,
  );
  const root = parseStrict(text);
  return { text, root, entries: childrenOf(root, 'entry') };
}

const jsonForm = z.object({
  version: z.literal('https://jsonfeed.org/version/1.1'),
  title: z.string(),
  home_page_url: z.url(),
  feed_url: z.url(),
  items: z.array(
    z.object({
      id: z.string(),
      url: z.url(),
      title: z.string(),
      summary: z.string(),
      content_html: z.string(),
      date_published: z.iso.datetime({ offset: true }),
      date_modified: z.iso.datetime({ offset: true }).optional(),
      authors: z.array(z.object({ name: z.string(), url: z.url() })),
      tags: z.array(z.string()),
      image: z.url().optional(),
      language: z.string(),
    }),
  ),
});

function jsonOf(site: Site) {
  const subject = siteSubject(filePaths.json, site);
  return jsonForm.parse(JSON.parse(jsonFeed(feedOf(subject, site, pictures), site)));
}

/** The first of a list; throws where it is empty. */
function one<Item>(list: readonly Item[]): Item {
  const [first] = list;
  if (first === undefined) throw new Error('The list is empty.');
  return first;
}

describe('RSS', () => {
  test('says what it is, where it is, and how it is shown in a browser', () => {
    const { text, channel } = rssOf(siteOfOne());
    expect(text).toContain('<?xml-stylesheet type="text/css" href="/repo/feed.css"?>');
    expect(text).not.toContain('xsl');
    expect(textIn(channel, 'title')).toBe('The River Post & Lock');
    expect(textIn(channel, 'link')).toBe('https://user.github.io/repo/');
    expect(childOf(channel, 'atom:link').attributes).toEqual({
      href: 'https://user.github.io/repo/feed.xml',
      rel: 'self',
      type: 'application/rss+xml',
    });
  });

  test('has dates of RFC 822, by the clock of the site', () => {
    const { channel, items } = rssOf(siteOfOne({ updates: '[{ date: 2020-12-01, note: More. }]' }));
    expect(textIn(one(items), 'pubDate')).toBe('Mon, 30 Nov 2020 00:00:00 +0100');
    expect(textIn(one(items), 'atom:updated')).toBe('2020-12-01T00:00:00+01:00');
    expect(textIn(channel, 'lastBuildDate')).toBe('Tue, 01 Dec 2020 00:00:00 +0100');
  });

  test('has a guid that stays: the id of an article, else its address', () => {
    const plain = childOf(one(rssOf(siteOfOne()).items), 'guid');
    expect([textIn(plain), plain.attributes['isPermaLink']]).toEqual([address, 'true']);
    const named = childOf(one(rssOf(siteOfOne({ id: 'old-7' })).items), 'guid');
    expect([textIn(named), named.attributes['isPermaLink']]).toEqual(['old-7', 'false']);
  });

  test('names authors, subjects, language and cover', () => {
    const site = siteOfOne(
      {
        authors: '[mara, hidden]',
        countries: '[AT]',
        keywords: '[ferry]',
        kind: 'opinion',
        lang: 'fa',
        cover: '{ src: a.jpg, alt: The lock, credit: O. Sluice }',
      },
      'Text.',
      {
        files: {
          'authors/mara.md': '---\nname: Mara Weir\n---\n',
          'authors/hidden.md': '---\nname: Petra\nwithheld: true\n---\n',
        },
      },
    );
    const { text, items } = rssOf(site);
    const item = one(items);
    expect(childrenOf(item, 'dc:creator').map((name) => textIn(name))).toEqual([
      'Mara Weir',
      'Name withheld',
    ]);
    expect(childrenOf(item, 'category').map((name) => textIn(name))).toEqual([
      'Opinion',
      'Water & “weirs”',
      'Austria',
      'ferry',
    ]);
    expect(textIn(item, 'dc:language')).toBe('fa');
    expect(childOf(item, 'media:content').attributes).toMatchObject({
      url: picture.url,
      medium: 'image',
      width: '1200',
    });
    expect(textIn(childOf(item, 'media:content'), 'media:description')).toBe('The lock');
    expect(textIn(item, 'content:encoded')).toContain('<div lang="fa" dir="rtl">');
    expect(text).not.toContain('Petra');
  });

  test('holds so many articles, the newest first', () => {
    const files = Object.fromEntries(
      Array.from({ length: feedLength + 5 }, (_, index) => [
        `articles/a${index}.md`,
        articleText({ date: `2020-0${1 + (index % 9)}-1${index % 7}` }),
      ]),
    );
    const { items } = rssOf(siteOf({ files }));
    const moments = items.map((item) => Date.parse(textIn(item, 'pubDate')));
    expect(moments).toHaveLength(feedLength);
    expect(moments).toEqual(moments.toSorted((a, b) => b - a));
  });
});

describe('Atom', () => {
  test('has id, title and updated, on the feed and on each entry', () => {
    const { root, entries } = atomOf(siteOfOne({ corrections: '[{ date: 2020-12-01, note: N }]' }));
    expect(root.attributes['xmlns']).toBe('http://www.w3.org/2005/Atom');
    expect(textIn(root, 'id')).toBe('https://user.github.io/repo/');
    expect(textIn(root, 'title')).toBe('The River Post & Lock');
    expect(textIn(root, 'updated')).toBe('2020-12-01T00:00:00+01:00');
    expect(childrenOf(root, 'link').map(({ attributes }) => attributes)).toContainEqual({
      rel: 'self',
      type: 'application/atom+xml',
      href: 'https://user.github.io/repo/atom.xml',
    });
    const entry = one(entries);
    expect(textIn(entry, 'id')).toBe(address);
    expect(textIn(entry, 'published')).toBe('2020-11-30T00:00:00+01:00');
    expect(textIn(entry, 'updated')).toBe('2020-12-01T00:00:00+01:00');
  });

  test('makes an IRI of an id that is none', () => {
    const idOf = (id: string): string => textIn(one(atomOf(siteOfOne({ id })).entries), 'id');
    expect(idOf('tag:press.example,2020:lock')).toBe('tag:press.example,2020:lock');
    expect(idOf('"Old article 7"')).toBe('https://user.github.io/repo/#Old%20article%207');
  });

  test('without an entry is dated by the build clock', () => {
    expect(textIn(atomOf(siteOf()).root, 'updated')).toBe('2026-12-01T01:00:00+01:00');
  });
});

describe('JSON Feed', () => {
  test('has the form of version 1.1', () => {
    const site = siteOfOne({
      cover: '{ src: a.jpg, alt: The lock, credit: O. Sluice }',
      corrections: '[{ date: 2020-12-01, note: N }]',
    });
    const feed = jsonOf(site);
    expect(feed.feed_url).toBe('https://user.github.io/repo/feed.json');
    expect(one(feed.items)).toMatchObject({
      id: address,
      url: address,
      image: picture.url,
      date_published: '2020-11-30T00:00:00+01:00',
      date_modified: '2020-12-01T00:00:00+01:00',
      tags: ['Water & “weirs”'],
    });
    expect(one(jsonOf(siteOfOne()).items)).not.toHaveProperty('date_modified');
  });
});

describe('a hostile article', () => {
  const site = siteOfOne(
    { title: hostileYaml, summary: hostileYaml, keywords: `[${hostileYaml}]`, id: hostileYaml },
    `${hostile.replaceAll('<', '\\<').replaceAll('[', '\\[')}\n\n\`<script>\``,
  );

  test('is told word for word, as plain text', () => {
    const item = one(rssOf(site).items);
    expect(textIn(item, 'title')).toBe(hostile);
    expect(textIn(item, 'description')).toBe(hostile);
    const entry = one(atomOf(site).entries);
    expect([textIn(entry, 'title'), textIn(entry, 'summary')]).toEqual([hostile, hostile]);
    expect(one(jsonOf(site).items)).toMatchObject({ title: hostile, summary: hostile });
  });

  test('brings no markup of its own into the content', () => {
    const html = one(jsonOf(site).items).content_html;
    expect(html).not.toMatch(/<(script|b)\b/);
    expect(html).toContain('&lt;/script>'.replace('>', '&gt;'));
  });
});

test.each([
  ['RSS', (site: Site) => rssOf(site).text],
  ['Atom', (site: Site) => atomOf(site).text],
  ['JSON Feed', (site: Site) => JSON.stringify(jsonOf(site))],
])('%s tells nothing of what was withdrawn or is not published', (_name, write) => {
  const hidden = (fields: Readonly<Record<string, string>>): string =>
    articleText({ title: 'Bletwort', summary: 'Bletwort.', ...fields }, 'Bletwort.');
  const site = siteOf({
    files: {
      'articles/one.md': articleText(),
      'articles/bletwort-a.md': hidden({
        withdrawn: '{ date: 2020-11-30, note: It was wrong, reason: error }',
        corrections: '[{ date: 2020-11-30, note: Bletwort }]',
      }),
      'articles/bletwort-b.md': hidden({ draft: 'true' }),
      'articles/bletwort-c.md': hidden({ publishAt: '2026-12-01T14:00:00Z', date: '2020-12-01' }),
    },
  });
  expect(write(site)).toContain('A title');
  expect(write(site)).not.toMatch(/bletwort/i);
});
