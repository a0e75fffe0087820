import type { Article, Edition } from '../edition/edition.ts';
import { firstDay, lastChange } from '../edition/last-change.ts';

/** The moment of first publication in milliseconds: a day without a time begins at midnight in the site's time zone. */
export function publishedMoment(article: Article, { site }: Edition): number {
  const { date, publishAt } = article.entry.data;
  return date.length === 10 && publishAt === undefined
    ? startOfDay(date, site.timeZone)
    : article.moment;
}

/** First publication in W3C form: `2020-10-22` where no time is known, else `2020-10-23T01:30:00+02:00`. */
export function publishedOn(article: Article, edition: Edition): string {
  const { date, publishAt } = article.entry.data;
  return date.length === 10 && publishAt === undefined
    ? date
    : rfc3339(article.moment, edition.site.timeZone);
}

/** The day of the last update or correction; null where there was none. */
export function changedOn(article: Article): string | null {
  const change = lastChange(article);
  return change === null ? null : firstDay(change);
}

/** The day of the last update or correction, else first publication: what `lastmod` may honestly say. */
export function lastModified(article: Article, edition: Edition): string {
  return changedOn(article) ?? publishedOn(article, edition);
}

/** The same as a moment, in milliseconds. */
export function lastModifiedMoment(article: Article, edition: Edition): number {
  const day = changedOn(article);
  return day === null ? publishedMoment(article, edition) : startOfDay(day, edition.site.timeZone);
}

/** The first moment of a day in a time zone, in milliseconds. */
export function startOfDay(day: string, timeZone: string): number {
  const utc = Date.parse(day);
  // The offset of the guess may be that of the other side of a change of the clocks.
  const guess = utc - offsetAt(utc, timeZone) * 60_000;
  const start = utc - offsetAt(guess, timeZone) * 60_000;
  // Where the clocks go forward at midnight the day begins at one.
  const isEarly = start + offsetAt(start, timeZone) * 60_000 < utc;
  return isEarly ? start + 60 * 60_000 : start;
}

/** A moment as RFC 3339 has it, by the clock of a time zone: `2020-10-23T01:30:00+02:00`. */
export function rfc3339(milliseconds: number, timeZone: string): string {
  const offset = offsetAt(milliseconds, timeZone);
  const local = new Date(milliseconds + offset * 60_000).toISOString().slice(0, 19);
  return local + (offset === 0 ? 'Z' : printOffset(offset, ':'));
}

/** A moment as RFC 822 has it, with the four digits of RFC 2822: `Fri, 23 Oct 2020 01:30:00 +0200`. */
export function rfc822(milliseconds: number, timeZone: string): string {
  const offset = offsetAt(milliseconds, timeZone);
  const local = new Date(milliseconds + offset * 60_000).toUTCString();
  return local.replace(/GMT$/, printOffset(offset, ''));
}

function printOffset(minutes: number, separator: string): string {
  const two = (number: number): string => String(number).padStart(2, '0');
  const size = Math.abs(minutes);
  return `${minutes < 0 ? '-' : '+'}${two(Math.trunc(size / 60))}${separator}${two(size % 60)}`;
}

const formats = new Map<string, Intl.DateTimeFormat>();

/** Minutes that a time zone is ahead of UTC at a moment. */
function offsetAt(milliseconds: number, timeZone: string): number {
  const format =
    formats.get(timeZone) ??
    new Intl.DateTimeFormat('en-US', { timeZone, timeZoneName: 'longOffset' });
  formats.set(timeZone, format);
  const name = format.formatToParts(milliseconds).find(({ type }) => type === 'timeZoneName');
  const [, sign, hours = '0', minutes = '0'] =
    /^GMT([+-])(\d\d):(\d\d)/.exec(name?.value ?? '') ?? [];
  return (sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes));
}
