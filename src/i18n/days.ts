import { startOfDay } from './time-zone.ts';

/** Days are ISO texts (`2020-10-22`): they sort as they are, and no time zone can move them. */
export type Day = string;

/** Tells days and moments in one time zone and one language. */
export interface Calendar {
  /** The day, in the site's time zone, of a date or date-time of the front matter. */
  readonly dayOf: (date: string) => Day;
  readonly dayOfMoment: (milliseconds: number) => Day;
  /** The first moment of a day in the site's time zone, in milliseconds. */
  readonly startOf: (day: Day) => number;
  /** The moment of a date or date-time of the front matter: a date stands for the first moment of its day. */
  readonly momentOf: (date: string) => number;
  /** A date, month or year as it is printed: "22 October 2020". */
  readonly print: (partialDate: string) => string;
  /** "October 2020", from `2020-10`. */
  readonly printMonth: (month: string) => string;
  /** "Oct", from `2020-10`: for the axis of a chart. */
  readonly printShortMonth: (month: string) => string;
}

export function calendarOf(language: string, timeZone: string): Calendar {
  // "en" alone would be American; the house prints day, month, year.
  const locale = language === 'en' ? 'en-GB' : language;
  const inZone = new Intl.DateTimeFormat('en-CA', {
    timeZone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
  });
  // Days are printed in UTC from UTC midnight: they are days already and must not move again.
  const print = (options: Intl.DateTimeFormatOptions) => {
    const format = new Intl.DateTimeFormat(locale, { timeZone: 'UTC', ...options });
    const printed = new Map<string, string>();
    return (iso: string): string => {
      const known = printed.get(iso) ?? withoutBreaks(format.format(new Date(iso)));
      printed.set(iso, known);
      return known;
    };
  };
  const printDay = print({ day: 'numeric', month: 'long', year: 'numeric' });
  const printMonth = print({ month: 'long', year: 'numeric' });
  const printShortMonth = print({ month: 'short' });
  const dayOfMoment = (milliseconds: number): Day => inZone.format(milliseconds);
  const starts = new Map<Day, number>();
  const startOf = (day: Day): number => {
    const start = starts.get(day) ?? startOfDay(day, timeZone);
    starts.set(day, start);
    return start;
  };
  return {
    dayOfMoment,
    startOf,
    momentOf: (date) => (date.length === 10 ? startOf(date) : Date.parse(date)),
    dayOf: (date) => (date.length === 10 ? date : dayOfMoment(Date.parse(date))),
    print: (date) =>
      date.length === 4
        ? date
        : date.length === 7
          ? printMonth(`${date}-01`)
          : printDay(date.slice(0, 10)),
    printMonth: (month) => printMonth(`${month}-01`),
    printShortMonth: (month) => printShortMonth(`${month}-01`),
  };
}

/** A date is one word to the eye: its blanks do not break. */
function withoutBreaks(text: string): string {
  return text.replaceAll(' ', '\u00A0');
}

/** A printed date whose blanks may break: for the heading of a narrow column, where the year would break in itself. */
export function breakable(date: string): string {
  return date.replaceAll('\u00A0', ' ');
}
