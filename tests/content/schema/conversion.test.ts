import { expect, test } from 'vitest';
import { readSite } from '../../../src/content/read-site.ts';
import { read, soundArticle } from '../../support/content/read.ts';

/** The data of a sound file of the vocabulary. */
function dataOf(kind: 'region' | 'place' | 'author' | 'organization', lines: string): unknown {
  const { entry, faults } = read(`---\n${lines}\n---\n`, { kind, path: 'x/x.md' });
  return entry?.data ?? faults;
}

test('a country is its code, by code, name or alias', () => {
  const { data } = soundArticle(
    '',
    "countries: [RU, KG, United Kingdom, Côte d'Ivoire, USA, norway]\nmentions: [SE]",
  );
  expect(data.countries).toEqual(['RU', 'KG', 'GB', 'CI', 'US', 'NO']);
  expect(data.mentions).toEqual(['SE']);
});

test('UK is the United Kingdom', () => {
  expect(soundArticle('', 'countries: [UK]').data.countries).toEqual(['GB']);
});

test('a flag is true or false, and nothing else is', () => {
  expect(soundArticle('', 'noindex: true\ndraft: "false"').data).toMatchObject({
    noindex: true,
    draft: false,
  });
});

test('numbers and dates stay as they were typed wherever a text is wanted', () => {
  const { data } = soundArticle('', 'license: 010\nkeywords: [1.10, 12:30:45, 2020-10-22, NO]');
  expect(data.license).toBe('010');
  expect(data.keywords).toEqual(['1.10', '12:30:45', '2020-10-22', 'NO']);
});

test('the free map is kept as it is', () => {
  const { data } = soundArticle(
    '',
    'extra: { n: 010, b: NO, l: [1.10, { d: 2020-10-22 }], e: "" }',
  );
  expect(data.extra).toEqual({ n: '010', b: 'NO', l: ['1.10', { d: '2020-10-22' }], e: '' });
});

test('blanks around a text and a slug are no part of them', () => {
  const text = '---\ntitle: "  T "\nsummary: S\ndate: 2020-10-22\ntopics: [" rivers "]\n---\n';
  const { entry, outgoing } = read(text);
  expect(entry?.data).toMatchObject({ title: 'T', topics: ['rivers'] });
  expect(outgoing.references.map(({ slug }) => slug)).toEqual(['rivers']);
});

test('a member is a code, or a code with the time of its membership', () => {
  expect(
    dataOf('region', 'title: R\ncountries: [Austria, { code: HU, from: 2004-05-01 }]'),
  ).toEqual({
    title: 'R',
    countries: [{ code: 'AT' }, { code: 'HU', from: '2004-05-01' }],
  });
});

test('coordinates are numbers', () => {
  const lines = 'title: P\nkind: city\ncountries: [AT]\ncoordinates: { lat: -48.20, lon: 016 }';
  expect(dataOf('place', lines)).toMatchObject({ coordinates: { lat: -48.2, lon: 16 } });
});

test('a site has numbers, flags and codes where they belong', () => {
  const site = readSite(
    new TextEncoder().encode(
      'name: B\nurl: https://b.example\ndescription: D\npublisher: { name: P }\npageSize: 12\nsearch: false\nboundaries: { crimea: own, somaliland: Somalia }\n',
    ),
    'site.yaml',
  );
  expect(site.faults).toEqual([]);
  expect(site.site).toMatchObject({
    pageSize: 12,
    search: false,
    boundaries: { crimea: 'own', somaliland: 'SO' },
  });
});

test('a warning does not take the site away', () => {
  const site = readSite(
    new TextEncoder().encode(
      'name: B\nurl: https://b.example\ndescription: D\npublisher: { name: P, url: "https://b\u0430nk.example" }\n',
    ),
    'site.yaml',
  );
  expect(site.faults.map(({ code }) => code)).toEqual(['MD_URL_SCRIPT']);
  expect(site.site?.name).toBe('B');
});
