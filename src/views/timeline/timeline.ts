import type { CountryDossier, Edition } from '../../site/site.ts';
import { fill } from '../../i18n/words.ts';
import { chroniclePage } from './timeline-page.ts';
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

type YearPages = readonly (readonly [year: string, page: ChroniclePage])[];

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
export function timelineYears(edition: Edition): YearPages {
  const words = wordsFor(edition.site.language);
  const byYear = Map.groupBy(edition.chronicle, ({ date }) => date.slice(0, 4));
  return yearsOf([...byYear.keys()]).map((year, index, years) => [
    year,
    chroniclePage(
      {
        path: `/timeline/${year}/`,
        section: '/timeline/',
        heading: `${words.timeline} ${year}`,
        trail: [{ href: edition.site.addresses.to('/timeline/'), text: words.timeline }],
        events: byYear.get(year) ?? [],
        neighbours: yearWays(
          years,
          index,
          (other) => edition.site.addresses.to(`/timeline/${other}/`),
          edition.site.language,
        ),
      },
      edition,
    ),
  ]);
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
export function statementYears(edition: Edition): YearPages {
  const words = wordsFor(edition.site.language);
  const byYear = Map.groupBy(edition.spoken, ({ date }) => date.slice(0, 4));
  return yearsOf([...byYear.keys()]).map((year, index, years) => [
    year,
    chroniclePage(
      {
        path: `/statements/${year}/`,
        section: '/statements/',
        heading: `${words.statements} ${year}`,
        trail: [{ href: edition.site.addresses.to('/statements/'), text: words.statements }],
        statements: byYear.get(year) ?? [],
        neighbours: yearWays(
          years,
          index,
          (other) => edition.site.addresses.to(`/statements/${other}/`),
          edition.site.language,
        ),
      },
      edition,
    ),
  ]);
}

/** `/countries/<slug>/timeline/` and `/countries/<slug>/statements/`: everything of which the dossier shows the newest. */
export function countryChronicle(
  { slug, name, country }: CountryDossier,
  what: 'timeline' | 'statements',
  edition: Edition,
): ChroniclePage | null {
  const words = wordsFor(edition.site.language);
  const events = what === 'timeline' ? eventsIn(country.code, edition) : [];
  const statements = what === 'statements' ? aboutCountry(country.code, edition) : [];
  if (events.length + statements.length === 0) return null;
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
