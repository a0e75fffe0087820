import { pagesOfList, singlePage, type PageKind } from '../page.ts';
import { pairPages, pairPath, relationsPage } from './relations.ts';

export const relationsKind: PageKind = {
  name: 'relations',
  pattern: '/relations/',
  pages: (edition) => [
    singlePage('relations', '/relations/', () => relationsPage(edition), {
      articles: edition.articles,
    }),
  ],
};

/** The articles on both countries of a pair. */
export const pairKind: PageKind = {
  name: 'pair',
  pattern: '/relations/[slug]/[page]/',
  pages: (edition) =>
    [...edition.pairsWithPage.values()].flatMap((pair) => {
      const path = pairPath(pair.codes, edition);
      return path === null
        ? []
        : pagesOfList('detail', path, { articles: pair.articles, edition }, () =>
            pairPages(pair, edition),
          );
    }),
};
