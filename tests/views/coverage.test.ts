import type { Coverage } from '../../src/views/country/country-page.ts';
import { expect, test } from 'vitest';
import type { Site } from '../../src/site/site.ts';
import { coverageOf } from '../../src/views/country/coverage.ts';
import { articleText, siteOf } from '../support/site.ts';

/** Articles on Armenia on these days, and on Russia on the others. */
function siteWith(armenia: readonly string[], russia: readonly string[] = []): Site {
  const write = (code: string, days: readonly string[]): [string, string][] =>
    days.map((date, index) => [
      `articles/${code.toLowerCase()}-${index}.md`,
      articleText({ date, countries: `[${code}]` }),
    ]);
  return siteOf({
    files: Object.fromEntries([...write('AM', armenia), ...write('RU', russia)]),
  });
}

function coverage(armenia: readonly string[], russia?: readonly string[]): Coverage {
  const site = siteWith(armenia, russia);
  const found = coverageOf('Armenia', site.countries.get('AM')?.articles ?? [], site);
  if (!found) throw new Error('There is no coverage.');
  return found;
}

/** With blanks that may break, as one types them. */
function plain(text: string | undefined): string | undefined {
  return text?.replaceAll('\u00A0', ' ');
}

test('months without articles are months of our coverage, from our first to our newest', () => {
  const { bars, start, slots, rows } = coverage(
    ['2020-03-05', '2020-03-20', '2020-05-01'],
    ['2020-02-01', '2020-06-30'],
  );
  expect(bars.map(({ value }) => value)).toEqual([0, 2, 0, 1, 0]);
  expect(plain(bars[1]?.label)).toBe('March 2020: 2 articles');
  expect({ start, slots }).toEqual({ start: 1, slots: 12 });
  expect(rows.map(({ value }) => value)).toEqual(['2', '1']);
});

test('it says in words what it counts, and that it is no count of events', () => {
  const { title, unit, description, rest } = coverage(['2020-03-05', '2020-03-20', '2020-05-01']);
  expect(title).toBe('Our coverage of Armenia by month');
  expect(plain(unit)).toBe(
    'Number of articles a month, March 2020 to May 2020. It shows what we wrote, not what happened.',
  );
  expect(plain(description)).toBe(
    'Bars by month, March 2020 to May 2020: 3 articles about Armenia in 2 of 3 months, most in March 2020: 2. The table has the same numbers.',
  );
  expect(rest).toBe('Months that are not named had no article about Armenia.');
});

test('of two months with most the later is named', () => {
  const { peak } = coverage(['2020-03-05', '2020-05-01']);
  expect({ index: peak.index, text: plain(peak.text) }).toEqual({
    index: 2,
    text: 'May 2020: 1',
  });
});

test('one article is a chart of one month in its year', () => {
  const { bars, start, slots, ticks, rest } = coverage(['2020-10-22']);
  expect(bars).toHaveLength(1);
  expect({ start, slots, rest }).toEqual({ start: 9, slots: 12, rest: null });
  expect(ticks.map(({ slot, text }) => `${slot} ${text}`)).toEqual([
    '0 2020',
    '3 Apr',
    '6 Jul',
    '9 Oct',
  ]);
});

test('twenty-five years are told by their Januaries', () => {
  const { bars, slots, ticks } = coverage(['1996-01-01', '2020-11-30']);
  expect(bars).toHaveLength(299);
  expect(slots).toBe(300);
  expect(ticks).toHaveLength(25);
  expect(ticks.at(-1)).toEqual({ slot: 288, text: '2020' });
});

test('a country without articles has no chart', () => {
  expect(coverageOf('Kyrgyzstan', [], siteWith(['2020-10-22']))).toBeNull();
});
