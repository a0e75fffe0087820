import { singlePage, type PageKind } from '../page.ts';
import { statementsPage, statementsYear, timelinePage, timelineYear } from './timeline.ts';

const yearOf = ({ date }: { readonly date: string }): string => date.slice(0, 4);

export const timelineKind: PageKind = {
  name: 'timeline',
  pattern: '/timeline/',
  pages: (site) => [
    singlePage('timeline', '/timeline/', () => timelinePage(site), {
      articles: site.timeline.flatMap(({ articles }) => articles),
    }),
  ],
};

export const timelineYearKind: PageKind = {
  name: 'timeline-year',
  pattern: '/timeline/[year]/',
  pages: (site) =>
    [...Map.groupBy(site.timeline, yearOf)].map(([year, events]) =>
      singlePage('timeline', `/timeline/${year}/`, () => timelineYear(year, site), {
        articles: events.flatMap(({ articles }) => articles),
      }),
    ),
};

export const statementsKind: PageKind = {
  name: 'statements',
  pattern: '/statements/',
  pages: (site) => [
    singlePage('timeline', '/statements/', () => statementsPage(site), {
      articles: site.statements.map(({ article }) => article),
    }),
  ],
};

export const statementsYearKind: PageKind = {
  name: 'statements-year',
  pattern: '/statements/[year]/',
  pages: (site) =>
    [...Map.groupBy(site.statements, yearOf)].map(([year, statements]) =>
      singlePage('timeline', `/statements/${year}/`, () => statementsYear(year, site), {
        articles: statements.map(({ article }) => article),
      }),
    ),
};
