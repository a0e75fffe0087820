import type { Found } from './pagefind.ts';

/** What was found, by its id. */
export type Hits = ReadonlyMap<string, Found>;

/** What is in any of them, with its best score. */
export function inAny(several: readonly Hits[]): Hits {
  const best = new Map<string, Found>();
  for (const found of several.flatMap((hits) => [...hits.values()])) {
    const other = best.get(found.id);
    if (other === undefined || other.score < found.score) best.set(found.id, found);
  }
  return best;
}

/** What is in each of them, with the sum of its scores; nothing where there are none. */
export function inAll([first, ...others]: readonly Hits[]): Hits {
  const kept = new Map<string, Found>();
  for (const [id, found] of first ?? []) {
    const scores = others.map((hits) => hits.get(id)?.score ?? NaN);
    const score = scores.reduce((sum, one) => sum + one, found.score);
    if (!Number.isNaN(score)) kept.set(id, { ...found, score });
  }
  return kept;
}

/** The best first; of the same score, in the order in which they were found. */
export function byScore(hits: Hits): readonly Found[] {
  return [...hits.values()].toSorted((a, b) => b.score - a.score);
}
