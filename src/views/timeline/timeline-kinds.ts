import { singlePage, type PageKind } from '../page.ts';
import { statementsPage, statementsYear, timelinePage, timelineYear } from './timeline.ts';

const yearOf = ({ date }: { readonly date: string }): string => date.slice(0, 4);

export const timelineKind: PageKind = {
  name: 'timeline',
  pattern: '/timeline/',
  pages: (edition) => [
    singlePage('timeline', '/timeline/', () => timelinePage(edition), {
      articles: edition.chronicle.flatMap(({ articles }) => articles),
    }),
  ],
};

export const timelineYearKind: PageKind = {
  name: 'timeline-year',
  pattern: '/timeline/[year]/',
  pages: (edition) =>
    [...Map.groupBy(edition.chronicle, yearOf)].map(([year, events]) =>
      singlePage('timeline', `/timeline/${year}/`, () => timelineYear(year, edition), {
        articles: events.flatMap(({ articles }) => articles),
      }),
    ),
};

export const statementsKind: PageKind = {
  name: 'statements',
  pattern: '/statements/',
  pages: (edition) => [
    singlePage('timeline', '/statements/', () => statementsPage(edition), {
      articles: edition.spoken.map(({ article }) => article),
    }),
  ],
};

export const statementsYearKind: PageKind = {
  name: 'statements-year',
  pattern: '/statements/[year]/',
  pages: (edition) =>
    [...Map.groupBy(edition.spoken, yearOf)].map(([year, statements]) =>
      singlePage('timeline', `/statements/${year}/`, () => statementsYear(year, edition), {
        articles: statements.map(({ article }) => article),
      }),
    ),
};
