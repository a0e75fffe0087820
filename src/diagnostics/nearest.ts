import { distance } from 'fastest-levenshtein';

/** Beyond this a word is no misspelling, and measuring it would cost the square of its length. */
const longestWord = 100;
/** Fewer characters begin too many words to mean one of them. */
const shortestPrefix = 3;

/** Latin letters that Unicode does not take apart into a letter and a mark. */
const plainLetters = new Map(
  Object.entries({ ß: 'ss', ø: 'o', ł: 'l', đ: 'd', ð: 'd', þ: 'th', æ: 'ae', œ: 'oe', ı: 'i' }),
);

/**
 * The candidate that `word` most probably means, or undefined. Case, diacritics and the choice of
 * space, `_` or `-` do not count; two neighbouring letters exchanged count as one fault, like a
 * letter too many, too few or wrong. `limit` is how many faults are allowed, by default about a
 * third of the word's length and at least one. A candidate that begins with the word, that has a
 * part beginning with it (`putin` in `vladimir-putin`) or with which the word begins counts beyond
 * the limit too. Among equals the first in code-unit order wins.
 */
export function nearest(
  word: string,
  candidates: Iterable<string>,
  options: { readonly limit?: number } = {},
): string | undefined {
  const wanted = fold(word);
  if (wanted === '' || wanted.length > longestWord) return undefined;
  const limit = options.limit ?? Math.max(1, Math.round(wanted.length / 3));
  let best: { readonly candidate: string; readonly faults: number } | undefined;
  for (const candidate of candidates) {
    const faults = faultsBetween(wanted, fold(candidate), limit);
    if (faults === undefined) continue;
    if (
      best === undefined ||
      faults < best.faults ||
      (faults === best.faults && candidate < best.candidate)
    ) {
      best = { candidate, faults };
    }
  }
  return best?.candidate;
}

/** The question that hints ask: `did you mean "title"?`, or undefined where nothing is near. */
export function didYouMean(word: string, candidates: Iterable<string>): string | undefined {
  const candidate = nearest(word, candidates);
  return candidate === undefined ? undefined : `did you mean "${candidate}"?`;
}

/** Undefined where the two are too far apart, or share no letter where the other should stand. */
function faultsBetween(wanted: string, candidate: string, limit: number): number | undefined {
  if (candidate === '' || candidate.length > longestWord) return undefined;
  const related = startsOneAnother(wanted, candidate);
  if (!related && Math.abs(candidate.length - wanted.length) > limit) return undefined;
  const faults = distanceWithSwap(wanted, candidate, limit);
  if (related) return faults;
  return faults <= limit && faults < wanted.length ? faults : undefined;
}

function startsOneAnother(wanted: string, candidate: string): boolean {
  if (wanted.length < shortestPrefix || candidate.length < shortestPrefix) return false;
  return `-${candidate}`.includes(`-${wanted}`) || wanted.startsWith(candidate);
}

/** Levenshtein's distance, in which one exchange of two neighbours counts once and not twice. */
function distanceWithSwap(wanted: string, candidate: string, limit: number): number {
  const plain = distance(wanted, candidate);
  if (plain < 2 || plain > limit + 1) return plain;
  let least = plain;
  for (let index = 0; index + 1 < wanted.length; index += 1) {
    const pair = wanted.charAt(index + 1) + wanted.charAt(index);
    if (!candidate.includes(pair)) continue;
    const swapped = wanted.slice(0, index) + pair + wanted.slice(index + 2);
    least = Math.min(least, 1 + distance(swapped, candidate));
  }
  return least;
}

function fold(text: string): string {
  const lower = text
    .trim()
    .toLowerCase()
    .replace(/[\s_-]+/gu, '-');
  // Most words are ASCII, and a reference may be held against thousands of them.
  if (/^[\x20-\x7E]*$/.test(lower)) return lower;
  return lower
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/[^\x20-\x7E]/gu, (letter) => plainLetters.get(letter) ?? letter);
}
