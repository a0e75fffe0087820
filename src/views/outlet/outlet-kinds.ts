import { entryPath } from '../../site/addresses.ts';
import { aboutIndex } from '../lists/indexes.ts';
import { singlePage, type PageKind } from '../page.ts';
import { notFoundPage, outletPage } from './outlet.ts';

export const aboutKind: PageKind = {
  name: 'about',
  pattern: '/about/',
  pages: (site) => [singlePage('index', '/about/', () => aboutIndex(site))],
};

/** The outlet's own pages: principles, ownership, contact. */
export const outletKind: PageKind = {
  name: 'outlet',
  pattern: '/about/[slug]/',
  pages: (site) =>
    [...site.pages.values()].map((entry) =>
      singlePage('outlet', entryPath('page', entry.slug), () => outletPage(entry, site)),
    ),
};

export const notFoundKind: PageKind = {
  name: 'not-found',
  pattern: '/404.html',
  pages: (site) => [
    singlePage('not-found', '/404.html', () => notFoundPage(site), { listed: false }),
  ],
};
