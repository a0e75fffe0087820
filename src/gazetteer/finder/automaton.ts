import { characterTables, COMPLEX, SPACE, TRANSPARENT, WORD } from './characters.ts';
import { normaliseWithOffsets, sourceRange } from './normalise.ts';
import { buildPhraseTable, NONE, STARTS, type PhraseTable } from './trie.ts';

/** One place where a phrase stands: UTF-16 offsets, and the position of the phrase in the list that was compiled. */
export interface PhraseMatch {
  readonly start: number;
  readonly end: number;
  readonly phrase: number;
}

/** Finds the phrases of a text from left to right, the longest at each place, none overlapping another. */
export type Automaton = (text: string) => readonly PhraseMatch[];

const LINE_FEED = 0x0a;

/** Behind the run of blanks at `offset`; undefined if an empty line is among them, which no name spans. */
function afterBlanks(text: string, offset: number, bits: Uint8Array): number | undefined {
  let lineFeeds = 0;
  let at = offset;
  for (; at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    if (((bits[unit] ?? 0) & SPACE) === 0) break;
    if (unit === LINE_FEED) lineFeeds += 1;
  }
  return lineFeeds > 1 ? undefined : at;
}

/** Whether a word goes on at `offset`, joiners and soft hyphens passed over. */
function isWordAt(text: string, offset: number, bits: Uint8Array): boolean {
  for (let at = offset; at < text.length; at += 1) {
    const unit = bits[text.charCodeAt(at)] ?? 0;
    if ((unit & TRANSPARENT) === 0) return (unit & WORD) !== 0;
  }
  return false;
}

/** The longest phrase that begins at `start` and ends at a word boundary. */
function longestAt(
  text: string,
  start: number,
  { classOf, phraseAt, step }: PhraseTable,
  bits: Uint8Array,
): PhraseMatch | undefined {
  let longest: PhraseMatch | undefined;
  let node = 0;
  let at: number | undefined = start;
  while (at !== undefined && at < text.length) {
    const unit = text.charCodeAt(at);
    const unitBits = bits[unit] ?? 0;
    const unitClass = classOf[unit] ?? 0;
    if (unitClass === 0) {
      if ((unitBits & TRANSPARENT) === 0) break;
      at += 1;
      continue;
    }
    node = step(node, unitClass);
    if (node === 0) break;
    at = (unitBits & SPACE) === 0 ? at + 1 : afterBlanks(text, at, bits);
    const phrase = phraseAt[node] ?? NONE;
    if (phrase === NONE || at === undefined) continue;
    if ((unitBits & WORD) === 0 || !isWordAt(text, at, bits)) longest = { start, end: at, phrase };
  }
  return longest;
}

/** Undefined where the text holds characters that must be normalised first. */
function scan(
  text: string,
  table: PhraseTable,
  isNormalised: boolean,
): readonly PhraseMatch[] | undefined {
  const { bits } = characterTables();
  const { signs } = table;
  const stop = isNormalised ? 0 : COMPLEX;
  const matches: PhraseMatch[] = [];
  let isInWord = false;
  for (let at = 0; at < text.length; at += 1) {
    const sign = signs[text.charCodeAt(at)] ?? 0;
    // Most of a text: a letter with which no phrase begins.
    if (sign === WORD) {
      isInWord = true;
      continue;
    }
    if ((sign & stop) !== 0) return undefined;
    if ((sign & TRANSPARENT) !== 0) continue;
    const isWord = (sign & WORD) !== 0;
    if ((sign & STARTS) !== 0 && !(isInWord && isWord)) {
      const match = longestAt(text, at, table, bits);
      if (match !== undefined) {
        matches.push(match);
        at = match.end - 1;
        isInWord = ((bits[text.charCodeAt(at)] ?? 0) & WORD) !== 0;
        continue;
      }
    }
    isInWord = isWord;
  }
  return matches;
}

/**
 * Compiles phrases into one matcher. It minds case and accents; blanks equal each other (a run with one line break at
 * most is one), and so do apostrophes and hyphens; composed and decomposed, full-width and plain are the same (NFKC).
 * A phrase begins and ends at a word boundary, which in scripts without blanks between words is anywhere.
 * The time is linear in the text whatever the number of phrases: one is tried at the beginning of a word only, and no
 * further than the longest.
 */
export function compilePhrases(phrases: readonly string[]): Automaton {
  const table = buildPhraseTable(phrases);
  return (text) => {
    const matches = scan(text, table, false);
    if (matches !== undefined) return matches;
    const normalised = normaliseWithOffsets(text);
    return (scan(normalised.text, table, true) ?? []).map(({ start, end, phrase }) => {
      const [sourceStart, sourceEnd] = sourceRange(normalised, start, end);
      return { start: sourceStart, end: sourceEnd, phrase };
    });
  };
}
