import type { EntryData } from '../content/entry.ts';
import type { Site } from './site.ts';

type Role = EntryData['person']['roles'][number];

/**
 * The offices that a person held on a date, in the order of their file; none for whoever has no file. A year or month
 * (`2018`) counts whole, at the beginning of an office and at its end.
 */
export function officesOn(slug: string, date: string, { termsByKind }: Site): readonly Role[] {
  const roles = termsByKind.person.get(slug)?.entry.data.roles ?? [];
  return roles.filter(
    ({ from, to }) =>
      (from === undefined || from <= date) && (to === undefined || date.slice(0, to.length) <= to),
  );
}
