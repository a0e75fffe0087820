import { wordsOf, type Word } from '../../../search-words/words-of.ts';

/** A part of what is asked: a word, or words in quotation marks that follow each other. Every term must be found. */
export interface Term {
  readonly words: readonly Word[];
  /** The words stand as they are, next to each other. */
  readonly phrase: boolean;
  /** The least letters that other words may begin with. */
  readonly least: number;
}

const quoted = /["“„«]([^"“”„«»]+)["“”»]/g;

/** What a reader typed, in terms; none where there is no letter and no digit. */
export function termsOf(typed: string): readonly Term[] {
  const text = typed.normalize('NFC');
  const terms: Term[] = [];
  let at = 0;
  const single = (to?: number): void => {
    for (const word of wordsOf(text.slice(at, to)))
      terms.push({ words: [word], phrase: false, least });
  };
  for (const { 0: match, 1: inside = '', index } of text.matchAll(quoted)) {
    single(index);
    const words = wordsOf(inside);
    if (words.length > 0) terms.push({ words, phrase: true, least });
    at = index + match.length;
  }
  single();
  // The last word may be on its way; before it, three letters such as "the" begin too much.
  return terms
    .slice(0, mostTerms)
    .map((term, index) => (index === terms.length - 1 ? { ...term, least: least - 1 } : term));
}

const least = 4;
/** Of a whole text that somebody pastes, the first words are asked. */
const mostTerms = 32;

/** Whole keys and beginnings by which a place of a text is one of those that were asked for. */
export interface Asked {
  readonly keys: ReadonlySet<string>;
  readonly beginnings: readonly string[];
}

/** What the terms ask for, to be marked in an excerpt. */
export function askedBy(terms: readonly Term[]): Asked {
  const keys = new Set<string>();
  const beginnings = new Set<string>();
  for (const { words, phrase, least: letters } of terms) {
    for (const word of words) {
      for (const { key, beginning } of [...placesAsked(word), word.joined ?? []].flat()) {
        keys.add(key);
        if (!phrase && isBeginning(beginning, word, letters)) beginnings.add(beginning);
      }
      for (const key of word.others) keys.add(key);
    }
  }
  return { keys, beginnings: [...beginnings] };
}

/** The places that must be found: the last one of `中国` is only in a text where nothing follows it. */
export function placesAsked({ places, unspaced }: Word): Word['places'] {
  return unspaced && places.length > 1 ? places.slice(0, -1) : places;
}

/** Whether words are found too that begin like this: in a script without blanks, only what one character begins. */
export function isBeginning(
  beginning: string,
  { unspaced, places }: Word,
  letters: number,
): boolean {
  return unspaced ? places.length === 1 : beginning.length >= letters;
}
