import type { Site } from './site.ts';
import type { Article } from './article.ts';
import { firstDay, lastChange } from './last-change.ts';
import { offsetAt } from '../i18n/time-zone.ts';

/** First publication in W3C form: `2020-10-22` where no time is known, else `2020-10-23T01:30:00+02:00`. */
export function publishedOn(article: Article, site: Site): string {
  const { date, publishAt } = article.entry.data;
  return date.length === 10 && publishAt === undefined
    ? date
    : rfc3339(article.moment, site.settings.timeZone);
}

/** The day of the last update or correction; null where there was none. */
export function changedOn(article: Article): string | null {
  const change = lastChange(article);
  return change === null ? null : firstDay(change);
}

/** The day of the last update or correction, else first publication: what `lastmod` may honestly say. */
export function lastModified(article: Article, site: Site): string {
  return changedOn(article) ?? publishedOn(article, site);
}

/** The same as a moment, in milliseconds. */
export function lastModifiedMoment(article: Article, site: Site): number {
  const day = changedOn(article);
  return day === null ? article.moment : site.calendar.startOf(day);
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
