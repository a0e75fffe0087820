import { aliasPath, entryPath } from '../../site/addresses.ts';
import type { Article } from '../../site/article.ts';
import { relatedArticles } from '../../site/related.ts';
import type { Edition } from '../../site/site.ts';
import { singlePage, type Page, type PageKind } from '../page.ts';
import { correctionsPage } from './amendments.ts';
import { articlePage, withdrawnPage } from './article.ts';
import { movedPage } from './moved.ts';

/** Articles, and the notices in place of the withdrawn ones. */
export const articleKind: PageKind = {
  name: 'article',
  pattern: '/articles/[slug]/',
  pages: (edition) => {
    let related: ReturnType<typeof relatedArticles> | undefined;
    const relationsOf = ({ slug }: Article) =>
      (related ??= relatedArticles(edition.articles)).get(slug) ?? [];
    return [
      ...edition.articles.map((article) =>
        singlePage(
          'article',
          entryPath('article', article.slug),
          () => articlePage(article, relationsOf(article), edition),
          { articles: [article] },
        ),
      ),
      ...edition.withdrawn.map((article) =>
        notice(article, entryPath('article', article.slug), edition),
      ),
    ];
  },
};

/** The old addresses of articles: each leads to the article, or shows the notice that it was withdrawn. */
export const aliasKind: PageKind = {
  name: 'alias',
  pattern: '/[alias]/',
  pages: (edition) =>
    [...edition.articleBySlug.values()].flatMap((article) =>
      (article.entry.data.aliases ?? []).map(aliasPath).map((path) =>
        article.state === 'withdrawn'
          ? notice(article, path, edition)
          : singlePage('moved', path, () => movedPage(article, path, edition), {
              articles: [article],
              listed: false,
            }),
      ),
    ),
};

export const correctionsKind: PageKind = {
  name: 'corrections',
  pattern: '/corrections/',
  pages: (edition) => [
    singlePage('corrections', '/corrections/', () => correctionsPage(edition), {
      articles: edition.articles.filter(({ entry }) => (entry.data.corrections ?? []).length > 0),
    }),
  ],
};

function notice(article: Article, path: string, edition: Edition): Page {
  return singlePage('withdrawn', path, () => withdrawnPage(article, edition, path), {
    articles: [article],
    listed: false,
  });
}
