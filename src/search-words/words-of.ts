import { fold, foldOtherwise } from './fold.ts';
import { plainWord, unspaced } from './scripts.ts';
import { beginningOf, keyOf } from './word-key.ts';

/** What stands at one place of the index: a word, or a pair of characters. */
export interface Place {
  /** The form under which it is found; see `keyOf`. */
  readonly key: string;
  /** The form that another word may begin with. */
  readonly beginning: string;
  /** UTF-16 offsets in the text; the end is exclusive. */
  readonly from: number;
  readonly to: number;
}

/** A word of a text, as a reader would ask for it. */
export interface Word {
  /** In their order: one place; the parts of `Nagorno-Karabakh`; the pairs of characters of a Chinese sentence. */
  readonly places: readonly Place[];
  /** Its script has no blanks. The places overlap, and the last one is a single character. */
  readonly unspaced: boolean;
  /** `covid19` for `covid-19`, `us` for `U.S.`; null for a word without parts. */
  readonly joined: Place | null;
  /** Keys of its other usual spellings. */
  readonly others: readonly string[];
  /** Keys of what an apostrophe joins to it: `dell` of `dell’Unione`. Whoever asks for the word does not ask for them. */
  readonly clitics: readonly string[];
}

const apostrophes = "'’‘ʼʻ`´";
/** U+00AD to U+2060 are invisible inside a word; the modifier letters stand for an apostrophe. */
const letter = String.raw`(?:(?![\u02B9-\u02BF])[\p{L}\p{M}\p{N}\u00AD\u200B-\u200D\u2060])`;
const joiner = String.raw`(?:[${apostrophes}\-\u2010\u2011.&·\u05F3\u05F4]|(?<=\p{Nd})[,:](?=\p{Nd}))`;
const written = new RegExp(`${letter}+(?:${joiner}${letter}+)*`, 'gu');
const part = new RegExp(`${letter}+`, 'gu');

const hasUnspaced = new RegExp(unspaced, 'u');
const runs = new RegExp(
  String.raw`(?:${unspaced}[\p{M}\u200B-\u200D\u2060]*)+|(?:(?!${unspaced})[\s\S])+`,
  'gu',
);
/** A character with the marks that belong to it. */
const character = /\P{M}[\p{M}\uFF9E\uFF9F]*/gu;

/** French and Italian articles and pronouns that an apostrophe joins to the next word. */
const elided =
  /^(?:[cdjlmnst]|qu|jusqu|lorsqu|puisqu|quoiqu|un|gl|(?:de|a|ne|su|co|que|be)ll|dall|sant|quest)$/;

/**
 * The words of a text, in its order: the one place where it is decided what a word is, for the index and for what is
 * asked of it. It needs no dictionary and no `Intl.Segmenter`: scripts without blanks are read in overlapping pairs.
 */
export function wordsOf(text: string): readonly Word[] {
  const mixed = hasUnspaced.test(text);
  return [...text.matchAll(written)].flatMap(({ 0: match, index }) =>
    mixed && hasUnspaced.test(match) ? mixedWords(match, index) : spacedWord(match, index),
  );
}

function mixedWords(text: string, offset: number): readonly Word[] {
  return [...text.matchAll(part)].flatMap(({ 0: one, index: at }) =>
    [...one.matchAll(runs)].flatMap(({ 0: run, index }) => {
      const from = offset + at + index;
      return hasUnspaced.test(run) ? unspacedWord(run, from) : spacedWord(run, from);
    }),
  );
}

function unspacedWord(run: string, offset: number): readonly Word[] {
  const characters = [...run.matchAll(character)]
    .map(({ 0: one, index }) => ({
      key: fold(one),
      from: offset + index,
      to: offset + index + one.length,
    }))
    .filter(({ key }) => key !== '');
  const places = characters.map((one, index) => {
    const next = characters[index + 1];
    const key = one.key + (next?.key ?? '');
    return { key, beginning: key, from: one.from, to: (next ?? one).to };
  });
  return places.length === 0
    ? []
    : [{ places, unspaced: true, joined: null, others: [], clitics: [] }];
}

function spacedWord(text: string, offset: number): readonly Word[] {
  if (plainWord.test(text)) {
    const place = placeOf(text.toLowerCase(), offset, offset + text.length);
    return [{ places: [place], unspaced: false, joined: null, others: [], clitics: [] }];
  }
  const all = [...text.matchAll(part)]
    .map(({ 0: one, index }) => ({ one, folded: fold(one), from: index }))
    .filter(({ folded }) => folded !== '');
  const parts = withoutClitics(all, text);
  const [first, last] = [parts[0], parts.at(-1)];
  if (first === undefined || last === undefined) return [];
  const to = last.from + last.one.length;
  const places = parts.map(({ one, folded, from }) =>
    placeOf(folded, offset + from, offset + from + one.length),
  );
  const other = foldOtherwise(text.slice(first.from, to));
  return [
    {
      places,
      unspaced: false,
      joined:
        parts.length === 1 ? null : placeOf(joinedOf(parts), offset + first.from, offset + to),
      others: other === null ? [] : [keyOf(other)],
      clitics: all.filter((one) => !parts.includes(one)).map(({ folded }) => keyOf(folded)),
    },
  ];
}

interface Part {
  readonly one: string;
  readonly folded: string;
  readonly from: number;
}

/** Takes off `l’` before a word and `’s` after it. */
function withoutClitics(parts: readonly Part[], text: string): readonly Part[] {
  const [first, second] = parts;
  const isApostrophe = (at: number): boolean => apostrophes.includes(text.charAt(at));
  if (first === undefined || second === undefined) return parts;
  if (elided.test(first.folded) && isApostrophe(second.from - 1))
    return withoutClitics(parts.slice(1), text);
  const last = parts.at(-1) ?? second;
  return last.folded === 's' && isApostrophe(last.from - 1) ? parts.slice(0, -1) : parts;
}

/** `1,000,000` is one number with or without its commas, but `1.8` is not `18`. */
function joinedOf(parts: readonly Part[]): string {
  const texts = parts.map(({ folded }) => folded);
  const isNumber = texts.every((text) => /^\d+$/.test(text));
  const isGrouped = texts.slice(1).every((text) => text.length === 3);
  return texts.join(isNumber && !isGrouped ? numberPoint : '');
}

/** A letter to the index, and none of any word: those of its block are removed by `fold`. */
const numberPoint = '\u02D1';

function placeOf(folded: string, from: number, to: number): Place {
  return { key: keyOf(folded), beginning: beginningOf(folded), from, to };
}
