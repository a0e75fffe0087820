import { expect, test } from 'vitest';
import { statementsPage } from '../../src/views/timeline/timeline.ts';
import { vocabularyPages } from '../../src/views/lists/detail.ts';
import { homePages } from '../../src/views/home/home.ts';
import type { BuiltPictures } from '../../src/site/built-picture.ts';
import { timelineHead, homeHead, listHead } from '../../src/views/metadata/collection-head.ts';
import { countryNode } from '../../src/views/metadata/json-ld-places.ts';
import { subjectNode } from '../../src/views/metadata/json-ld-subjects.ts';
import { siteOf, siteOfOne } from '../support/site.ts';
import { nodesOf } from '../support/views/json-ld-nodes.ts';

const base = 'https://user.github.io/repo';
const pictures: BuiltPictures = new Map([
  ['logo.png', { url: `${base}/assets/l.png`, width: 240, height: 60, type: 'image/png' }],
]);

test('the home page is the site and its publisher, with the policies that there are', () => {
  const site = siteOf({
    site: 'logo: logo.png\npolicies: { publishingPrinciples: principles, corrections: fixes, ownership: owner, contact: contact }\n',
    files: Object.fromEntries(
      ['principles', 'fixes', 'owner', 'contact'].map((slug) => [
        `pages/${slug}.md`,
        '---\ntitle: T\n---\n',
      ]),
    ),
  });
  const page = homePages(site)[0]?.();
  if (!page) throw new Error('There is no home page.');
  const [website, organization, ...others] = nodesOf(homeHead(page.frame, site, pictures));
  expect(others).toEqual([]);
  expect(website).toMatchObject({
    '@type': 'WebSite',
    name: 'The River Post & Lock',
    url: `${base}/`,
  });
  expect(organization).toEqual({
    '@context': 'https://schema.org',
    '@type': 'NewsMediaOrganization',
    name: 'River Post Press',
    url: `${base}/`,
    logo: `${base}/assets/l.png`,
    publishingPrinciples: `${base}/about/principles/`,
    correctionsPolicy: `${base}/about/fixes/`,
    ownershipFundingInfo: `${base}/about/owner/`,
    contactPoint: {
      '@type': 'ContactPoint',
      contactType: 'editorial',
      url: `${base}/about/contact/`,
    },
  });
});

test('a list is a collection of what it shows, about its subject', () => {
  const site = siteOfOne({ countries: '[AT]', kind: 'opinion' });
  const page = vocabularyPages('topic', 'water', site)[0]?.();
  if (!page) throw new Error('There is no page.');
  const about = subjectNode('topic', 'water', site);
  const [node] = nodesOf(
    listHead({ frame: page.frame, items: page.list.items, about }, site, pictures),
  );
  expect(node).toMatchObject({
    '@type': 'CollectionPage',
    name: 'Water & “weirs”',
    url: `${base}/topics/water/`,
    about: { '@type': 'Thing', name: 'Water & “weirs”' },
    mainEntity: {
      '@type': 'ItemList',
      itemListElement: [{ '@type': 'ListItem', position: 1, url: `${base}/articles/one/` }],
    },
  });
  expect(countryNode('XK', site)).toEqual({
    '@type': 'Country',
    name: 'Kosovo',
    sameAs: 'https://www.wikidata.org/wiki/Q1246',
  });
});

test('of an author whose name is withheld nothing is told', () => {
  const site = siteOf({
    files: {
      'authors/hidden.md':
        '---\nname: Petra\nrole: Secretrole\nurl: https://petra.example/\nwithheld: true\n---\n',
    },
  });
  expect(subjectNode('author', 'hidden', site)).toEqual({
    '@type': 'Person',
    name: 'Name withheld',
    url: `${base}/authors/hidden/`,
  });
});

test('the index of statements gives them in full', () => {
  const site = siteOfOne(
    { countries: '[AT]', sources: '[{ id: board, title: Minutes }]', lang: 'de' },
    ':::statement{by="ada" kind="quote" date="2020-10-22" about="AT" source="board"}\nZu \\<b>.\n:::',
    { files: { 'people/ada.md': '---\nname: Ada\nroles: [{ title: R }]\n---\n' } },
  );
  const [node] = nodesOf(timelineHead(statementsPage(site), site, pictures));
  expect(node).toMatchObject({
    '@type': 'CollectionPage',
    mainEntity: {
      itemListElement: [
        {
          '@type': 'ListItem',
          position: 1,
          item: {
            '@type': 'Quotation',
            text: 'Zu <b>.',
            spokenByCharacter: { '@type': 'Person', name: 'Ada' },
            dateCreated: '2020-10-22',
            about: { '@type': 'Country', name: 'Austria' },
            citation: `${base}/articles/one/#r-board`,
            inLanguage: 'de',
            url: `${base}/articles/one/#q-statement-1`,
          },
        },
      ],
    },
  });
});
