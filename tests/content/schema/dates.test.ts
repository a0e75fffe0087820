import { describe, expect, test } from 'vitest';
import { isDay, isMoment, isPartialDate } from '../../../src/content/schema/dates.ts';

describe('a day', () => {
  test.each(['2020-10-22', '2020-02-29', '2000-02-29', '0001-01-01', '0004-02-29', '9999-12-31'])(
    'is %s',
    (text) => {
      expect(isDay(text)).toBe(true);
    },
  );

  test.each([
    '2026-02-31',
    '2021-02-29',
    '1900-02-29',
    '0100-02-29',
    '2020-00-10',
    '2020-13-01',
    '2020-10-00',
    '2020-04-31',
    '0000-01-01',
    '2020-1-1',
    '20201022',
    '2020-10-22 ',
    '+2020-10-22',
    '２０２０-10-22',
    '',
  ])('is not %j', (text) => {
    expect(isDay(text)).toBe(false);
  });
});

describe('a date-time', () => {
  test.each([
    '2020-10-22T18:00:00+03:00',
    '2020-10-22T18:00+03:00',
    '2020-10-22T00:00:00Z',
    '2020-10-22T23:59:59.999-11:30',
    '2020-10-22T12:00:00+14:00',
  ])('is %s, which every reader of it understands', (text) => {
    expect(isMoment(text)).toBe(true);
    expect(Date.parse(text)).not.toBeNaN();
  });

  test.each([
    '2020-10-22',
    '2020-10-22T18:00:00',
    '2020-10-22 18:00:00Z',
    '2020-10-22t18:00:00z',
    '2020-10-22T24:00:00Z',
    '2020-10-22T18:60:00Z',
    '2020-10-22T18:00:60Z',
    '2020-10-22T18:00:00+3:00',
    '2020-10-22T18:00:00+0300',
    '2020-10-22T18:00:00+15:00',
    '2020-02-30T18:00:00Z',
    '2020-10-22T18:00:00.1234Z',
  ])('is not %s', (text) => {
    expect(isMoment(text)).toBe(false);
  });
});

describe('a day, month or year', () => {
  test.each(['2020', '2020-09', '2020-09-27', '0001'])('is %s', (text) => {
    expect(isPartialDate(text)).toBe(true);
  });

  test.each([
    '0000',
    '0000-01',
    '2020-9',
    '2020-13',
    '2020-00',
    '202',
    '20200',
    '2020-09-31',
    '12:30:45',
  ])('is not %s', (text) => {
    expect(isPartialDate(text)).toBe(false);
  });
});
