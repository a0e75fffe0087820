import { pagesOfList, type PageKind } from '../page.ts';
import { homePages } from './home.ts';

export const homeKind: PageKind = {
  name: 'home',
  pattern: '/page/[page]/',
  pages: (site) =>
    pagesOfList('home', '/', { articles: site.articles, site }, () => homePages(site)),
};
