import { pagesOfList, singlePage, type PageKind } from '../page.ts';
import { pairPages, pairPath, relationsPage } from './relations.ts';

export const relationsKind: PageKind = {
  name: 'relations',
  pattern: '/relations/',
  pages: (site) => [
    singlePage('relations', '/relations/', () => relationsPage(site), {
      articles: site.articles,
    }),
  ],
};

/** The articles on both countries of a pair. */
export const pairKind: PageKind = {
  name: 'pair',
  pattern: '/relations/[slug]/[page]/',
  pages: (site) =>
    [...site.pairsWithPage.values()].flatMap((pair) => {
      const path = pairPath(pair.codes, site);
      return path === null
        ? []
        : pagesOfList('detail', path, { articles: pair.articles, site }, () =>
            pairPages(pair, site),
          );
    }),
};
