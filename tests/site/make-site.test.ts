import { describe, expect, test } from 'vitest';
import type { Site } from '../../src/site/site.ts';
import { makeSite } from '../../src/site/make-site.ts';
import { siteSettings, unnamedSite } from '../../src/site/site-settings.ts';
import type { EntryKind } from '../../src/content/entry-kind.ts';
import { clock } from '../support/clock.ts';
import { read } from '../support/content/read.ts';

type File = readonly [kind: EntryKind, path: string, lines: string];

function siteOf(
  files: readonly File[],
  options: { preview?: boolean; timeZone?: string } = {},
): Site {
  const entries = files.map(([kind, path, lines]) => {
    const { entry, faults } = read(`---\n${lines}\n---\n`, { kind, path });
    if (!entry) throw new Error(faults.map(({ message }) => message).join('; '));
    return entry;
  });
  const settings = siteSettings({ ...unnamedSite, timeZone: options.timeZone ?? 'UTC' }, null);
  return makeSite({ settings, entries, clock, preview: options.preview ?? false });
}

const article = (slug: string, lines: string): File => [
  'article',
  `articles/${slug}.md`,
  `title: T\nsummary: S\ntopics: [vote]\n${lines}`,
];

const states = [
  article('published', 'date: 2020-10-20'),
  article('draft', 'date: 2020-10-20\ndraft: true'),
  article(
    'draft-withdrawn',
    'date: 2020-10-20\ndraft: true\nwithdrawn: { date: 2020-10-21, note: N, reason: error }',
  ),
  article('scheduled', 'date: 2020-10-22\npublishAt: 2026-12-01T00:00:01Z'),
  article('just-out', 'date: 2020-10-22\npublishAt: 2026-12-01T00:00:00Z'),
  article('withdrawn', 'date: 2020-10-20\nwithdrawn: { date: 2020-10-21, note: N, reason: error }'),
];

describe('at the build clock', () => {
  test('drafts and later articles are nowhere, withdrawn ones have an address alone', () => {
    const site = siteOf(states);
    expect(site.articles.map(({ slug }) => slug)).toEqual(['just-out', 'published']);
    expect(site.withdrawn.map(({ slug }) => slug)).toEqual(['withdrawn']);
    expect([...site.articleBySlug.keys()].toSorted()).toEqual([
      'just-out',
      'published',
      'withdrawn',
    ]);
    expect([...site.entryOfFile.keys()]).not.toContain('articles/draft.md');
  });

  test('a preview has them all, each with its state', () => {
    const { articles } = siteOf(states, { preview: true });
    expect(articles.map(({ slug, state }) => `${slug} ${state}`).toSorted()).toEqual([
      'draft draft',
      'draft-withdrawn draft',
      'just-out published',
      'published published',
      'scheduled scheduled',
    ]);
  });
});

describe('the order of articles', () => {
  test('is by day, then by moment, then by slug', () => {
    const { articles } = siteOf([
      article('b', 'date: 2020-10-20'),
      article('a', 'date: 2020-10-20'),
      article('late', 'date: 2020-10-20T20:00:00Z'),
      article('later', 'date: 2020-10-20T23:30:00+02:00'),
      article('next', 'date: 2020-10-21'),
      article('at', 'date: 2020-10-20\npublishAt: 2020-10-20T22:00:00Z'),
    ]);
    expect(articles.map(({ slug }) => slug)).toEqual(['next', 'at', 'later', 'late', 'a', 'b']);
  });

  test('counts days in the time zone of the site', () => {
    const files = [article('a', 'date: 2020-10-20T23:30:00Z'), article('b', 'date: 2020-10-21')];
    expect(siteOf(files).articles.map(({ slug, day }) => `${slug} ${day}`)).toEqual([
      'b 2020-10-21',
      'a 2020-10-20',
    ]);
    expect(
      siteOf(files, { timeZone: 'Asia/Tokyo' }).articles.map(({ slug, day }) => `${slug} ${day}`),
    ).toEqual(['a 2020-10-21', 'b 2020-10-21']);
  });

  test.each(['UTC', 'Pacific/Kiritimati', 'Pacific/Auckland', 'Asia/Kolkata', 'America/Adak'])(
    'agrees in %s with the moments that are printed, a day standing for its first',
    (timeZone) => {
      const site = siteOf(
        [
          article('day', 'date: 2020-10-23'),
          ...['-11:00', '-03:30', '+00:00', '+05:45', '+13:00'].flatMap((offset, index) =>
            [0, 6, 12, 18].map((hour) =>
              article(
                `at-${String(index)}-${String(hour)}`,
                `date: 2020-10-23T${String(hour).padStart(2, '0')}:00:00${offset}`,
              ),
            ),
          ),
          article('day-after', 'date: 2020-10-24'),
        ],
        { timeZone },
      );
      const { articles } = site;
      expect(articles).toHaveLength(22);
      for (const [index, one] of articles.entries()) {
        expect(site.calendar.dayOfMoment(one.moment)).toBe(one.day);
        const next = articles[index + 1];
        if (next) expect(next.moment).toBeLessThanOrEqual(one.moment);
        if (next) expect(next.day <= one.day).toBe(true);
      }
    },
  );

  test('does not depend on the order of the files', () => {
    const slugsOf = (files: readonly File[]) => siteOf(files).articles.map(({ slug }) => slug);
    expect(slugsOf(states.toReversed())).toEqual(slugsOf(states));
  });
});

describe('what is held', () => {
  const site = siteOf([
    ['topic', 'topics/politics.md', 'title: Politics'],
    ['topic', 'topics/vote.md', 'title: Vote\nparent: politics'],
    ['topic', 'topics/empty.md', 'title: Empty'],
    ['country', 'countries/austria.md', 'name: The Republic'],
    ['country', 'countries/hungary.md', 'note: N'],
    article('a', 'date: 2020-10-20\ncountries: [AT, Slovakia]'),
    article('b', 'date: 2020-10-21\ncountries: [AT]'),
    article('c', 'date: 2020-10-21\ncountries: [IS]\ndraft: true'),
  ]);

  test('counts for a topic and for every wider one', () => {
    const slugs = (topic: string) =>
      site.termsByKind.topic.get(topic)?.articles.map(({ slug }) => slug);
    expect([slugs('vote'), slugs('politics'), slugs('empty')]).toEqual([
      ['b', 'a'],
      ['b', 'a'],
      [],
    ]);
  });

  test('is a dossier for each country that an article or a file is about', () => {
    const profiles = [...site.countries.values()].map(({ slug, name, articles }) => [
      slug,
      name,
      articles.length,
    ]);
    expect(profiles).toEqual([
      ['austria', 'The Republic', 2],
      ['hungary', 'Hungary', 0],
      ['slovakia', 'Slovakia', 1],
    ]);
  });
});

test('translations know their original and each other', () => {
  const { translations } = siteOf([
    article('original', 'date: 2020-10-20'),
    article('deutsch', 'date: 2020-10-21\nlang: de\ntranslationOf: original'),
    article('farsi', 'date: 2020-10-22\nlang: fa\ntranslationOf: original'),
    article('hidden', 'date: 2020-10-22\nlang: fr\ntranslationOf: original\ndraft: true'),
  ]);
  expect([...translations].map(([slug, list]) => [slug, ...list.map((one) => one.slug)])).toEqual([
    ['original', 'original', 'farsi', 'deutsch'],
    ['farsi', 'original', 'farsi', 'deutsch'],
    ['deutsch', 'original', 'farsi', 'deutsch'],
  ]);
});

test('of two files with one slug the first stands', () => {
  const { articleBySlug } = siteOf([
    article('a/x', 'date: 2020-10-20'),
    article('b/x', 'date: 2020-10-21'),
  ]);
  expect(articleBySlug.get('x')?.entry.path).toBe('articles/a/x.md');
});
