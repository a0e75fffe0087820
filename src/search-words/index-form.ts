import { plainWord, unspaced } from './scripts.ts';
import { wordsOf, type Word } from './words-of.ts';

/**
 * Ends every key in the index. What is asked without it is the beginning of a word, and what is asked with it is a whole
 * word. No key is the beginning of what is asked unless it is the same, and so Pagefind never falls back on a shorter word.
 */
const end = '\u02BC';

/** Stands before a key that is written in code, so that it is like no word. */
const code = '\u02BD';
/** Stands before the name of a subject, whole: see `nameForm`. */
const name = '\u02BE';

/**
 * What Pagefind would change or divide: it removes every mark, composes nothing, and a browser that knows Chinese divides
 * its words. In code it is letters and digits to it.
 */
const fragile = new RegExp(String.raw`\p{M}|${unspaced}`, 'u');

function encoded(key: string): string {
  if (plainWord.test(key) || !fragile.test(key)) return key;
  const units = key.split('').map((unit) => unit.charCodeAt(0).toString(36).padStart(4, '0'));
  return code + units.join('');
}

/** The form in which Pagefind is asked for a whole key. */
export function wholeForm(key: string): string {
  return encoded(key) + end;
}

/** The form in which Pagefind is asked for every key that begins like this. */
export function beginningForm(beginning: string): string {
  return encoded(beginning);
}

/** What Pagefind indexes for a text: the keys in their order, then every other spelling once. */
export function indexForm(text: string): string {
  const words = wordsOf(text);
  const places = words.flatMap((word) => word.places.map(({ key }) => key));
  const others = new Set(words.flatMap(otherKeys));
  return [...places, ...others].map(wholeForm).join(' ');
}

function otherKeys({ joined, others, clitics }: Word): readonly string[] {
  return [...(joined === null ? [] : [joined.key]), ...others, ...clitics];
}

/** A whole name as one key: `Саудовская Аравия` is found by both words together, and by neither alone. */
export function nameForm(words: readonly Word[]): string {
  const keys = words.flatMap((word) => word.places.map(({ key }) => key));
  return name + wholeForm(keys.join(''));
}
