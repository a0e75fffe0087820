import { singlePage, type PageKind } from '../page.ts';
import { feedsPage } from './feeds-page.ts';

export const feedsKind: PageKind = {
  name: 'feeds',
  pattern: '/feeds/',
  pages: (site) => [singlePage('index', '/feeds/', () => feedsPage(site))],
};
