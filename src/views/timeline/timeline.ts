import type { TimelinePage } from './timeline-page.ts';
import type { CountryProfile, Site } from '../../site/site.ts';
import { fill } from '../../i18n/words.ts';
import { pageByMonth, type TimelineSource } from './page-by-month.ts';
import {
  countriesWay,
  eventCount,
  speakersWay,
  statementCount,
  yearsOf,
  yearsWay,
} from './timeline-ways.ts';
import { aboutCountry, eventsIn } from '../country/country-record.ts';
import { linkTo } from '../links.ts';
import { yearWays } from '../archive/year-ways.ts';

/** The overview shows these many of the newest. */
const newest = 30;

/** `/timeline/`: the years, and the newest events. */
export function timelinePage(site: Site): TimelinePage {
  const words = site.settings.words;
  const { timeline } = site;
  const dates = timeline.map(({ date }) => date);
  const years = yearsWay(dates, '/timeline/', (count) => eventCount(count, site.settings), site);
  return pageByMonth(
    {
      path: '/timeline/',
      section: '/timeline/',
      heading: words.timeline,
      standfirst: words.timelineIntroduction,
      ways: withItems([years]),
      events: timeline.slice(-newest).toReversed(),
    },
    site,
  );
}

/** `/timeline/2020/`: every event of a year in its order. */
export function timelineYear(year: string, site: Site): TimelinePage {
  const words = site.settings.words;
  return yearPage(
    { year, section: '/timeline/', name: words.timeline, all: site.timeline },
    (events) => ({ events }),
    site,
  );
}

/** `/statements/`: by year, speaker and country, and the newest. */
export function statementsPage(site: Site): TimelinePage {
  const words = site.settings.words;
  const { statements } = site;
  const dates = statements.map(({ date }) => date);
  return pageByMonth(
    {
      path: '/statements/',
      section: '/statements/',
      heading: words.statements,
      standfirst: words.statementsIntroduction,
      ways: withItems([
        yearsWay(dates, '/statements/', (count) => statementCount(count, site.settings), site),
        speakersWay(site),
        countriesWay(site),
      ]),
      statements: statements.slice(0, newest),
    },
    site,
  );
}

/** `/statements/2020/`: every statement of a year, newest first. */
export function statementsYear(year: string, site: Site): TimelinePage {
  const words = site.settings.words;
  return yearPage(
    { year, section: '/statements/', name: words.statements, all: site.statements },
    (statements) => ({ statements }),
    site,
  );
}

/** A year of the timeline or of the statements, with the ways to the years beside it. */
function yearPage<Item extends { readonly date: string }>(
  source: {
    readonly year: string;
    readonly section: string;
    readonly name: string;
    readonly all: readonly Item[];
  },
  shown: (items: readonly Item[]) => Pick<TimelineSource, 'events' | 'statements'>,
  site: Site,
): TimelinePage {
  const { year, section, name, all } = source;
  const { to } = site.settings.addresses;
  const byYear = Map.groupBy(all, ({ date }) => date.slice(0, 4));
  const years = yearsOf([...byYear.keys()]);
  return pageByMonth(
    {
      path: `${section}${year}/`,
      section,
      heading: `${name} ${year}`,
      trail: [{ href: to(section), text: name }],
      ...shown(byYear.get(year) ?? []),
      neighbours: yearWays(
        years,
        years.indexOf(year),
        (other) => to(`${section}${other}/`),
        site.settings,
      ),
    },
    site,
  );
}

/** `/countries/<slug>/timeline/` and `/countries/<slug>/statements/`: everything of which the profile shows the newest. */
export function countryTimeline(
  { slug, name, country }: CountryProfile,
  what: 'timeline' | 'statements',
  site: Site,
): TimelinePage {
  const words = site.settings.words;
  const events = what === 'timeline' ? eventsIn(country.code, site) : [];
  const statements = what === 'statements' ? aboutCountry(country.code, site) : [];
  return pageByMonth(
    {
      path: `/countries/${slug}/${what}/`,
      section: '/countries/',
      heading: fill(what === 'timeline' ? words.timelineOf : words.statementsOn, { name }),
      trail: [
        { href: site.settings.addresses.to('/countries/'), text: words.countries },
        linkTo('country', slug, name, site),
      ],
      events,
      statements,
    },
    site,
  );
}

function withItems(ways: TimelinePage['ways']): TimelinePage['ways'] {
  return ways.filter(({ items }) => items.length > 0);
}
