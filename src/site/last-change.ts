import type { Article } from './article.ts';
import type { Day } from '../i18n/days.ts';

/**
 * When an article was last updated or corrected, as far as that is known (`2020-11-04`, `2020-11`); null where that was
 * not after the day of its publication. No other change counts: a file's own time says nothing of its text.
 */
export function lastChange({ entry, day }: Article): string | null {
  const { updates = [], corrections = [] } = entry.data;
  const last = [...updates, ...corrections]
    .map(({ date }) => date)
    .toSorted()
    .at(-1);
  return last !== undefined && last > day ? last : null;
}

/** The first day of a date that may be a month or a year: the earliest that it can mean. */
export function firstDay(date: string): Day {
  return `${date}-01-01`.slice(0, 10);
}
