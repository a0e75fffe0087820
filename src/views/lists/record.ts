import type { DetailPage } from './detail-page.ts';
import type { TimelineEvent } from '../../site/timeline.ts';
import { timelineOf } from '../../site/timeline.ts';
import type { CountryProfile, Site, Vocabulary } from '../../site/site.ts';
import type { Article } from '../../site/article.ts';
import { printNumber } from '../../i18n/numbers.ts';
import { isAbout, speaks, statementsIn, type PublishedStatement } from '../../site/statements.ts';
import { fill } from '../../i18n/words.ts';
import { eventItem, statementItem } from '../timeline/timeline-items.ts';
import { aboutCountry, eventsIn } from '../country/country-record.ts';
import type { Link } from '../parts.ts';

type Record = Pick<DetailPage, 'events' | 'statements'>;

/** A profile shows these many of each, and a way to all. */
const newestEvents = 8;
const newestStatements = 4;
/** What has no page for all shows so many. */
const most = 100;

/** The newest events and statements of a country, with links to its pages of all of them. */
export function countryRecord({ slug, country }: CountryProfile, site: Site): Record {
  const words = site.settings.words;
  const print = (number: number): string => printNumber(number, site.settings.language);
  const events = eventsIn(country.code, site).toReversed();
  const statements = aboutCountry(country.code, site);
  const all = (what: string, text: string): Link => ({
    href: site.settings.addresses.to(`/countries/${slug}/${what}/`),
    text,
  });
  return {
    events: newestOf(
      events,
      newestEvents,
      all('timeline', fill(words.allEventsOf, { count: print(events.length) })),
      site,
    ),
    statements: newestSaid(
      statements,
      newestStatements,
      all('statements', fill(words.allStatementsOf, { count: print(statements.length) })),
      site,
    ),
  };
}

/** Events and statements of an entry of the vocabulary: a place has what happened there, a person what they said. */
export function vocabularyRecord(
  kind: Vocabulary,
  slug: string,
  articles: readonly Article[],
  site: Site,
): Record {
  const timeline: Link = {
    href: site.settings.addresses.to('/timeline/'),
    text: site.settings.words.allEvents,
  };
  const said: Link = {
    href: site.settings.addresses.to('/statements/'),
    text: site.settings.words.allStatements,
  };
  const events = eventsOf(kind, slug, articles, site).toReversed();
  const statements = statementsOf(kind, slug, articles, site);
  return {
    events: newestOf(events, most, events.length > most ? timeline : null, site),
    statements: newestSaid(statements, most, statements.length > most ? said : null, site),
  };
}

function eventsOf(
  kind: Vocabulary,
  slug: string,
  articles: readonly Article[],
  { timeline, termsByKind }: Site,
): readonly TimelineEvent[] {
  switch (kind) {
    case 'place':
      return timeline.filter(({ places }) => places.includes(slug));
    case 'storyline':
      return happenedIn(countriesOfMost(articles), articles);
    case 'region': {
      const states = termsByKind.region.get(slug)?.entry.data.countries ?? [];
      return happenedIn(new Set(states.map(({ code }) => code)), articles);
    }
    default:
      return [];
  }
}

/** The events of articles that concern some countries, or none in particular: an article tells of other things too. */
function happenedIn(
  codes: ReadonlySet<string>,
  articles: readonly Article[],
): readonly TimelineEvent[] {
  return timelineOf(articles).filter(
    ({ countries }) => countries.length === 0 || countries.some((code) => codes.has(code)),
  );
}

/** The countries that at least half of some articles are about; all of them where none has so many. */
function countriesOfMost(articles: readonly Article[]): ReadonlySet<string> {
  const counts = new Map<string, number>();
  for (const { entry } of articles)
    for (const code of entry.data.countries ?? []) counts.set(code, (counts.get(code) ?? 0) + 1);
  const most = [...counts].filter(([, count]) => count * 2 >= articles.length);
  return new Set((most.length > 0 ? most : [...counts]).map(([code]) => code));
}

/** The statements in articles that are about some countries, or about none in particular. */
function saidOn(
  codes: ReadonlySet<string>,
  articles: readonly Article[],
): readonly PublishedStatement[] {
  return statementsIn(articles).filter(
    (one) => one.statement.about.length === 0 || [...codes].some((code) => isAbout(one, code)),
  );
}

function statementsOf(
  kind: Vocabulary,
  slug: string,
  articles: readonly Article[],
  { statements }: Site,
): readonly PublishedStatement[] {
  switch (kind) {
    case 'person':
    case 'organization':
      return statements.filter((one) => speaks(one, slug));
    case 'storyline':
      return saidOn(countriesOfMost(articles), articles);
    default:
      return [];
  }
}

function newestOf(
  events: readonly TimelineEvent[],
  limit: number,
  all: Link | null,
  site: Site,
): DetailPage['events'] {
  if (events.length === 0) return null;
  const items = events.slice(0, limit).map((event) => eventItem(event, site));
  return {
    heading: site.settings.words.timeline,
    items,
    all,
  };
}

function newestSaid(
  statements: readonly PublishedStatement[],
  limit: number,
  all: Link | null,
  site: Site,
): DetailPage['statements'] {
  if (statements.length === 0) return null;
  const items = statements.slice(0, limit).map((one) => statementItem(one, site));
  return {
    heading: site.settings.words.statements,
    items,
    all,
  };
}
