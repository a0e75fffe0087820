import { singlePage, type PageKind } from '../page.ts';
import { monthPage } from '../lists/detail.ts';
import { archiveIndex, articlesByMonth, articlesByYear, yearView } from './archive.ts';

export const archiveKind: PageKind = {
  name: 'archive',
  pattern: '/archive/',
  pages: (edition) => [
    singlePage('index', '/archive/', () => archiveIndex(edition), { articles: edition.articles }),
  ],
};

export const archiveYearKind: PageKind = {
  name: 'archive-year',
  pattern: '/archive/[year]/',
  pages: (edition) =>
    [...articlesByYear(edition)].map(([year, articles]) =>
      singlePage('year', `/archive/${year}/`, () => yearView(year, edition), { articles }),
    ),
};

export const archiveMonthKind: PageKind = {
  name: 'archive-month',
  pattern: '/archive/[year]/[month]/',
  pages: (edition) =>
    [...articlesByMonth(edition)].map(([month, articles]) =>
      singlePage(
        'detail',
        `/archive/${month.replace('-', '/')}/`,
        () => monthPage(month, articles, edition),
        { articles },
      ),
    ),
};
