import { singlePage, type PageKind } from '../page.ts';
import { dataPage } from './data-page.ts';

export const dataKind: PageKind = {
  name: 'data',
  pattern: '/data/',
  pages: (edition) => [
    singlePage('index', '/data/', () => dataPage(edition), { articles: edition.articles }),
  ],
};
