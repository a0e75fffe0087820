import { describe, expect, test } from 'vitest';
import { calendarOf } from '../../src/i18n/days.ts';

const plain = (text: string): string => text.replaceAll('\u00A0', ' ');

describe('the day', () => {
  test('of a date is that date, in every time zone', () => {
    for (const zone of ['UTC', 'America/Los_Angeles', 'Asia/Tokyo', 'Pacific/Kiritimati']) {
      expect(calendarOf('en', zone).dayOf('2020-10-22')).toBe('2020-10-22');
    }
  });

  test.each([
    ['UTC', '2020-10-22'],
    ['Europe/Vienna', '2020-10-23'],
    ['America/Los_Angeles', '2020-10-22'],
    ['Asia/Tokyo', '2020-10-23'],
  ])('of half past eleven at night, UTC, is in %s %s', (zone, day) => {
    const calendar = calendarOf('en', zone);
    expect(calendar.dayOf('2020-10-22T23:30:00Z')).toBe(day);
    expect(calendar.dayOfMoment(Date.UTC(2020, 9, 22, 23, 30))).toBe(day);
  });

  test('follows summer time', () => {
    const { dayOf } = calendarOf('en', 'Europe/Vienna');
    expect(dayOf('2020-07-01T22:30:00Z')).toBe('2020-07-02');
    expect(dayOf('2020-12-01T22:30:00Z')).toBe('2020-12-01');
  });
});

describe('a printed date', () => {
  test('has day, month and year as far as they are given, in one word', () => {
    const { print, printMonth } = calendarOf('en', 'America/Los_Angeles');
    expect(print('2020-10-22')).toBe('22\u00A0October\u00A02020');
    expect(plain(print('2020-10-22T23:30:00Z'))).toBe('22 October 2020');
    expect(plain(print('2020-09'))).toBe('September 2020');
    expect(print('2020')).toBe('2020');
    expect(plain(printMonth('2020-01'))).toBe('January 2020');
  });

  test('is in the language of the site', () => {
    expect(plain(calendarOf('de', 'UTC').print('2020-10-22'))).toBe('22. Oktober 2020');
    expect(plain(calendarOf('ru', 'UTC').print('2020-10-22'))).toBe('22 октября 2020 г.');
  });
});

test('moments follow each other, whatever their offset; a day begins in the zone of the site', () => {
  const { momentOf } = calendarOf('en', 'Pacific/Auckland');
  expect(momentOf('2020-10-22T01:00:00+03:00')).toBeLessThan(momentOf('2020-10-21T22:30:00Z'));
  expect(momentOf('2020-10-22')).toBe(momentOf('2020-10-22T00:00:00+13:00'));
  expect(calendarOf('en', 'UTC').momentOf('2020-10-22')).toBe(Date.UTC(2020, 9, 22));
});
