import { describe, expect, test } from 'vitest';
import type { Site } from '../../src/site/site.ts';
import { articlePage } from '../../src/views/article/article.ts';
import { vocabularyPages } from '../../src/views/lists/detail.ts';
import type { BuiltPictures } from '../../src/site/built-picture.ts';
import { listHead } from '../../src/views/metadata/collection-head.ts';
import { licenceAddress } from '../../src/site/licence.ts';
import { articleHead } from '../../src/views/metadata/page-head.ts';
import { type PageHead } from '../../src/views/metadata/head.ts';
import { articleIn, siteOf, siteOfOne, hostile, hostileYaml } from '../support/site.ts';

const base = 'https://user.github.io/repo';
const pictures: BuiltPictures = new Map([
  ['articles/a.jpg', { url: `${base}/assets/a.jpg`, width: 1200, height: 800, type: 'image/jpeg' }],
  ['logo.png', { url: `${base}/assets/l.png`, width: 240, height: 60, type: 'image/png' }],
]);

function metaOf(site: Site): PageHead {
  const article = articleIn(site);
  return articleHead(articlePage(article, [], site).frame, article, site, pictures);
}

function topicMeta(site: Site): PageHead {
  const page = vocabularyPages('topic', 'water', site)[0]?.();
  if (!page) throw new Error('There is no page.');
  return listHead({ frame: page.frame, items: [] }, site, pictures);
}

/** Every content of a tag, in order. */
function contentOf({ tags }: PageHead, name: string): readonly string[] {
  return tags.flatMap((tag) =>
    ('property' in tag ? tag.property : tag.name) === name ? [tag.content] : [],
  );
}

describe('Open Graph', () => {
  test('has what it requires, and of an article when it appeared and changed', () => {
    const meta = metaOf(
      siteOfOne(
        {
          title: hostileYaml,
          countries: '[AT]',
          keywords: '[ferry]',
          kind: 'opinion',
          corrections: '[{ date: 2020-12-01, note: N }]',
          cover: '{ src: a.jpg, alt: The lock, credit: C }',
        },
        'T',
        { site: 'socialCards: false\n' },
      ),
    );
    expect(contentOf(meta, 'og:title')).toEqual([hostile]);
    expect(contentOf(meta, 'og:type')).toEqual(['article']);
    expect(contentOf(meta, 'og:url')).toEqual([`${base}/articles/one/`]);
    expect(contentOf(meta, 'og:image')).toEqual([`${base}/assets/a.jpg`]);
    expect(contentOf(meta, 'og:image:alt')).toEqual(['The lock']);
    expect(contentOf(meta, 'twitter:card')).toEqual(['summary_large_image']);
    expect(contentOf(meta, 'article:published_time')).toEqual(['2020-11-30']);
    expect(contentOf(meta, 'article:modified_time')).toEqual(['2020-12-01']);
    expect(contentOf(meta, 'article:tag')).toEqual([
      'Opinion',
      'Water & “weirs”',
      'Austria',
      'ferry',
    ]);
  });

  test('has a picture where there is no cover: the logo, else the icon', () => {
    const withLogo = topicMeta(siteOf({ site: 'logo: logo.png\n' }));
    expect(contentOf(withLogo, 'og:image')).toEqual([`${base}/assets/l.png`]);
    const without = topicMeta(siteOf());
    expect(contentOf(without, 'og:image')).toEqual([`${base}/apple-touch-icon.png`]);
    expect(contentOf(without, 'twitter:card')).toEqual(['summary']);
    expect(contentOf(without, 'og:type')).toEqual(['website']);
  });

  test('says nothing of a change that was not told', () => {
    expect(contentOf(metaOf(siteOfOne()), 'article:modified_time')).toEqual([]);
  });
});

test('reference managers read title, each author, and the day with slashes', () => {
  const meta = metaOf(
    siteOfOne({ authors: '[mara, otto]', date: '2020-10-22T23:30:00Z' }, 'T', {
      files: {
        'authors/mara.md': '---\nname: Mara Weir\n---\n',
        'authors/otto.md': '---\nname: Otto Sluice\n---\n',
      },
    }),
  );
  expect(contentOf(meta, 'citation_title')).toEqual(['A title']);
  expect(contentOf(meta, 'citation_author')).toEqual(['Mara Weir', 'Otto Sluice']);
  expect(contentOf(meta, 'citation_publication_date')).toEqual(['2020/10/23']);
  expect(contentOf(metaOf(siteOfOne()), 'citation_author')).toEqual(['The River Post & Lock']);
});

describe('the feeds', () => {
  test('of the subject and of the site are named, with their types', () => {
    const { links } = topicMeta(siteOf());
    expect(links.map(({ rel, type, href }) => [rel, type, href])).toEqual([
      ['alternate', 'application/rss+xml', '/repo/topics/water/feed.xml'],
      ['alternate', 'application/rss+xml', '/repo/feed.xml'],
      ['alternate', 'application/atom+xml', '/repo/atom.xml'],
      ['alternate', 'application/feed+json', '/repo/feed.json'],
    ]);
  });

  test('are none in a preview', () => {
    expect(topicMeta(siteOf({ preview: true })).links).toEqual([]);
  });
});

describe('the licence', () => {
  test('is that of the article, else of the site', () => {
    const site = 'license: { text: CC BY-SA 4.0 }\n';
    const licenceOf = ({ links }: PageHead): readonly string[] =>
      links.flatMap(({ rel, href }) => (rel === 'license' ? [href] : []));
    expect(licenceOf(metaOf(siteOfOne({}, 'T', { site })))).toEqual([
      'https://creativecommons.org/licenses/by-sa/4.0/',
    ]);
    expect(licenceOf(metaOf(siteOfOne({ license: 'CC BY 4.0' }, 'T', { site })))).toEqual([
      'https://creativecommons.org/licenses/by/4.0/',
    ]);
    expect(licenceOf(topicMeta(siteOf()))).toEqual([]);
  });

  test.each([
    ['CC BY 4.0', 'https://creativecommons.org/licenses/by/4.0/'],
    ['CC-BY-NC-SA-3.0', 'https://creativecommons.org/licenses/by-nc-sa/3.0/'],
    ['CC0 1.0', 'https://creativecommons.org/publicdomain/zero/1.0/'],
    ['CC0', 'https://creativecommons.org/publicdomain/zero/1.0/'],
    ['https://l.example/', 'https://l.example/'],
    ['CC BY-SA-ND 4.0', null],
    ['All rights reserved', null],
  ])('%s has the address %s', (licence, address) => {
    expect(licenceAddress(licence)).toBe(address);
  });
});
