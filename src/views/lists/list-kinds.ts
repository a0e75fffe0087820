import { folders } from '../../content/entry-kind.ts';
import { entryPath, kindPath } from '../../site/addresses.ts';
import { kindOf } from '../../site/piece-kinds.ts';
import type { Vocabulary } from '../../site/site.ts';
import { pagesOfList, singlePage, type PageKind } from '../page.ts';
import { articlesPages, kindPages, vocabularyPages } from './detail.ts';
import { kindsIndex, vocabularyIndex } from './indexes.ts';

/** `/articles/`: all articles. */
export const allArticlesKind: PageKind = {
  name: 'all-articles',
  pattern: '/articles/[page]/',
  pages: (site) =>
    pagesOfList('detail', '/articles/', { articles: site.articles, site }, () =>
      articlesPages(site),
    ),
};

/** The pages of the topics, or of another kind of entry. */
export function vocabularyKind(kind: Vocabulary): PageKind {
  return {
    name: kind,
    pattern: `/${folders[kind]}/[slug]/[page]/`,
    pages: (site) =>
      [...site.termsByKind[kind].values()].flatMap(({ entry: { slug }, articles }) =>
        pagesOfList('detail', entryPath(kind, slug), { articles, site }, () =>
          vocabularyPages(kind, slug, site),
        ),
      ),
  };
}

/** The list of all topics, or of another kind of entry. */
export function vocabularyIndexKind(kind: Vocabulary): PageKind {
  const path = `/${folders[kind]}/`;
  return {
    name: folders[kind],
    pattern: path,
    pages: (site) => [
      singlePage('index', path, () => vocabularyIndex(kind, site), {
        articles: site.articles,
      }),
    ],
  };
}

/** Articles of one kind: reports, analyses, opinion. */
export const articleKindKind: PageKind = {
  name: 'article-kind',
  pattern: '/kinds/[slug]/[page]/',
  pages: (site) =>
    [...Map.groupBy(site.articles, (article) => kindOf(article, site.settings.kinds))].flatMap(
      ([kind, articles]) =>
        pagesOfList('detail', kindPath(kind), { articles, site }, () => kindPages(kind, site)),
    ),
};

export const articleKindsKind: PageKind = {
  name: 'article-kinds',
  pattern: '/kinds/',
  pages: (site) => [
    singlePage('index', '/kinds/', () => kindsIndex(site), { articles: site.articles }),
  ],
};
