import type { Article } from './article.ts';

/** The order of articles wherever they are listed: newest first by the moment that feeds print, ties by slug. */
export function newestFirst(a: Article, b: Article): number {
  return b.moment - a.moment || (a.slug < b.slug ? -1 : a.slug > b.slug ? 1 : 0);
}
