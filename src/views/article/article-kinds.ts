import { aliasPath, entryPath } from '../../site/addresses.ts';
import type { Article } from '../../site/article.ts';
import type { Site } from '../../site/site.ts';
import { singlePage, type Page, type PageKind } from '../page.ts';
import { correctionsPage } from './amendments.ts';
import { articlePage, withdrawnPage } from './article.ts';
import { movedPage } from './moved.ts';

/** Articles, and the notices in place of the withdrawn ones. */
export const articleKind: PageKind = {
  name: 'article',
  pattern: '/articles/[slug]/',
  pages: (site) => [
    ...site.articles.map((article) =>
      singlePage(
        'article',
        entryPath('article', article.slug),
        () => articlePage(article, site.related().get(article.slug) ?? [], site),
        { articles: [article] },
      ),
    ),
    ...site.withdrawn.map((article) => notice(article, entryPath('article', article.slug), site)),
  ],
};

/** The old addresses of articles: each leads to the article, or shows the notice that it was withdrawn. */
export const aliasKind: PageKind = {
  name: 'alias',
  pattern: '/[alias]/',
  pages: (site) =>
    [...site.articleBySlug.values()].flatMap((article) =>
      (article.entry.data.aliases ?? []).map(aliasPath).map((path) =>
        article.state === 'withdrawn'
          ? notice(article, path, site)
          : singlePage('moved', path, () => movedPage(article, path, site), {
              articles: [article],
              listed: false,
            }),
      ),
    ),
};

export const correctionsKind: PageKind = {
  name: 'corrections',
  pattern: '/corrections/',
  pages: (site) => [
    singlePage('corrections', '/corrections/', () => correctionsPage(site), {
      articles: site.articles.filter(({ entry }) => (entry.data.corrections ?? []).length > 0),
    }),
  ],
};

function notice(article: Article, path: string, site: Site): Page {
  return singlePage('withdrawn', path, () => withdrawnPage(article, site, path), {
    articles: [article],
    listed: false,
  });
}
