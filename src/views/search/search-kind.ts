import { searchPath } from '../../site/fixed-paths.ts';
import { isSearched } from '../../site/search-bundles.ts';
import { singlePage, type PageKind } from '../page.ts';
import { searchPage } from './search.ts';

/** The search, unless the outlet does without. It is not in the sitemap: search engines have the articles themselves. */
export const searchKind: PageKind = {
  name: 'search',
  pattern: searchPath,
  pages: (site) =>
    isSearched(site)
      ? [singlePage('search', searchPath, () => searchPage(site), { listed: false })]
      : [],
};
