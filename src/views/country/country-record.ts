import type { TimelineEvent } from '../../site/timeline.ts';
import type { Site } from '../../site/site.ts';
import { officesOn } from '../../site/offices.ts';
import { isAbout, type PublishedStatement } from '../../site/statements.ts';

/** The dated events of a country, oldest first. */
export function eventsIn(code: string, { timeline }: Site): readonly TimelineEvent[] {
  return timeline.filter(({ countries }) => countries.includes(code));
}

/** Statements about a country, and those by people who held an office of it on the day; newest first. */
export function aboutCountry(code: string, site: Site): readonly PublishedStatement[] {
  return site.statements.filter(
    (one) =>
      isAbout(one, code) ||
      one.statement.by.some((slug) =>
        officesOn(slug, one.date, site).some(({ country }) => country === code),
      ),
  );
}
