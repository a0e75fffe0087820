import type { TimelinePage, EventItem } from '../../src/views/timeline/timeline-page.ts';
import { describe, expect, test } from 'vitest';
import type { Site } from '../../src/site/site.ts';
import {
  countryTimeline,
  statementsPage,
  statementsYear,
  timelinePage,
  timelineYear,
} from '../../src/views/timeline/timeline.ts';
import { countryTimelineKind } from '../../src/views/country/country-kinds.ts';
import { timelineYearKind } from '../../src/views/timeline/timeline-kinds.ts';
import { articleText, siteOf } from '../support/site.ts';

const files = {
  'people/ada.md': '---\nname: Ada\nroles: [{ title: Minister }]\n---\n',
  'organizations/csto.md': '---\nname: CSTO\n---\n',
  'places/quay.md': '---\ntitle: The Quay\nkind: city\ncountries: [AT]\n---\n',
};

function siteWith(more: Readonly<Record<string, string>>): Site {
  return siteOf({ files: { ...files, ...more } });
}

const eventsOf = (page: TimelinePage): readonly EventItem[] =>
  page.groups.flatMap(({ events }) => events);

const plain = (text: string): string => text.replaceAll('\u00A0', ' ');

describe('the timeline', () => {
  const told = Object.fromEntries(
    Array.from({ length: 5 }, (_, index) => [
      `articles/a${index}.md`,
      articleText({
        title: `Piece ${index}`,
        date: `2020-11-1${index}`,
        ...(index === 4 && { lang: 'de' }),
        events:
          '[{ date: 2020-11-09, id: truce, title: A truce, countries: [AM], places: [quay] }]',
      }),
    ]),
  );
  const site = siteWith({
    ...told,
    'articles/old.md': articleText({
      events:
        '[{ date: 2019-05-02, title: B }, { date: 2020-01, title: C }, { date: 2020-02-03, end: 2020-02-05, title: D }]',
    }),
  });

  test('tells an event once, with every article that tells it', () => {
    const [item] = eventsOf(timelinePage(site));
    expect(item).toMatchObject({
      anchor: 'e-truce',
      title: 'A truce',
      countries: [{ text: 'Armenia' }],
      places: [{ text: 'The Quay', href: '/repo/places/quay/' }],
      more: { text: '2 more articles' },
    });
    const more = item?.more?.articles ?? [];
    expect(item?.articles.map(({ text }) => text)).toEqual(['Piece 0', 'Piece 1', 'Piece 2']);
    expect(more.map(({ text }) => text)).toEqual(['Piece 3', 'Piece 4']);
    expect(more[1]).toMatchObject({ lang: 'de', dir: 'ltr' });
  });

  test('has the newest first, by month, and a way to each year', () => {
    const page = timelinePage(site);
    expect(page.groups.map(({ heading }) => plain(heading))).toEqual([
      'November 2020',
      'February 2020',
      'January 2020',
      'May 2019',
    ]);
    expect(page.jumps.map(({ href }) => href)).toEqual([
      '#m-2020-11',
      '#m-2020-02',
      '#m-2020-01',
      '#m-2019-05',
    ]);
    expect(
      page.ways.map(({ items }) => items.map(({ href, count }) => [href, count?.text])),
    ).toEqual([
      [
        ['/repo/timeline/2020/', '3 events'],
        ['/repo/timeline/2019/', '1 event'],
      ],
    ]);
  });

  test('has a page for each year in the order of what happened, with its neighbours', () => {
    const years = timelineYearKind.pages(site).map(({ path }) => path);
    expect(years.toSorted()).toEqual(['/timeline/2019/', '/timeline/2020/']);
    const page = timelineYear('2020', site);
    expect(eventsOf(page).map(({ title }) => title)).toEqual(['C', 'D', 'A truce']);
    expect(page).toMatchObject({ earlier: { href: '/repo/timeline/2019/' }, later: null });
  });

  test('of a country has what concerns it', () => {
    const profile = site.countries.get('AM');
    expect(profile).toBeUndefined();
    const covered = siteWith({ ...told, 'articles/b.md': articleText({ countries: '[AM]' }) });
    const armenia = covered.countries.get('AM');
    const page = armenia && countryTimeline(armenia, 'timeline', covered);
    expect(page?.heading).toBe('Armenia: timeline');
    expect(page && eventsOf(page)).toHaveLength(1);
    expect(countryTimelineKind.pages(covered).map(({ path }) => path)).toEqual([
      '/countries/armenia/timeline/',
    ]);
  });
});

describe('the statements', () => {
  const site = siteWith({
    'articles/one.md': articleText(
      { countries: '[AM]' },
      [
        ':::statement{by="ada" kind="paraphrase" date="2020-11-10" about="AM"}\nFirst.\n:::',
        ':::statement{by="csto" kind="paraphrase" date="2019-02-03" id="x"}\nSecond.\n:::',
        ':::reply{by="ada" kind="paraphrase" date="2019-02-04" to="x"}\nThird.\n:::',
      ].join('\n\n'),
    ),
  });

  test('are found by year, by speaker and by country', () => {
    const { ways } = statementsPage(site);
    expect(
      ways.map(({ label, items }) => [
        label,
        ...items.map(({ href, count }) => [href, count?.text]),
      ]),
    ).toEqual([
      [
        'Years',
        ['/repo/statements/2020/', '1 statement'],
        ['/repo/statements/2019/', '1 statement'],
      ],
      [
        'Speakers',
        ['/repo/people/ada/#statements', '2 statements'],
        ['/repo/organizations/csto/#statements', '1 statement'],
      ],
      ['Countries', ['/repo/countries/armenia/statements/', '1 statement']],
    ]);
  });

  test('stand with their replies under them and lead into their article', () => {
    const [item] = statementsYear('2019', site).groups[0]?.statements ?? [];
    expect(item).toMatchObject({
      anchor: 'one_x',
      kind: 'paraphrase',
      text: 'Second.',
      article: { href: '/repo/articles/one/#q-x' },
    });
    expect(item?.replies.map(({ text }) => text)).toEqual(['Third.']);
  });

  test('of two articles never share a name', () => {
    const text = (id: string): string =>
      `:::statement{by="ada" kind="paraphrase" id="${id}"}\nWords.\n:::`;
    const page = statementsPage(
      siteWith({
        'articles/a.md': articleText({}, text('b-c')),
        'articles/a-b.md': articleText({}, text('c')),
      }),
    );
    const anchors = page.groups.flatMap(({ statements }) => statements.map(({ anchor }) => anchor));
    expect(new Set(anchors).size).toBe(2);
  });
});

test('without events the page says so', () => {
  expect(timelinePage(siteWith({})).empty).toBe('There is nothing here yet.');
});
