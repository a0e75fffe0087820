import { describe, expect, test } from 'vitest';
import { timelineOf, type TimelineEvent } from '../../src/site/timeline.ts';
import { articleText, siteOf } from '../support/site.ts';

/** The timeline of articles that are published a day after the other; each is given by its `events` in YAML. */
function timeline(...events: readonly string[]): readonly TimelineEvent[] {
  const files = Object.fromEntries(
    events.map((list, index) => [
      `articles/a${index}.md`,
      articleText({ date: `2020-11-1${index}`, events: `[${list}]` }),
    ]),
  );
  return siteOf({ files }).timeline;
}

function tellers(event: TimelineEvent | undefined): readonly string[] {
  return event?.articles.map(({ slug }) => slug) ?? [];
}

describe('one event', () => {
  test('is what has the same id, whatever its title', () => {
    const events = timeline(
      '{ date: 2020-09-27, id: war, title: War breaks out }',
      '{ date: 2020-09-27, id: war, title: Fighting begins }',
    );
    expect(events).toHaveLength(1);
    expect(events[0]).toMatchObject({ key: 'war', title: 'War breaks out' });
    expect(tellers(events[0])).toEqual(['a0', 'a1']);
  });

  test('is what has the same date and title, but for case and signs', () => {
    const events = timeline(
      '{ date: 2020-11-10, title: "The cease-fire holds." }',
      '{ date: 2020-11-10, title: The Cease‑Fire holds }',
    );
    expect(events.map(({ title }) => title)).toEqual(['The cease-fire holds.']);
    expect(tellers(events[0])).toEqual(['a0', 'a1']);
  });

  test('is joined by an article that knows its id and its title', () => {
    const events = timeline(
      '{ date: 2020-11-10, title: A truce }',
      '{ date: 2020-11-10, id: truce, title: The statement }',
      '{ date: 2020-11-10, id: truce, title: A truce }',
    );
    expect(events).toHaveLength(1);
    expect(tellers(events[0])).toEqual(['a0', 'a1', 'a2']);
  });

  test('stays one when a third name is joined later', () => {
    const events = timeline(
      '{ date: 2020-11-10, id: one, title: First name }',
      '{ date: 2020-11-10, id: two, title: Second name }',
      '{ date: 2020-11-10, id: one, title: Second name }',
      '{ date: 2020-11-10, title: First name }',
      '{ date: 2020-11-10, id: two, title: Third name }',
    );
    expect(events.map(tellers)).toEqual([['a0', 'a1', 'a2', 'a3', 'a4']]);
  });

  test('has the countries and places of all who tell it, and the first source', () => {
    const [event] = timeline(
      '{ date: 2020-11-10, id: t, title: T, countries: [RU] }',
      '{ date: 2020-11-10, id: t, title: T, countries: [AZ, AM], source: "https://a.example/" }',
    );
    expect(event?.countries).toEqual(['AM', 'AZ', 'RU']);
    expect(event?.source).toMatchObject({
      article: { slug: 'a1' },
      reference: 'https://a.example/',
    });
  });

  test('is dated as exactly as anybody knows', () => {
    const [event] = timeline(
      '{ date: 2020-09, id: war, title: War, end: 2020 }',
      '{ date: 2020-09-27, id: war, title: War, end: 2020-11-10 }',
    );
    expect(event).toMatchObject({ date: '2020-09-27', end: '2020-11-10' });
  });

  test('is told by an article once, though it names it twice', () => {
    const [event] = timeline('{ date: 2020-11-10, title: T }, { date: 2020-11-10, title: T }');
    expect(tellers(event)).toEqual(['a0']);
  });
});

test('the same title on another day is another event', () => {
  const events = timeline(
    '{ date: 2020-11-10, title: A march }',
    '{ date: 2020-11-17, title: A march }',
  );
  expect(events.map(({ date }) => date)).toEqual(['2020-11-10', '2020-11-17']);
});

test('events stand in the order of their dates, a month before its days', () => {
  const events = timeline(
    '{ date: 2020-10-02, title: C }, { date: 2019, title: A }, { date: 2020-10, title: B }',
  );
  expect(events.map(({ title }) => title)).toEqual(['A', 'B', 'C']);
});

test('two events never share a name, even where their titles begin alike', () => {
  const long =
    'The negotiations of the parties on the terms of the agreement on the transit of gas';
  const events = timeline(
    `{ date: 2020-11-10, title: ${long} begin }, { date: 2020-11-10, title: ${long} end }`,
    '{ date: 2020-11-11, id: a b, title: X }, { date: 2020-11-12, id: a-b, title: Y }',
  );
  expect(new Set(events.map(({ key }) => key)).size).toBe(4);
  for (const { key } of events) expect(key).toMatch(/^[\p{L}\p{N}-]+$/u);
});

test('two thousand tellings of one event are gathered at once', () => {
  const files = Object.fromEntries(
    Array.from({ length: 300 }, (_, index) => [
      `articles/a${index}.md`,
      articleText({ events: '[{ date: 2020-11-10, id: t, title: T }]' }),
    ]),
  );
  const { articles } = siteOf({ files });
  const many = Array.from({ length: 7 }).flatMap(() => articles);
  expect(timelineOf(many)).toHaveLength(1);
});
