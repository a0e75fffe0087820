import { singlePage, type PageKind } from '../page.ts';
import { dataPage } from './data-page.ts';

export const dataKind: PageKind = {
  name: 'data',
  pattern: '/data/',
  pages: (site) => [
    singlePage('index', '/data/', () => dataPage(site), { articles: site.articles }),
  ],
};
