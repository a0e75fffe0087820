import type { Article } from './edition.ts';

/** Two countries that articles are about together. Codes in code-unit order. */
export interface Pair {
  readonly codes: readonly [string, string];
  /** Articles about both, newest first. */
  readonly articles: readonly Article[];
  /** Share of the articles on either that are on both: 0 to 1 (Jaccard 1901). */
  readonly jaccard: number;
}

/** Names a pair; its codes in code-unit order. */
export function pairKey(codes: readonly string[]): string {
  return codes.join(' ');
}

/** Every pair of countries, most articles first; ties by the index, then by code. */
export function pairsOf(articles: readonly Article[]): Pair[] {
  const singles = new Map<string, number>();
  const together = new Map<string, Article[]>();
  for (const article of articles) {
    const codes = [...new Set(article.entry.data.countries ?? [])].toSorted();
    for (const [index, code] of codes.entries()) {
      singles.set(code, (singles.get(code) ?? 0) + 1);
      for (const other of codes.slice(index + 1)) {
        const key = `${code} ${other}`;
        const list = together.get(key);
        if (list) list.push(article);
        else together.set(key, [article]);
      }
    }
  }
  return [...together].map(([key, list]) => pairOf(key, list, singles)).toSorted(byWeight);
}

function pairOf(
  key: string,
  articles: readonly Article[],
  singles: ReadonlyMap<string, number>,
): Pair {
  const [first = '', second = ''] = key.split(' ');
  const either = (singles.get(first) ?? 0) + (singles.get(second) ?? 0) - articles.length;
  return { codes: [first, second], articles, jaccard: articles.length / either };
}

function byWeight(a: Pair, b: Pair): number {
  return (
    b.articles.length - a.articles.length ||
    b.jaccard - a.jaccard ||
    (a.codes.join() < b.codes.join() ? -1 : 1)
  );
}
