import { describe, expect, test } from 'vitest';
import {
  changedOn,
  lastModified,
  publishedOn,
  rfc3339,
  rfc822,
} from '../../src/site/publication-dates.ts';
import { startOfDay } from '../../src/i18n/time-zone.ts';
import { articleIn, siteOfOne } from '../support/site.ts';

describe('a moment', () => {
  test('is told by the clock of the site', () => {
    const moment = Date.UTC(2020, 9, 22, 23, 30);
    expect(rfc3339(moment, 'Europe/Vienna')).toBe('2020-10-23T01:30:00+02:00');
    expect(rfc822(moment, 'Europe/Vienna')).toBe('Fri, 23 Oct 2020 01:30:00 +0200');
    expect(rfc3339(moment, 'UTC')).toBe('2020-10-22T23:30:00Z');
    expect(rfc822(moment, 'UTC')).toBe('Thu, 22 Oct 2020 23:30:00 +0000');
    expect(rfc3339(moment, 'America/St_Johns')).toBe('2020-10-22T21:00:00-02:30');
    expect(rfc822(moment, 'Asia/Kathmandu')).toBe('Fri, 23 Oct 2020 05:15:00 +0545');
  });

  test.each([
    ['2018-11-04', 'America/Sao_Paulo', '2018-11-04T01:00:00-02:00'],
    ['2025-09-07', 'America/Santiago', '2025-09-07T01:00:00-03:00'],
    ['2025-03-09', 'America/Havana', '2025-03-09T01:00:00-04:00'],
    ['2011-12-31', 'Pacific/Apia', '2011-12-31T00:00:00+14:00'],
  ])('%s begins in %s where the clocks let it', (day, zone, moment) => {
    expect(rfc3339(startOfDay(day, zone), zone)).toBe(moment);
  });

  test('a day begins at midnight there, also when the clocks change', () => {
    expect(rfc3339(startOfDay('2020-10-25', 'Europe/Vienna'), 'Europe/Vienna')).toBe(
      '2020-10-25T00:00:00+02:00',
    );
    expect(rfc3339(startOfDay('2020-10-26', 'Europe/Vienna'), 'Europe/Vienna')).toBe(
      '2020-10-26T00:00:00+01:00',
    );
    expect(rfc3339(startOfDay('2020-03-08', 'America/New_York'), 'America/New_York')).toBe(
      '2020-03-08T00:00:00-05:00',
    );
  });
});

describe('an article', () => {
  const dated = (fields: Readonly<Record<string, string>>) => {
    const site = siteOfOne(fields);
    return { article: articleIn(site), site };
  };

  test('of a day is published on that day, at its beginning, and not changed', () => {
    const { article, site } = dated({ date: '2020-10-22' });
    expect(publishedOn(article, site)).toBe('2020-10-22');
    expect(article.moment).toBe(Date.UTC(2020, 9, 21, 22));
    expect(changedOn(article)).toBeNull();
    expect(lastModified(article, site)).toBe('2020-10-22');
  });

  test('of a moment is published then, and so is one that waited for it', () => {
    const { article, site } = dated({ date: '2020-10-22T23:30Z' });
    expect(publishedOn(article, site)).toBe('2020-10-23T01:30:00+02:00');
    const waited = dated({ date: '2020-10-22', publishAt: '2020-10-22T09:00:00+02:00' });
    expect(publishedOn(waited.article, waited.site)).toBe('2020-10-22T09:00:00+02:00');
  });

  test.each([
    ['updates: an update', { updates: '[{ date: 2020-11-04, note: N }]' }, '2020-11-04'],
    ['a correction', { corrections: '[{ date: 2020-11-05, note: N }]' }, '2020-11-05'],
    [
      'the last of several',
      {
        updates: '[{ date: 2020-11-06, note: N }, { date: 2020-11-02, note: N }]',
        corrections: '[{ date: 2020-11-05, note: N }]',
      },
      '2020-11-06',
    ],
    ['a month', { corrections: '[{ date: 2020-11, note: N }]' }, '2020-11-01'],
    ['a year', { corrections: '[{ date: 2021, note: N }]' }, '2021-01-01'],
    ['the day of publication itself', { updates: '[{ date: 2020-10-22, note: N }]' }, null],
    ['what says no more than that', { updates: '[{ date: 2020-10, note: N }]' }, null],
  ])('is changed by %s', (_name, fields, day) => {
    const { article, site } = dated({ date: '2020-10-22', ...fields });
    expect(changedOn(article)).toBe(day);
    expect(lastModified(article, site)).toBe(day ?? '2020-10-22');
  });
});
