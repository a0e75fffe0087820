import { distance } from 'fastest-levenshtein';

/** Of a longer word two letters may be wrong, missing or exchanged; of a shorter one. */
const longWord = 6;

/**
 * The name that somebody probably meant who wrote `words`, where they wrote it otherwise; null where none is near. It is
 * loaded where nothing was found, and so the rest of the program hands it `fold`.
 */
export function meantName(
  words: string,
  names: readonly string[],
  fold: (text: string) => string,
): string | null {
  const wanted = fold(words);
  const limit = wanted.length < longWord ? 1 : 2;
  const [best, second] = names
    .map((name) => ({ name, faults: distance(wanted, fold(name)) }))
    .toSorted((a, b) => a.faults - b.faults);
  if (best === undefined || best.faults === 0 || best.faults > limit || wanted.length < 4)
    return null;
  // Of two that are as near nobody knows which.
  return second?.faults === best.faults ? null : best.name;
}
