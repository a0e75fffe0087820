import { expect, test } from 'vitest';
import { articleBundles, bundleNames, isSearched } from '../../src/site/search-bundles.ts';
import { searchBundles, type SearchRecord } from '../../src/outputs/search-index/search-records.ts';
import { articleText, siteOf, siteOfOne, type SiteRequest } from '../support/site.ts';

const person =
  '---\nname: Volodymyr Zelensky\nroles: [{ title: President }]\naliases: [Zelenskiy]\nmatches: [Zelenskyy]\n---\n';

function recordsOf(request: SiteRequest): readonly SearchRecord[] {
  return searchBundles(siteOf(request)).flatMap(({ records }) => records);
}

test('an article is found by its text, its filters, and every spelling of what it is tagged with', () => {
  const site = siteOfOne(
    {
      title: 'Votes in Kyiv',
      people: '[volodymyr-zelensky]',
      countries: '[UA]',
      keywords: '[ballots]',
      kind: 'opinion',
      lang: 'uk-UA',
      corrections: '[{ date: 2020-12-01, note: It was eight. }]',
      updates: '[{ date: 2020-12-01, note: It opened. }]',
    },
    '## The vote\n\nMany *came*.',
    { files: { 'people/volodymyr-zelensky.md': person } },
  );
  const record = searchBundles(site).find(({ name }) => name === '1')?.records[0];
  expect(record).toMatchObject({
    url: '/repo/articles/one/',
    content: 'A summary.\nThe vote ·\nMany came.\nIt was eight.\nIt opened.',
    names: [],
    meta: { title: 'Votes in Kyiv', byline: '' },
    sort: { date: '2020-11-29T23:00:00.000Z one' },
  });
  expect(record?.meta['also']?.split(' · ')).toEqual(
    expect.arrayContaining([
      'ballots',
      'Volodymyr Zelensky',
      'Zelenskiy',
      'Zelenskyy',
      'Ukraine',
      'Water & “weirs”',
    ]),
  );
  expect(record?.filters).toEqual({
    what: ['article'],
    country: ['ukraine'],
    topic: ['water'],
    kind: ['opinion'],
    year: ['2020'],
    lang: ['uk'],
  });
  expect(record?.shown).toEqual({
    title: 'Votes in Kyiv',
    lang: 'uk-UA',
    dir: 'ltr',
    kicker: 'Water & “weirs”',
    label: 'Opinion',
    date: { iso: '2020-11-30', text: '30\u00A0November\u00A02020' },
    where: 'Ukraine',
  });
});

test('an article on a narrow topic is found under the wider one', () => {
  const records = recordsOf({
    files: {
      'topics/weirs.md': '---\ntitle: Weirs\nparent: water\n---\n',
      'articles/one.md': articleText({ topics: '[weirs]' }),
    },
  });
  const article = records.find(({ url }) => url === '/repo/articles/one/');
  expect(article?.filters['topic']).toEqual(['weirs', 'water']);
});

test('a subject is found by its name and every spelling, and a withheld author is not', () => {
  const records = recordsOf({
    files: {
      'people/volodymyr-zelensky.md': person,
      'authors/a.md': '---\nname: Ina Hidden\nwithheld: true\n---\n',
      'articles/one.md': articleText({ authors: '[a]' }),
    },
  });
  expect(records.find(({ url }) => url === '/repo/people/volodymyr-zelensky/')).toMatchObject({
    content: '',
    meta: { title: 'Volodymyr Zelensky', also: 'Zelenskiy · Zelenskyy' },
    filters: { what: ['subject'] },
  });
  expect(JSON.stringify(records)).not.toContain('Hidden');
});

test('a country is found by its names in other languages, and says what articles are filtered by', () => {
  const records = recordsOf({
    files: { 'articles/one.md': articleText({ countries: '[TR]' }) },
  });
  const country = records.find(({ url }) => url === '/repo/countries/turkiye/');
  expect(country?.names).toEqual(expect.arrayContaining(['Türkiye', 'Turkey', 'Турция', 'トルコ']));
  expect(country?.shown).toMatchObject({ title: 'Türkiye', country: 'turkiye' });
  // They are in no article: the country leads to them.
  expect(JSON.stringify(records.filter((record) => record !== country))).not.toContain('Турция');
});

test('a text has its code and its pictures’ words, and nothing that stands for what is left out', () => {
  const site = siteOfOne(
    { summary: 'A summary' },
    'Use `npm run`.[^1]\n\n| A | B |\n| --- | --- |\n| one | two |\n\n![Pillars](b.png)\n\nEnd\n\n[^1]: A note.',
  );
  const record = searchBundles(site).find(({ name }) => name === '1')?.records[0];
  expect(record?.content).toBe(
    'A summary ·\nUse npm run.\nA ·\nB ·\none ·\ntwo ·\nPillars ·\nEnd ·\nA note.',
  );
});

test('drafts and what was withdrawn are not found; a preview has drafts, and says so', () => {
  const files = {
    'articles/one.md': articleText(),
    'articles/draft.md': articleText({ draft: 'true' }),
    'articles/gone.md': articleText({
      withdrawn: '{ date: 2020-12-01, note: Wrong., reason: error }',
    }),
  };
  const articles = (preview: boolean) =>
    recordsOf({ files, preview }).filter(({ filters }) => filters['what']?.[0] === 'article');
  expect(articles(false).map(({ url }) => url)).toEqual(['/repo/articles/one/']);
  expect(articles(true).map(({ shown }) => shown.label)).toContain('Draft');
});

test('bundles hold whole years, are counted from the oldest, and stand newest first', () => {
  const years = ['2016', '2016', '2017', '2018', '2018', '2018', '2019'];
  const files = Object.fromEntries(
    years.map((year, index) => [
      `articles/a${index}.md`,
      articleText({ date: `${year}-05-0${index + 1}` }),
    ]),
  );
  const site = siteOf({ files });
  const bundles = articleBundles(site, 3).map(({ name, articles }) => [
    name,
    articles.map(({ day }) => day.slice(0, 4)).join(' '),
  ]);
  expect(bundles).toEqual([
    ['3', '2019'],
    ['2', '2018 2018 2018'],
    ['1', '2017 2016 2016'],
  ]);
  expect(bundleNames(site)).toEqual(['subjects', '1']);
  expect(searchBundles(site).map(({ name }) => name)).toEqual(bundleNames(site));
});

test('without articles, or where the outlet wants none, there is no search', () => {
  expect(isSearched(siteOf())).toBe(false);
  expect(isSearched(siteOfOne())).toBe(true);
  expect(isSearched(siteOfOne({}, 'Text.', { site: 'search: false\n' }))).toBe(false);
});
