import type { CountryDossier, Edition } from '../../site/site.ts';
import { fill } from '../../i18n/words.ts';
import { chroniclePage, type ChronicleSource } from './timeline-page.ts';
import {
  countriesWay,
  eventCount,
  speakersWay,
  statementCount,
  yearsOf,
  yearsWay,
} from './timeline-ways.ts';
import { aboutCountry, eventsIn } from '../country/country-record.ts';
import { wordsFor } from '../../i18n/dictionaries.ts';
import { linkTo } from '../links.ts';
import type { ChroniclePage } from '../pages.ts';
import { yearWays } from '../archive/year-ways.ts';

/** The overview shows these many of the newest. */
const newest = 30;

/** `/timeline/`: the years, and the newest events. */
export function timelinePage(edition: Edition): ChroniclePage {
  const words = wordsFor(edition.site.language);
  const { chronicle } = edition;
  const dates = chronicle.map(({ date }) => date);
  const years = yearsWay(
    dates,
    '/timeline/',
    (count) => eventCount(count, edition.site.language),
    edition,
  );
  return chroniclePage(
    {
      path: '/timeline/',
      section: '/timeline/',
      heading: words.timeline,
      standfirst: words.timelineIntroduction,
      ways: withItems([years]),
      events: chronicle.slice(-newest).toReversed(),
    },
    edition,
  );
}

/** `/timeline/2020/`: every event of a year in its order. */
export function timelineYear(year: string, edition: Edition): ChroniclePage {
  const words = wordsFor(edition.site.language);
  return yearPage(
    { year, section: '/timeline/', name: words.timeline, all: edition.chronicle },
    (events) => ({ events }),
    edition,
  );
}

/** `/statements/`: by year, speaker and country, and the newest. */
export function statementsPage(edition: Edition): ChroniclePage {
  const words = wordsFor(edition.site.language);
  const { spoken } = edition;
  const dates = spoken.map(({ date }) => date);
  return chroniclePage(
    {
      path: '/statements/',
      section: '/statements/',
      heading: words.statements,
      standfirst: words.statementsIntroduction,
      ways: withItems([
        yearsWay(
          dates,
          '/statements/',
          (count) => statementCount(count, edition.site.language),
          edition,
        ),
        speakersWay(edition),
        countriesWay(edition),
      ]),
      statements: spoken.slice(0, newest),
    },
    edition,
  );
}

/** `/statements/2020/`: every statement of a year, newest first. */
export function statementsYear(year: string, edition: Edition): ChroniclePage {
  const words = wordsFor(edition.site.language);
  return yearPage(
    { year, section: '/statements/', name: words.statements, all: edition.spoken },
    (statements) => ({ statements }),
    edition,
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
  shown: (items: readonly Item[]) => Pick<ChronicleSource, 'events' | 'statements'>,
  edition: Edition,
): ChroniclePage {
  const { year, section, name, all } = source;
  const { to } = edition.site.addresses;
  const byYear = Map.groupBy(all, ({ date }) => date.slice(0, 4));
  const years = yearsOf([...byYear.keys()]);
  return chroniclePage(
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
        edition.site.language,
      ),
    },
    edition,
  );
}

/** `/countries/<slug>/timeline/` and `/countries/<slug>/statements/`: everything of which the dossier shows the newest. */
export function countryTimeline(
  { slug, name, country }: CountryDossier,
  what: 'timeline' | 'statements',
  edition: Edition,
): ChroniclePage {
  const words = wordsFor(edition.site.language);
  const events = what === 'timeline' ? eventsIn(country.code, edition) : [];
  const statements = what === 'statements' ? aboutCountry(country.code, edition) : [];
  return chroniclePage(
    {
      path: `/countries/${slug}/${what}/`,
      section: '/countries/',
      heading: fill(what === 'timeline' ? words.timelineOf : words.statementsOn, { name }),
      trail: [
        { href: edition.site.addresses.to('/countries/'), text: words.countries },
        linkTo('country', slug, name, edition),
      ],
      events,
      statements,
    },
    edition,
  );
}

function withItems(ways: ChroniclePage['ways']): ChroniclePage['ways'] {
  return ways.filter(({ items }) => items.length > 0);
}
