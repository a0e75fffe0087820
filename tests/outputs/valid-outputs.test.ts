import { describe, expect, test } from 'vitest';
import type { Site } from '../../src/site/site.ts';
import { articlePage } from '../../src/views/article/article.ts';
import { filePaths } from '../../src/site/fixed-paths.ts';
import { atom } from '../../src/outputs/feeds/atom.ts';
import type { BuiltPictures } from '../../src/site/built-picture.ts';
import { correctionsFeed } from '../../src/outputs/feeds/corrections-feed.ts';
import { feedOf } from '../../src/outputs/feeds/feed.ts';
import { feedSetting } from '../../src/outputs/feeds/feed-notice.ts';
import { siteSubject } from '../../src/views/feeds/feed-subjects.ts';
import { jsonFeed } from '../../src/outputs/feeds/json-feed.ts';
import { newsSitemap } from '../../src/outputs/sitemaps/news-sitemap.ts';
import { articleHead } from '../../src/views/metadata/page-head.ts';
import { rss } from '../../src/outputs/feeds/rss.ts';
import { sitemap, sitemapFiles, sitemapIndex } from '../../src/outputs/sitemaps/sitemap.ts';
import { articleIn, articleText, siteOf, siteOfOne, hostileYaml } from '../support/site.ts';
import { atomFaults } from '../support/outputs/rules/atom.ts';
import { jsonFeedFaults } from '../support/outputs/rules/json-feed.ts';
import { jsonLdFaults } from '../support/outputs/rules/json-ld.ts';
import { rssFaults, shownAddresses } from '../support/outputs/rules/rss.ts';
import { sitemapFaults } from '../support/outputs/rules/sitemap.ts';

const pictures: BuiltPictures = new Map([
  [
    'articles/a.jpg',
    { url: 'https://user.github.io/repo/a.jpg', width: 9, height: 9, type: 'image/jpeg' },
  ],
]);

function feedsOf(site: Site) {
  const setting = feedSetting(site);
  const feed = (self: string) => feedOf(siteSubject(self, site), site, pictures);
  return {
    atom: atom(feed(filePaths.atom), setting, site),
    rss: rss(feed(filePaths.rss), setting),
    corrections: rss(correctionsFeed(site), setting),
    json: jsonFeed(feed(filePaths.json), site),
  };
}

/** What any rule says against what is published of a site. */
function faultsOf(site: Site): readonly string[] {
  const feeds = feedsOf(site);
  const heads = site.articles.flatMap((article) => {
    const { frame } = articlePage(article, [], site);
    return articleHead(frame, article, site, pictures).jsonLd;
  });
  return [
    ...atomFaults(feeds.atom),
    ...rssFaults(feeds.rss),
    ...rssFaults(feeds.corrections),
    ...[feeds.atom, feeds.rss, feeds.corrections].flatMap(shownAddresses),
    ...jsonFeedFaults(feeds.json),
    ...sitemapFiles(site).flatMap(({ urls }) => sitemapFaults(sitemap(urls), 'sitemap')),
    ...sitemapFaults(sitemapIndex(site), 'index'),
    ...sitemapFaults(newsSitemap(site), 'news'),
    ...heads.flatMap(jsonLdFaults),
  ];
}

const people = { 'people/ada.md': `---\nname: ${hostileYaml}\nroles: [{ title: R }]\n---\n` };

describe('what is published is valid', () => {
  test('without an article', () => {
    expect(faultsOf(siteOf())).toEqual([]);
  });

  test('of articles of every age, language and byline', () => {
    const files = {
      'authors/mara.md': '---\nname: Mara\nurl: https://mara.example/\n---\n',
      'authors/nobody.md': '---\nname: N\nwithheld: true\n---\n',
      'articles/one.md': articleText({ authors: '[mara, nobody]', date: '2020-12-01' }),
      'articles/two.md': articleText({ lang: 'zh-Hant-TW', date: '2020-12-01T09:00:00+13:00' }),
      'articles/three.md': articleText({ lang: 'ar', id: 'Old article 7', date: '1601-01-01' }),
      'articles/four.md': articleText({ corrections: '[{ date: 2021, note: N }]' }),
      'articles/five.md': articleText({ date: '2020-02-29', kind: 'opinion' }, ''),
    };
    expect(faultsOf(siteOf({ files }))).toEqual([]);
    expect(faultsOf(siteOf({ files, site: 'language: ru\n' }))).toEqual([]);
  });

  test('of what hurts XML, HTML and JSON, in every field', () => {
    const site = siteOfOne(
      {
        title: hostileYaml,
        summary: hostileYaml,
        id: hostileYaml,
        keywords: `[${hostileYaml}]`,
        people: '[ada]',
        date: '2020-12-01',
        corrections: `[{ date: 2020-12-01, note: ${hostileYaml} }]`,
        sources: `[{ title: ${hostileYaml}, url: "https://a.example/?a=1&b='2'" }]`,
        events: `[{ date: 2020-12, title: ${hostileYaml} }]`,
        cover: `{ src: a.jpg, alt: ${hostileYaml}, credit: ${hostileYaml} }`,
      },
      `:::statement{by="ada" kind="paraphrase"}\n- \`]]>\`\n- \\<b> & "c"\n:::\n\n\`<script>\` &#x1F600;`,
      {
        site: `license: { text: ${hostileYaml}, data: ${hostileYaml} }\n`,
        files: people,
      },
    );
    expect(faultsOf(site)).toEqual([]);
    expect(articleIn(site).entry.body.statements).toHaveLength(1);
  });
});

describe('an opened feed', () => {
  const site = siteOfOne({ title: hostileYaml, lang: 'fa' }, 'Text. '.repeat(800));
  const { atom: atomText, rss: rssText } = feedsOf(site);

  test.each([
    ['RSS', rssText],
    ['Atom', atomText],
  ])('shows titles as links into the site, and days as a reader reads them, in %s', (_, text) => {
    expect(text).toContain('<h:p><h:a href="/repo/articles/one/">=1+1 &lt;/script>&lt;b>&amp;amp;');
    expect(text).toContain('😀 שלום</h:a>30\u00A0November\u00A02020</h:p>');
  });

  test.each([
    ['RSS', rssText],
    ['Atom', atomText],
  ])('brings at most a tenth more bytes of an article of 800 words, in %s', (_, text) => {
    const shown = text.match(/<h:p><h:a href="\/.*?<\/h:p>| xmlns:h="[^"]*"/g) ?? [];
    expect(shown).toHaveLength(2);
    const bytes = Buffer.byteLength(shown.join(''));
    expect(bytes / (Buffer.byteLength(text) - bytes)).toBeLessThan(0.1);
  });
});

describe('the rules find', () => {
  const { atom: atomText, rss: rssText, json } = feedsOf(siteOfOne());

  test.each([
    ['<author><name>River Post Press</name></author>', '<author name="P"/>', '<author>: 0 names'],
    ['<updated>', '<updated>x', 'is no date-time'],
    ['<id>', '<id>no iri ', 'is no IRI'],
    ['<rights>', '<rights type="element">', 'the type is "element"'],
    ['<subtitle>', '<headline>x</headline><subtitle>', 'unknown element <headline>'],
    [' rel="self"', '', 'the feed has no link to itself'],
    ['<entry><id>', '<entry><title>b</title><id>', '2 <title> in entry'],
  ])('%j of Atom turned into %j', (part, wrong, fault) => {
    expect(atomText).toContain(part);
    expect(atomFaults(atomText.replace(part, wrong)).join('\n')).toContain(fault);
  });

  test.each([
    ['Mon, 30 Nov', 'Tue, 30 Nov', '<lastBuildDate> is'],
    ['<item>', '<item><author>A</author>', 'unknown element <author>'],
    ['isPermaLink="true"', 'isPermaLink="true" type="x"', 'attribute "type" on <guid>'],
    ['<language>en<', '<language>english language<', '<language> is'],
    [' rel="self"', ' rel="x"', 'the feed has no link to itself'],
  ])('%j of RSS turned into %j', (part, wrong, fault) => {
    expect(rssText).toContain(part);
    expect(rssFaults(rssText.replace(part, wrong)).join('\n')).toContain(fault);
  });

  test('what is no JSON Feed, no sitemap and no structured data', () => {
    expect(jsonFeedFaults(json.replace('"url"', '"link"'))).not.toEqual([]);
    const urls = [{ url: 'https://a.example/', modified: '2020-13-01' }];
    expect(sitemapFaults(sitemap(urls), 'sitemap')).toHaveLength(1);
    expect(sitemapFaults(sitemap([]), 'sitemap')).toHaveLength(1);
    const node = { '@context': 'https://schema.org', '@type': 'Claim', url: '/a/' };
    expect(jsonLdFaults(JSON.stringify(node))).toEqual([
      'Claim has no author',
      'Claim.url is "/a/"',
    ]);
  });
});
