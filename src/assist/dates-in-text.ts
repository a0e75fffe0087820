import { isDay } from '../content/schema/dates.ts';
import type { Day } from '../i18n/days.ts';

/** A date that a text says, `text.slice(start, end)`: a day, a span of days, or a month with its year. */
export interface DateInText {
  readonly date: string;
  readonly until?: Day;
  readonly start: number;
  readonly end: number;
}

const monthNames = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];
const month = `(?:${monthNames.join('|')})|(?:Jan|Feb|Aug|Sept?|Oct|Nov|Dec)\\b\\.?`;
const day = String.raw`\d{1,2}(?:st|nd|rd|th)?`;
const join = String.raw`(?:,\s+and\s+|,\s+|\s+and\s+|\s+to\s+|\s?[–-]\s?)`;
const days = `${day}(?:${join}${day})*`;
/** Behind a month a comma ends the date: "On August 9, 10 people came". */
const daysBehind = String.raw`${day}(?:(?:\s+and\s+|\s+to\s+|\s?[–-]\s?)${day})*`;
const year = String.raw`[12]\d{3}(?!\d)`;

/**
 * Days by their number and the name of a month, in either order, with or without a year; a month with its year; and ISO
 * days. "May" is a month only beside a number, and "last week" is no date.
 */
const pattern = new RegExp(
  [
    String.raw`(?<![\w/.-])(?<iso>[12]\d{3}-\d{2}-\d{2})(?![\w/-])`,
    String.raw`(?<![\w,.:–-])(?<before>${days})(?:\s+of)?\s+(?<monthAfter>${month})(?![\w-])(?:,?\s+(?<yearAfter>${year}))?`,
    String.raw`(?<![\w-])(?<monthBefore>${month})\s+(?<after>${daysBehind})(?!\d|[\w%]|[.,:]\d)(?:,?\s+(?<yearBehind>${year}))?`,
    String.raw`(?<![\w-])(?<monthAlone>${month})\s+(?<yearAlone>${year})`,
  ].join('|'),
  'gu',
);
/** Somebody's name is no month: "Theresa May 2017". */
const surname = /\p{Lu}\p{Ll}+\s$/u;
const opening = /(?:^|\b)(?:After|Before|By|During|Early|From|In|Late|On|Since|Until)\s$/u;

/** In days: in November "10 January" is that of the next year, and in January "4 October" that of the last. */
const farthest = { back: 270, ahead: 240 };
/** Between the beginning of a span and its end, which has the year for both. */
const spanWord = /^\s*(?:and|to|until|[–-])\s*$/;

/**
 * The explicit dates of a text, in its order. A day without a year has that of the end of its span, or else of the
 * article, unless it would then be most of a year away.
 */
export function datesIn(text: string, articleDay: Day): DateInText[] {
  const matches = [...text.matchAll(pattern)];
  return matches.flatMap((match, index): DateInText[] => {
    const { index: start, groups = {} } = match;
    const end = start + match[0].length;
    const before = text.slice(Math.max(0, start - 20), start);
    if (match[0].startsWith('May') && surname.test(before) && !opening.test(before)) return [];
    const { iso, monthAlone, yearAlone } = groups;
    if (iso !== undefined) return isDay(iso) ? [{ start, end, date: iso }] : [];
    if (monthAlone !== undefined)
      return [{ start, end, date: `${yearAlone ?? ''}-${monthNumber(monthAlone)}` }];
    const next = matches[index + 1];
    const isSpan = next !== undefined && spanWord.test(text.slice(end, next.index));
    const given = yearIn(match) ?? (isSpan ? yearIn(next) : undefined);
    const name = groups['monthAfter'] ?? groups['monthBefore'] ?? '';
    return spansIn(groups['before'] ?? groups['after'] ?? '').flatMap(([from, to]) => {
      const date = dayOf(from, name, given, articleDay);
      if (date === null) return [];
      const until = to === undefined ? null : dayOf(to, name, date.slice(0, 4), articleDay);
      return [{ start, end, date, ...(until !== null && until > date && { until }) }];
    });
  });
}

function yearIn({ groups = {} }: RegExpExecArray): string | undefined {
  return groups['yearAfter'] ?? groups['yearBehind'];
}

/** `10, 18 and 26` are three days, `5–7` and `5 to 7` are one span. */
function spansIn(numbers: string): readonly (readonly [from: number, to?: number])[] {
  return numbers
    .split(/,\s+and\s+|,\s+|\s+and\s+/)
    .map((span) => span.split(/\s+to\s+|\s?[–-]\s?/).map((one) => Number.parseInt(one, 10)))
    .map(([from = 0, to]) => (to === undefined ? [from] : [from, to]));
}

function monthNumber(name: string): string {
  const number = monthNames.findIndex((one) => one.startsWith(name.replace('.', '').slice(0, 3)));
  return String(number + 1).padStart(2, '0');
}

function dayOf(
  number: number,
  name: string,
  given: string | undefined,
  articleDay: Day,
): Day | null {
  const inYear = (one: number | string): Day =>
    `${String(one)}-${monthNumber(name)}-${String(number).padStart(2, '0')}`;
  if (given !== undefined) return isDay(inYear(given)) ? inYear(given) : null;
  const own = Number(articleDay.slice(0, 4));
  const same = inYear(own);
  if (!isDay(same)) return null;
  const ahead = (Date.parse(same) - Date.parse(articleDay)) / 864e5;
  const other = ahead > farthest.ahead ? own - 1 : ahead < -farthest.back ? own + 1 : own;
  return isDay(inYear(other)) ? inYear(other) : same;
}
