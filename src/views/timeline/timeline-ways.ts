import type { Edition } from '../../site/site.ts';
import type { Spoken } from '../../site/statements.ts';
import { aboutCountry } from '../country/country-record.ts';
import { countIn } from '../labels.ts';
import { wordsFor } from '../../i18n/dictionaries.ts';
import { linkTo } from '../links.ts';
import { nameOf } from '../../site/names.ts';
import type { ChroniclePage, IndexItem } from '../pages.ts';
import type { Count, Link } from '../parts.ts';

type Way = ChroniclePage['ways'][number];

/** The years of `/timeline/` or `/statements/`, newest first, each with its number. */
export function yearsWay(
  dates: readonly string[],
  path: string,
  count: (number: number) => Count,
  { site }: Edition,
): Way {
  const numbers = new Map<string, number>();
  for (const date of dates) numbers.set(date.slice(0, 4), (numbers.get(date.slice(0, 4)) ?? 0) + 1);
  return {
    label: wordsFor(site.language).years,
    short: true,
    items: yearsOf(dates).map((year) =>
      plainItem(
        { href: site.addresses.to(`${path}${year}/`), text: year },
        count(numbers.get(year) ?? 0),
      ),
    ),
  };
}

/** Years of dates, newest first. */
export function yearsOf(dates: readonly string[]): string[] {
  return [...new Set(dates.map((date) => date.slice(0, 4)))].toSorted().toReversed();
}

/** Everybody who speaks, those who speak most first; each leads to the statements on their page. */
export function speakersWay(edition: Edition): Way {
  const words = wordsFor(edition.site.language);
  const counts = new Map<string, number>();
  for (const { statement } of allSpoken(edition.spoken))
    for (const slug of new Set(statement.by)) counts.set(slug, (counts.get(slug) ?? 0) + 1);
  const items = [...counts]
    .flatMap(([slug, count]) => {
      const kind = edition.holdings.person.has(slug) ? 'person' : 'organization';
      if (!edition.holdings[kind].has(slug)) return [];
      const link = linkTo(kind, slug, nameOf(kind, slug, edition), edition);
      return [
        plainItem(
          { ...link, href: `${link.href}#statements` },
          statementCount(count, edition.site.language),
        ),
      ];
    })
    .toSorted(mostFirst);
  return { label: words.speakers, short: false, items };
}

function allSpoken(spoken: readonly Spoken[]): Spoken[] {
  return spoken.flatMap((one) => [one, ...allSpoken(one.replies)]);
}

/** Every country that somebody speaks of or for, those with most first. */
export function countriesWay(edition: Edition): Way {
  const words = wordsFor(edition.site.language);
  const items = [...edition.countries.values()]
    .flatMap(({ country, slug, name }) => {
      const count = aboutCountry(country.code, edition).length;
      return count === 0
        ? []
        : [
            plainItem(
              { href: edition.site.addresses.to(`/countries/${slug}/statements/`), text: name },
              statementCount(count, edition.site.language),
            ),
          ];
    })
    .toSorted(mostFirst);
  return { label: words.countries, short: false, items };
}

function mostFirst(a: IndexItem, b: IndexItem): number {
  return (b.count?.number ?? 0) - (a.count?.number ?? 0) || (a.text < b.text ? -1 : 1);
}

function plainItem(link: Link, count: Count): IndexItem {
  return { ...link, count, description: null, note: null, latest: null, children: [] };
}

/** A number of events on a page in a language. */
export function eventCount(number: number, language: string): Count {
  const { eventCountOne, eventCountOther } = wordsFor(language);
  return countIn(number, language, { one: eventCountOne, other: eventCountOther });
}

/** A number of statements on a page in a language. */
export function statementCount(number: number, language: string): Count {
  const { statementCountOne, statementCountOther } = wordsFor(language);
  return countIn(number, language, { one: statementCountOne, other: statementCountOther });
}
