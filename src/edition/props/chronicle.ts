import type { ChronicleEvent } from '../chronicle.ts';
import type { CountryDossier, Edition } from '../edition.ts';
import { fill, type Words } from '../words.ts';
import type { Spoken } from '../spoken.ts';
import { eventItem, statementItem } from './chronicle-items.ts';
import { frameOf } from './frame-of.ts';
import { aboutCountry, eventsIn } from './country-record.ts';
import { wordsFor } from './labels.ts';
import { linkTo, nameOf } from './links.ts';
import type { ChroniclePage, IndexItem } from './pages.ts';
import type { Count, Link } from './parts.ts';

/** The overview shows these many of the newest. */
const newest = 30;

/** `/timeline/`: the years, and the newest events. */
export function timelinePage(edition: Edition): ChroniclePage {
  const words = wordsFor(edition.site.language);
  const { chronicle } = edition;
  const years = yearItems(
    chronicle.map(({ date }) => date),
    '/timeline/',
    edition,
    (count) => eventCount(count, words),
  );
  return page({
    path: '/timeline/',
    heading: words.timeline,
    standfirst: words.timelineIntroduction,
    ways: years.length === 0 ? [] : [{ label: words.years, items: years }],
    events: chronicle.slice(-newest).toReversed(),
    edition,
  });
}

/** `/timeline/2020/`: every event of a year in its order. */
export function timelineYears(edition: Edition): (readonly [year: string, page: ChroniclePage])[] {
  const words = wordsFor(edition.site.language);
  const { chronicle } = edition;
  return yearsOf(chronicle.map(({ date }) => date)).map((year, index, years) => [
    year,
    page({
      path: `/timeline/${year}/`,
      heading: `${words.timeline} ${year}`,
      trail: [{ href: edition.site.addresses.to('/timeline/'), text: words.timeline }],
      events: chronicle.filter(({ date }) => date.startsWith(year)),
      neighbours: neighboursOf('/timeline/', years, index, edition),
      edition,
    }),
  ]);
}

/** `/statements/`: by speaker, country and year, and the newest. */
export function statementsPage(edition: Edition): ChroniclePage {
  const words = wordsFor(edition.site.language);
  const { spoken } = edition;
  const ways = [
    {
      label: words.years,
      items: yearItems(
        spoken.map(({ date }) => date),
        '/statements/',
        edition,
        (count) => statementCount(count, words),
      ),
    },
    { label: words.speakers, items: speakerItems(edition, words) },
    { label: words.countries, items: countryItems(edition, words) },
  ];
  return page({
    path: '/statements/',
    heading: words.statements,
    standfirst: words.statementsIntroduction,
    ways: ways.filter(({ items }) => items.length > 0),
    statements: spoken.slice(0, newest),
    edition,
  });
}

/** `/statements/2020/`: every statement of a year, newest first. */
export function statementYears(edition: Edition): (readonly [year: string, page: ChroniclePage])[] {
  const words = wordsFor(edition.site.language);
  const { spoken } = edition;
  return yearsOf(spoken.map(({ date }) => date)).map((year, index, years) => [
    year,
    page({
      path: `/statements/${year}/`,
      heading: `${words.statements} ${year}`,
      trail: [{ href: edition.site.addresses.to('/statements/'), text: words.statements }],
      statements: spoken.filter(({ date }) => date.startsWith(year)),
      neighbours: neighboursOf('/statements/', years, index, edition),
      edition,
    }),
  ]);
}

/** `/countries/<slug>/timeline/` and `/countries/<slug>/statements/`: everything of which the dossier shows the newest. */
export function countryChronicle(
  dossier: CountryDossier,
  what: 'timeline' | 'statements',
  edition: Edition,
): ChroniclePage | null {
  const words = wordsFor(edition.site.language);
  const code = dossier.country.code;
  const events = what === 'timeline' ? eventsIn(code, edition) : [];
  const statements = what === 'statements' ? aboutCountry(code, edition) : [];
  if (events.length + statements.length === 0) return null;
  return page({
    path: `/countries/${dossier.slug}/${what}/`,
    heading: fill(what === 'timeline' ? words.timelineOf : words.statementsOn, {
      name: dossier.name,
    }),
    trail: [
      { href: edition.site.addresses.to('/countries/'), text: words.countries },
      linkTo('country', dossier.slug, dossier.name, edition),
    ],
    section: '/countries/',
    events,
    statements,
    edition,
  });
}

interface PageSource {
  readonly path: string;
  readonly heading: string;
  readonly standfirst?: string;
  readonly trail?: readonly Link[];
  readonly section?: string;
  readonly ways?: ChroniclePage['ways'];
  readonly events?: readonly ChronicleEvent[];
  readonly statements?: readonly Spoken[];
  readonly neighbours?: Pick<ChroniclePage, 'earlier' | 'later'>;
  readonly edition: Edition;
}

function page({
  path,
  heading,
  standfirst,
  trail,
  section,
  ways = [],
  events = [],
  statements = [],
  neighbours,
  edition,
}: PageSource): ChroniclePage {
  const words = wordsFor(edition.site.language);
  const months = [...new Set([...events, ...statements].map(({ date }) => date.slice(0, 7)))];
  return {
    frame: frameOf(
      {
        path,
        title: heading,
        description: standfirst ?? heading,
        trail: trail ?? [],
        section: section ?? `/${path.split('/')[1] ?? ''}/`,
      },
      edition,
    ),
    heading,
    standfirst: standfirst ?? null,
    ways,
    groups: months.map((month) => ({
      id: `m-${month}`,
      heading: edition.calendar.print(month),
      events: events
        .filter(({ date }) => date.slice(0, 7) === month)
        .map((event) => eventItem(event, edition)),
      statements: statements
        .filter(({ date }) => date.slice(0, 7) === month)
        .map((one) => statementItem(one, edition)),
    })),
    earlier: neighbours?.earlier ?? null,
    later: neighbours?.later ?? null,
    empty: months.length === 0 ? words.emptyIndex : null,
  };
}

function yearsOf(dates: readonly string[]): string[] {
  return [...new Set(dates.map((date) => date.slice(0, 4)))].toSorted().toReversed();
}

function neighboursOf(
  path: string,
  years: readonly string[],
  index: number,
  { site }: Edition,
): Pick<ChroniclePage, 'earlier' | 'later'> {
  const link = (year: string | undefined): Link | null =>
    year === undefined ? null : { href: site.addresses.to(`${path}${year}/`), text: year };
  return { earlier: link(years[index + 1]), later: link(years[index - 1]) };
}

function yearItems(
  dates: readonly string[],
  path: string,
  { site }: Edition,
  count: (number: number) => Count,
): IndexItem[] {
  return yearsOf(dates).map((year) =>
    plainItem(
      { href: site.addresses.to(`${path}${year}/`), text: year },
      count(dates.filter((date) => date.startsWith(year)).length),
    ),
  );
}

function speakerItems(edition: Edition, words: Words): IndexItem[] {
  const counts = new Map<string, number>();
  for (const { statement } of allSpoken(edition.spoken))
    for (const slug of new Set(statement.by)) counts.set(slug, (counts.get(slug) ?? 0) + 1);
  return [...counts]
    .flatMap(([slug, count]) => {
      const kind = edition.holdings.person.has(slug) ? 'person' : 'organization';
      if (!edition.holdings[kind].has(slug)) return [];
      const link = linkTo(kind, slug, nameOf(kind, slug, edition), edition);
      return [
        plainItem({ ...link, href: `${link.href}#statements` }, statementCount(count, words)),
      ];
    })
    .toSorted(mostFirst);
}

function allSpoken(spoken: readonly Spoken[]): Spoken[] {
  return spoken.flatMap((one) => [one, ...allSpoken(one.replies)]);
}

function countryItems(edition: Edition, words: Words): IndexItem[] {
  return [...edition.countries.values()]
    .flatMap(({ country, slug, name }) => {
      const count = aboutCountry(country.code, edition).length;
      return count === 0
        ? []
        : [
            plainItem(
              { href: edition.site.addresses.to(`/countries/${slug}/statements/`), text: name },
              statementCount(count, words),
            ),
          ];
    })
    .toSorted(mostFirst);
}

function mostFirst(a: IndexItem, b: IndexItem): number {
  return (b.count?.number ?? 0) - (a.count?.number ?? 0) || (a.text < b.text ? -1 : 1);
}

function plainItem(link: Link, count: Count): IndexItem {
  return { ...link, count, description: null, note: null, latest: null, children: [] };
}

export function eventCount(number: number, words: Words): Count {
  return {
    number,
    text: fill(number === 1 ? words.eventCountOne : words.eventCountOther, { count: number }),
  };
}

export function statementCount(number: number, words: Words): Count {
  return {
    number,
    text: fill(number === 1 ? words.statementCountOne : words.statementCountOther, {
      count: number,
    }),
  };
}
