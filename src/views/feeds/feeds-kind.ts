import { singlePage, type PageKind } from '../page.ts';
import { feedsPage } from './feeds-page.ts';

export const feedsKind: PageKind = {
  name: 'feeds',
  pattern: '/feeds/',
  pages: (edition) => [singlePage('index', '/feeds/', () => feedsPage(edition))],
};
