import type { SpokenLanguage } from '../../site/site-settings.ts';
import type { IndexItem } from '../lists/index-page.ts';
import type { TimelinePage } from './timeline-page.ts';
import type { Site } from '../../site/site.ts';
import type { PublishedStatement } from '../../site/statements.ts';
import { aboutCountry } from '../country/country-record.ts';
import { countIn } from '../labels.ts';
import { linkTo } from '../links.ts';
import { nameOf } from '../../site/names.ts';
import type { Count, Link } from '../parts.ts';

type Way = TimelinePage['ways'][number];

/** The years of `/timeline/` or `/statements/`, newest first, each with its number. */
export function yearsWay(
  dates: readonly string[],
  path: string,
  count: (number: number) => Count,
  { settings }: Site,
): Way {
  const numbers = new Map<string, number>();
  for (const date of dates) numbers.set(date.slice(0, 4), (numbers.get(date.slice(0, 4)) ?? 0) + 1);
  return {
    label: settings.words.years,
    short: true,
    items: yearsOf(dates).map((year) =>
      plainItem(
        { href: settings.addresses.to(`${path}${year}/`), text: year },
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
export function speakersWay(site: Site): Way {
  const words = site.settings.words;
  const counts = new Map<string, number>();
  for (const { statement } of allStatements(site.statements))
    for (const slug of new Set(statement.by)) counts.set(slug, (counts.get(slug) ?? 0) + 1);
  const items = [...counts]
    .flatMap(([slug, count]) => {
      const kind = site.termsByKind.person.has(slug) ? 'person' : 'organization';
      if (!site.termsByKind[kind].has(slug)) return [];
      const link = linkTo(kind, slug, nameOf(kind, slug, site), site);
      return [
        plainItem(
          { ...link, href: `${link.href}#statements` },
          statementCount(count, site.settings),
        ),
      ];
    })
    .toSorted(mostFirst);
  return { label: words.speakers, short: false, items };
}

function allStatements(statements: readonly PublishedStatement[]): PublishedStatement[] {
  return statements.flatMap((one) => [one, ...allStatements(one.replies)]);
}

/** Every country that somebody speaks of or for, those with most first. */
export function countriesWay(site: Site): Way {
  const words = site.settings.words;
  const items = [...site.countries.values()]
    .flatMap(({ country, slug, name }) => {
      const count = aboutCountry(country.code, site).length;
      return count === 0
        ? []
        : [
            plainItem(
              { href: site.settings.addresses.to(`/countries/${slug}/statements/`), text: name },
              statementCount(count, site.settings),
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
export function eventCount(number: number, { language, words }: SpokenLanguage): Count {
  const { eventCountOne, eventCountOther } = words;
  return countIn(number, language, { one: eventCountOne, other: eventCountOther });
}

/** A number of statements on a page in a language. */
export function statementCount(number: number, { language, words }: SpokenLanguage): Count {
  const { statementCountOne, statementCountOther } = words;
  return countIn(number, language, { one: statementCountOne, other: statementCountOther });
}
