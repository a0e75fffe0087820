import type { Coverage } from './country-page.ts';
import type { Site } from '../../site/site.ts';
import type { Article } from '../../site/article.ts';
import { printNumber } from '../../i18n/numbers.ts';
import { fill } from '../../i18n/words.ts';
import { countOf } from '../labels.ts';

/**
 * Articles a month, over the whole time in which the outlet has published: a month without any is a fact about our
 * coverage. The axis has full years. `articles` are a country's, newest first; null where there are none.
 */
export function coverageOf(
  name: string,
  articles: readonly Article[],
  site: Site,
): Coverage | null {
  const words = site.settings.words;
  const { calendar, settings } = site;
  const print = (number: number): string => printNumber(number, settings.language);
  const first = site.articles.at(-1)?.day.slice(0, 7);
  const last = site.articles[0]?.day.slice(0, 7);
  if (articles.length === 0 || first === undefined || last === undefined) return null;
  const counts = new Map<string, number>();
  for (const { day } of articles)
    counts.set(day.slice(0, 7), (counts.get(day.slice(0, 7)) ?? 0) + 1);
  const months = monthsBetween(first, last).map((month) => ({
    month: calendar.printMonth(month),
    value: counts.get(month) ?? 0,
  }));
  const years = yearsBetween(first, last);
  const most = Math.max(...months.map(({ value }) => value));
  // Of several months with the same number the latest is named.
  const peak = months.findLastIndex(({ value }) => value === most);
  const span = spanOf(first, last, site);
  const peakText = fill(words.coveragePeak, {
    count: print(most),
    month: months[peak]?.month ?? '',
  });
  return {
    title: fill(words.coverageTitle, { name }),
    unit: fill(words.coverageUnit, { span }),
    description: fill(words.coverageDescription, {
      name,
      span,
      articles: countOf(articles.length, settings).text,
      months: print(months.filter(({ value }) => value > 0).length),
      total: print(months.length),
      peak: peakText,
    }),
    bars: months.map(({ month, value }) => ({
      label: `${month}: ${countOf(value, settings).text}`,
      value,
    })),
    start: Number(first.slice(5)) - 1,
    slots: years.length * 12,
    ticks: ticksOf(years, site),
    peak: { index: peak, text: peakText },
    rows: months.flatMap(({ month, value }) => (value > 0 ? [{ month, value: print(value) }] : [])),
    rest: months.some(({ value }) => value === 0) ? fill(words.coverageRest, { name }) : null,
  };
}

/** "October 2020 to November 2020", or the one month that there is. */
export function spanOf(first: string, last: string, { calendar, settings }: Site): string {
  return first === last
    ? calendar.printMonth(first)
    : fill(settings.words.fromTo, {
        first: calendar.printMonth(first),
        last: calendar.printMonth(last),
      });
}

/** One or two years are told by their quarters, more by their Januaries. */
function ticksOf(years: readonly string[], { calendar }: Site): Coverage['ticks'] {
  const quarters = years.length > 2 ? ['01'] : ['01', '04', '07', '10'];
  return years.flatMap((year, index) =>
    quarters.map((month) => ({
      slot: index * 12 + Number(month) - 1,
      text: month === '01' ? year : calendar.printShortMonth(`${year}-${month}`),
    })),
  );
}

function yearsBetween(first: string, last: string): string[] {
  return [...new Set(monthsBetween(first, last).map((month) => month.slice(0, 4)))];
}

function monthsBetween(first: string, last: string): string[] {
  const months: string[] = [];
  for (let month = first; month <= last; month = nextMonth(month)) months.push(month);
  return months;
}

function nextMonth(month: string): string {
  const [year = 0, number = 0] = month.split('-').map(Number);
  return number === 12
    ? `${String(year + 1).padStart(4, '0')}-01`
    : `${String(year).padStart(4, '0')}-${String(number + 1).padStart(2, '0')}`;
}
