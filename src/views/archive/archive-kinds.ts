import { singlePage, type PageKind } from '../page.ts';
import { monthPage } from '../lists/detail.ts';
import { archiveIndex, articlesByMonth, articlesByYear, yearView } from './archive.ts';

export const archiveKind: PageKind = {
  name: 'archive',
  pattern: '/archive/',
  pages: (site) => [
    singlePage('index', '/archive/', () => archiveIndex(site), { articles: site.articles }),
  ],
};

export const archiveYearKind: PageKind = {
  name: 'archive-year',
  pattern: '/archive/[year]/',
  pages: (site) =>
    [...articlesByYear(site)].map(([year, articles]) =>
      singlePage('year', `/archive/${year}/`, () => yearView(year, site), { articles }),
    ),
};

export const archiveMonthKind: PageKind = {
  name: 'archive-month',
  pattern: '/archive/[year]/[month]/',
  pages: (site) =>
    [...articlesByMonth(site)].map(([month, articles]) =>
      singlePage(
        'detail',
        `/archive/${month.replace('-', '/')}/`,
        () => monthPage(month, articles, site),
        { articles },
      ),
    ),
};
