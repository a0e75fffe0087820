import { pagesOfList, type PageKind } from '../page.ts';
import { homePages } from './home.ts';

export const homeKind: PageKind = {
  name: 'home',
  pattern: '/page/[page]/',
  pages: (edition) =>
    pagesOfList('home', '/', { articles: edition.articles, edition }, () => homePages(edition)),
};
