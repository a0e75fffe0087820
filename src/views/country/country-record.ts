import type { ChronicleEvent } from '../../site/timeline.ts';
import type { Edition } from '../../site/site.ts';
import { officesOn } from '../../site/offices.ts';
import { isAbout, type Spoken } from '../../site/statements.ts';

/** The dated events of a country, oldest first. */
export function eventsIn(code: string, { chronicle }: Edition): readonly ChronicleEvent[] {
  return chronicle.filter(({ countries }) => countries.includes(code));
}

/** Statements about a country, and those by people who held an office of it on the day; newest first. */
export function aboutCountry(code: string, edition: Edition): readonly Spoken[] {
  return edition.spoken.filter(
    (one) =>
      isAbout(one, code) ||
      one.statement.by.some((slug) =>
        officesOn(slug, one.date, edition).some(({ country }) => country === code),
      ),
  );
}
