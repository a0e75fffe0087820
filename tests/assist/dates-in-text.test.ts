import { describe, expect, test } from 'vitest';
import { datesIn } from '../../src/assist/dates-in-text.ts';

/** The dates of a text in an article of 22 October 2020, or of another day, each with its words. */
function dates(text: string, day = '2020-10-22'): readonly string[] {
  return datesIn(text, day).map(
    ({ date, until, start, end }) =>
      `${date}${until === undefined ? '' : `..${until}`} ${text.slice(start, end)}`,
  );
}

describe('an explicit date is read:', () => {
  test.each<[string, readonly string[]]>([
    ['It fell on 9 August 2020.', ['2020-08-09 9 August 2020']],
    ['It fell on August 9, 2020, at noon.', ['2020-08-09 August 9, 2020']],
    ['the vote of 4 October', ['2020-10-04 4 October']],
    ['On October 4 they voted', ['2020-10-04 October 4']],
    ['the 22nd of October', ['2020-10-22 22nd of October']],
    ['On Sept. 11, 2001, and 3 Oct', ['2001-09-11 Sept. 11, 2001', '2020-10-03 3 Oct']],
    ['since 2020-09-27', ['2020-09-27 2020-09-27']],
    ['in October 2021', ['2021-10 October 2021']],
    ['5–7 October 2020', ['2020-10-05..2020-10-07 5–7 October 2020']],
    ['from 5 to 7 October', ['2020-10-05..2020-10-07 5 to 7 October']],
    [
      'truces of 10, 18 and 26 October',
      ['2020-10-10', '2020-10-18', '2020-10-26'].map((date) => `${date} 10, 18 and 26 October`),
    ],
    [
      '27 September to 10 November 1990',
      ['1990-09-27 27 September', '1990-11-10 10 November 1990'],
    ],
    ['29 February 2020', ['2020-02-29 29 February 2020']],
    [
      'On 9 May, or May 9, or in May 2019',
      ['2020-05-09 9 May', '2020-05-09 May 9', '2019-05 May 2019'],
    ],
  ])('%s', (text, expected) => {
    expect(dates(text)).toEqual(expected);
  });
});

describe('what is no date is not:', () => {
  test.each([
    'last week, yesterday, on Monday, this spring',
    'in 1991, in October, the end of the year',
    'it may 9 times; you may 2020',
    'Theresa May 2017',
    '31 February 2020 and 30 February',
    '24 Octoberfest guests, March 15% up, 3.5 March',
    'see 12-2020-10-22 and 2020-13-01',
    'the vote of 9:30 and a ratio of 3:2',
  ])('%s', (text) => {
    expect(dates(text)).toEqual([]);
  });
});

describe('a day without a year', () => {
  test.each([
    ['is of the year of the article', '8 March', '2020-11-24', '2020-03-08'],
    [
      'is of the next where it would be most of a year ago',
      '10 January',
      '2020-11-20',
      '2021-01-10',
    ],
    [
      'is of the last where it would be most of a year ahead',
      '4 October',
      '2021-01-05',
      '2020-10-04',
    ],
    ['is of the only year that has it', '29 February', '2020-12-30', '2020-02-29'],
  ])('%s', (_rule, text, day, expected) => {
    expect(datesIn(text, day).map(({ date }) => date)).toEqual([expected]);
  });
});

test('a comma behind a month and a day ends the date', () => {
  expect(dates('On August 9, 10 people came.')).toEqual(['2020-08-09 August 9']);
});
