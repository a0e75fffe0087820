import type { articleKinds } from '../content/schema/article.ts';
import type { Article } from './article.ts';

export type ArticleKind = (typeof articleKinds)[number];
export function kindOf({ entry }: Article): ArticleKind {
  return entry.data.kind ?? 'analysis';
}
