import type { Article } from './article.ts';

/** Two countries that articles are about together. Codes in code-unit order. */
export interface Pair {
  readonly codes: readonly [string, string];
  /** Articles about both, newest first. */
  readonly articles: readonly Article[];
  /** Share of the articles on either that are on both: 0 to 1 (Jaccard 1901). */
  readonly jaccard: number;
}

/** One article on two countries says nothing of the two. */
export const minimumSupport = 2;

/**
 * An article about more countries than this says nothing of any two of them, so no pair comes from it. Without the
 * limit its pairs grow with the square of its countries: two articles about 200 make 20,000 pages.
 */
export const maximumCountries = 12;

/** Pairs that have a page, those with most articles; the others stand in the data only. */
export const maximumPairPages = 500;

/** Names a pair; its codes in code-unit order. */
export function pairKey(codes: readonly string[]): string {
  return codes.join(' ');
}

/** The countries that pairs of an article are made of, in code-unit order; none where they are too many. */
export function pairedCountries({ entry }: Article): readonly string[] {
  const codes = [...new Set(entry.data.countries ?? [])].toSorted();
  return codes.length > maximumCountries ? [] : codes;
}

/** Every pair of countries, most articles first; ties by the index, then by code. */
export function pairsOf(articles: readonly Article[]): Pair[] {
  const singles = new Map<string, number>();
  const together = new Map<string, Article[]>();
  for (const article of articles) {
    const codes = pairedCountries(article);
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

/** The pairs that enough articles are about, by `pairKey`, and those of them that have a page; both in the order of `pairsOf`. */
export function supportedPairs(articles: readonly Article[]): {
  readonly pairs: ReadonlyMap<string, Pair>;
  readonly pairsWithPage: ReadonlyMap<string, Pair>;
} {
  const pairs = pairsOf(articles)
    .filter((pair) => pair.articles.length >= minimumSupport)
    .map((pair): [string, Pair] => [pairKey(pair.codes), pair]);
  return { pairs: new Map(pairs), pairsWithPage: new Map(pairs.slice(0, maximumPairPages)) };
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
