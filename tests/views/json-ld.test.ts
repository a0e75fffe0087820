import { describe, expect, test } from 'vitest';
import type { Site } from '../../src/site/site.ts';
import { articlePage } from '../../src/views/article/article.ts';
import type { BuiltPictures } from '../../src/site/built-picture.ts';
import { jsonLd } from '../../src/views/metadata/json-ld.ts';
import { articleHead } from '../../src/views/metadata/page-head.ts';
import { type PageHead } from '../../src/views/metadata/head.ts';
import { articleIn, articleText, siteOfOne, hostile, hostileYaml } from '../support/site.ts';
import { nodesOf } from '../support/views/json-ld-nodes.ts';

const base = 'https://user.github.io/repo';
const pictures: BuiltPictures = new Map([
  ['articles/a.jpg', { url: `${base}/assets/a.jpg`, width: 1200, height: 800, type: 'image/jpeg' }],
  ['logo.png', { url: `${base}/assets/l.png`, width: 240, height: 60, type: 'image/png' }],
]);

function metaOf(site: Site, slug = 'one'): PageHead {
  const article = articleIn(site, slug);
  return articleHead(articlePage(article, [], site).frame, article, site, pictures);
}

function articleNodeOf(...given: Parameters<typeof siteOfOne>) {
  const [node] = nodesOf(metaOf(siteOfOne(...given)));
  if (!node) throw new Error('There is no node.');
  return node;
}

test.each([
  ['report', 'ReportageNewsArticle'],
  ['analysis', ['NewsArticle', 'AnalysisNewsArticle']],
  ['explainer', 'BackgroundNewsArticle'],
  ['opinion', 'OpinionNewsArticle'],
  ['brief', 'NewsArticle'],
  ['interview', 'NewsArticle'],
  ['review', 'NewsArticle'],
])('an article of the kind %s is a %s', (kind, type) => {
  expect(articleNodeOf({ kind })['@type']).toEqual(type);
});

describe('an article', () => {
  test('says who wrote what, when, where and in which language', () => {
    const node = articleNodeOf(
      {
        authors: '[mara, hidden]',
        date: '2020-10-22T23:30:00Z',
        dateline: '{ place: River City, country: AT }',
        lang: 'en-GB',
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
    expect(node).toMatchObject({
      headline: 'A title',
      description: 'A summary.',
      datePublished: '2020-10-23T01:30:00+02:00',
      author: [
        { '@type': 'Person', name: 'Mara Weir', url: `${base}/authors/mara/` },
        { '@type': 'Person', name: 'Name withheld', url: `${base}/authors/hidden/` },
      ],
      publisher: { '@type': 'NewsMediaOrganization', name: 'River Post Press', url: `${base}/` },
      mainEntityOfPage: `${base}/articles/one/`,
      inLanguage: 'en-GB',
      dateline: 'River City',
      image: { '@type': 'ImageObject', url: `${base}/assets/a.jpg`, creditText: 'O. Sluice' },
    });
    expect(node).not.toHaveProperty('dateModified');
    expect(node).not.toHaveProperty('temporalCoverage');
  });

  test('without a byline is by the outlet', () => {
    expect(articleNodeOf()['author']).toMatchObject({
      '@type': 'NewsMediaOrganization',
      name: 'River Post Press',
    });
  });

  test('was changed only by what is told as an update or a correction', () => {
    expect(articleNodeOf({ updates: '[{ date: 2020-12, note: N }]' })['dateModified']).toBe(
      '2020-12-01',
    );
    const corrected = articleNodeOf({
      corrections: '[{ date: 2020-12-01, note: Nine & not eight. }]',
    });
    expect(corrected['dateModified']).toBe('2020-12-01');
    expect(corrected['correction']).toEqual([
      { '@type': 'CorrectionComment', text: 'Nine & not eight.', datePublished: '2020-12-01' },
    ]);
  });

  test('is about its subjects, and only mentions what it names beside them', () => {
    const node = articleNodeOf(
      { countries: '[AT]', mentions: '[US, NO]', people: '[ada]', places: '[lock]' },
      'Text.',
      {
        files: {
          'people/ada.md': '---\nname: Ada\nroles: [{ title: R }]\nwikidata: Q42\n---\n',
          'places/lock.md': '---\ntitle: Lock\nkind: city\ncountries: [AT]\n---\n',
        },
      },
    );
    expect(node['about']).toEqual([
      { '@type': 'Country', name: 'Austria', sameAs: 'https://www.wikidata.org/wiki/Q40' },
      { '@type': 'Place', name: 'Lock' },
      { '@type': 'Person', name: 'Ada', sameAs: 'https://www.wikidata.org/wiki/Q42' },
      { '@type': 'Thing', name: 'Water & “weirs”' },
    ]);
    expect(node['mentions']).toEqual([
      { '@type': 'Country', name: 'United States' },
      { '@type': 'Country', name: 'Norway' },
    ]);
  });

  test('cites its sources, covers the time of its events, and says its licence', () => {
    const node = articleNodeOf(
      {
        sources: '[{ title: Minutes, url: "https://b.example/?a=1&b=2" }, { title: A book }]',
        events: '[{ date: 2020-09, title: A }, { date: 2019, end: 2020-11-10, title: B }]',
      },
      'Text.',
      { site: 'license: { text: CC BY-SA 4.0 }\n' },
    );
    expect(node['citation']).toEqual([
      { '@type': 'CreativeWork', name: 'Minutes', url: 'https://b.example/?a=1&b=2' },
      { '@type': 'CreativeWork', name: 'A book' },
    ]);
    expect(node['temporalCoverage']).toBe('2019/2020-11-10');
    expect(node['license']).toBe('https://creativecommons.org/licenses/by-sa/4.0/');
    expect(articleNodeOf({ license: 'Ask us' })['license']).toEqual({
      '@type': 'CreativeWork',
      name: 'Ask us',
    });
  });

  test('names its statements, as quotations and claims', () => {
    const node = articleNodeOf(
      {},
      ':::statement{by="ada" kind="quote" date="2020-10-22" source="https://s.example/"}\nShut.\n:::\n\n' +
        ':::statement{by="board" kind="paraphrase" id="x"}\nNo word.\n:::\n\n' +
        ':::statement{by="board" kind="paraphrase" index="no"}\nHidden.\n:::',
      {
        files: {
          'people/ada.md': '---\nname: Ada\nroles: [{ title: R }]\n---\n',
          'organizations/board.md': '---\nname: River Board\n---\n',
        },
      },
    );
    expect(node['hasPart']).toEqual([
      {
        '@type': 'Quotation',
        url: `${base}/articles/one/#q-statement-1`,
        spokenByCharacter: { '@type': 'Person', name: 'Ada' },
        dateCreated: '2020-10-22',
      },
      {
        '@type': 'Claim',
        url: `${base}/articles/one/#q-x`,
        author: { '@type': 'Organization', name: 'River Board' },
      },
    ]);
  });

  test('that is a copy or a translation says of what', () => {
    const copy = articleNodeOf({
      canonical: 'https://e.example/a',
      originallyPublished: '{ name: E, url: "https://e.example/a", date: 2020-10-19 }',
    });
    expect(copy).toMatchObject({
      mainEntityOfPage: 'https://e.example/a',
      isBasedOn: 'https://e.example/a',
    });
    const files = { 'articles/two.md': articleText({ lang: 'fa' }) };
    expect(articleNodeOf({ translationOf: 'two' }, 'T', { files })['translationOfWork']).toEqual({
      '@type': 'NewsArticle',
      url: `${base}/articles/two/`,
    });
  });

  test('has its way from home beside it', () => {
    const [, trail] = nodesOf(metaOf(siteOfOne()));
    expect(trail).toMatchObject({
      '@type': 'BreadcrumbList',
      itemListElement: [
        { '@type': 'ListItem', position: 1, name: 'Home', item: `${base}/` },
        { position: 2, name: 'Water & “weirs”', item: `${base}/topics/water/` },
        { position: 3, name: 'A title' },
      ],
    });
  });
});

test('nothing in a text ends its script, and programs read it as it is', () => {
  const [text] = metaOf(siteOfOne({ title: hostileYaml, summary: '"<!-- <script>"' })).jsonLd;
  expect(text).not.toMatch(/[<\u2028\u2029]/);
  expect(JSON.parse(text ?? '')).toMatchObject({ headline: hostile, description: '<!-- <script>' });
  expect(jsonLd({ '@type': 'Thing', name: 'a\u2028<' })).toBe(
    String.raw`{"@context":"https://schema.org","@type":"Thing","name":"a\u2028\u003c"}`,
  );
});
