import type { IndexItem } from '../../src/views/lists/index-page.ts';
import type { CountryPage } from '../../src/views/country/country-page.ts';
import { describe, expect, test } from 'vitest';
import type { Site } from '../../src/site/site.ts';
import { countryViews } from '../../src/views/country/country-view.ts';
import { articleText, siteOf } from '../support/site.ts';

const subjects = {
  'topics/energy.md': '---\ntitle: Energy\nparent: water\n---\n',
  'people/ada.md': '---\nname: Ada\nroles: [{ title: Minister, country: AM, to: 2020-06 }]\n---\n',
  'people/ben.md': '---\nname: Ben\nroles: [{ title: Minister }]\n---\n',
  'organizations/csto.md': '---\nname: CSTO\n---\n',
};

function siteWith(files: Readonly<Record<string, string>>, site = ''): Site {
  return siteOf({ files: { ...subjects, ...files }, site });
}

function pagesOf(code: string, site: Site): readonly CountryPage[] {
  const profile = site.countries.get(code);
  if (!profile) throw new Error(`There is no dossier of ${code}.`);
  return countryViews(profile, site).map((view) => view());
}

function profileOf(code: string, site: Site): NonNullable<CountryPage['profile']> {
  const profile = pagesOf(code, site)[0]?.profile;
  if (!profile) throw new Error(`The first page of ${code} has no dossier.`);
  return profile;
}

const counted = (items: readonly IndexItem[]): readonly string[] =>
  items.map(({ text, count }) => `${text} ${count?.number ?? '?'}`);

describe('numbers', () => {
  const site = siteWith({
    'articles/a.md': articleText({
      topics: '[energy, water]',
      countries: '[AM, RU]',
      people: '[ada, ben]',
      sources: '[{ title: A, publisher: TASS }, { title: B, publisher: TASS }]',
    }),
    'articles/b.md': articleText({
      topics: '[energy]',
      countries: '[AM, RU, BY]',
      people: '[ben]',
      organizations: '[csto]',
      sources: '[{ title: C, url: "https://www.gov.am/x" }, { title: A book }]',
    }),
    'articles/c.md': articleText({ topics: '[water]', countries: '[RU]', people: '[ada]' }),
  });
  const profile = profileOf('AM', site);

  test('subjects are counted by the articles that name them, those of other countries apart', () => {
    expect(counted(profile.subjects)).toEqual(['Energy 2', 'Water & “weirs” 1']);
    expect(counted(profile.people)).toEqual(['Ben 2', 'Ada 1']);
    expect(counted(profile.organizations)).toEqual(['CSTO 1']);
  });

  test('a country that is written about with it leads to their articles, or to its own page', () => {
    expect(profile.together.map(({ text, href, count }) => [text, href, count?.number])).toEqual([
      ['Russia', '/repo/relations/armenia-and-russia/', 2],
      ['Belarus', '/repo/countries/belarus/', 1],
    ]);
  });

  test('a source that an article names twice is used by it once', () => {
    expect(profile.sources).toEqual([
      { name: 'A book', count: '1' },
      { name: 'TASS', count: '1' },
      { name: 'gov.am', count: '1' },
    ]);
  });

  test('the map is of the country', () => {
    expect(profile.locator).toMatchObject({ code: 'AM', title: 'Where Armenia lies' });
  });
});

test('a country with one article has a dossier', () => {
  const site = siteWith({ 'articles/a.md': articleText({ countries: '[AM]' }) });
  const [page, ...others] = pagesOf('AM', site);
  expect(others).toEqual([]);
  expect(page?.summary.replaceAll('\u00A0', ' ')).toBe('1 article, 30 November 2020');
  expect(page?.profile?.coverage?.bars).toHaveLength(1);
  expect(page?.profile?.together).toEqual([]);
  expect(page?.events).toBeNull();
});

test('only the first page is a dossier; the others go on with the articles', () => {
  const files = Object.fromEntries(
    Array.from({ length: 5 }, (_, index) => [
      `articles/a${index}.md`,
      articleText({ countries: '[AM]' }),
    ]),
  );
  const pages = pagesOf('AM', siteWith(files, 'pageSize: 2\n'));
  expect(pages.map(({ profile, list }) => [profile !== null, list.items.length])).toEqual([
    [true, 2],
    [false, 2],
    [false, 1],
  ]);
});

describe('the record of a country', () => {
  const events = Array.from(
    { length: 10 },
    (_, index) => `{ date: 2020-0${1 + (index % 9)}-01, title: Event ${index}, countries: [AM] }`,
  );
  const statement = (by: string, date: string, about = ''): string =>
    `:::statement{by="${by}" kind="paraphrase" date="${date}" ${about}}\nWords.\n:::\n`;
  const site = siteWith({
    'articles/a.md': articleText(
      {
        countries: '[AM]',
        events: `[${events.join(', ')}, { date: 2020-10-01, title: Elsewhere }]`,
      },
      [
        statement('ben', '2020-05-01', 'about="AM"'),
        statement('ada', '2020-06-30'),
        statement('ada', '2020-07-01'),
        statement('ben', '2020-05-03'),
      ].join('\n'),
    ),
  });
  const [page] = pagesOf('AM', site);

  test('shows the newest of its events and a link to all', () => {
    expect(page?.events?.items).toHaveLength(8);
    expect(page?.events?.items[0]?.title).toBe('Event 8');
    expect(page?.events?.all).toEqual({
      href: '/repo/countries/armenia/timeline/',
      text: 'All 10 events',
    });
  });

  test('has what is said about it, and what is said for it while somebody holds its office', () => {
    expect(page?.statements?.items.map(({ attribution }) => attribution.date?.iso)).toEqual([
      '2020-06-30',
      '2020-05-01',
    ]);
  });

  test('links to its page of statements even where all of them are shown', () => {
    expect(page?.statements?.all).toEqual({
      href: '/repo/countries/armenia/statements/',
      text: 'All 2 statements',
    });
  });
});
