import { entryPath } from '../../site/addresses.ts';
import { aboutIndex } from '../lists/indexes.ts';
import { singlePage, type PageKind } from '../page.ts';
import { notFoundPage, outletPage } from './outlet.ts';

export const aboutKind: PageKind = {
  name: 'about',
  pattern: '/about/',
  pages: (edition) => [singlePage('index', '/about/', () => aboutIndex(edition))],
};

/** The outlet's own pages: principles, ownership, contact. */
export const outletKind: PageKind = {
  name: 'outlet',
  pattern: '/about/[slug]/',
  pages: (edition) =>
    [...edition.pages.values()].map((entry) =>
      singlePage('outlet', entryPath('page', entry.slug), () => outletPage(entry, edition)),
    ),
};

export const notFoundKind: PageKind = {
  name: 'not-found',
  pattern: '/404.html',
  pages: (edition) => [
    singlePage('not-found', '/404.html', () => notFoundPage(edition), { listed: false }),
  ],
};
