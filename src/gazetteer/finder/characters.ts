/** What the finder knows of a UTF-16 unit; several bits may be set. */
export const WORD = 1;
export const SPACE = 2;
/** Not seen by the finder: soft hyphens, joiners, the second half of a surrogate pair. */
export const TRANSPARENT = 4;
/** NFKC may change it, or join it to its neighbours: the text is normalised before it is read. */
export const COMPLEX = 8;
/** Belongs to the character before it: combining marks, Hangul vowels and finals, low surrogates. */
export const EXTENDS = 16;

const UNITS = 0x10000;

const apostrophes = new Set("'’‘ʼʻ`´′＇");
const hyphens = new Set('-‐‑–−﹣－');

/** Written without blanks between words, so a name may begin and end anywhere. */
const unspaced =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;
const wordCharacter = /[\p{L}\p{N}\p{M}\p{Pc}]/u;
const letterOrDigit = /[\p{L}\p{N}]/u;
const mark = /\p{M}/u;
const blank = /[\s\u0085]/u;
const ignorable = /[\u00AD\u200B-\u200D\u2060\uFEFF]/;

interface CharacterTables {
  /** The bits above by UTF-16 unit. */
  readonly bits: Uint8Array;
  /** By UTF-16 unit: NFKC where that is one unit; every blank a space, one apostrophe, one hyphen. Case and accents stay. */
  readonly fold: Uint16Array;
}

/** A half of a surrogate pair, judged by its plane: scripts below U+1F000, symbols and ideographs above. */
function surrogateBits(unit: number): number {
  if (unit >= 0xdc00) return COMPLEX | EXTENDS | TRANSPARENT;
  return unit < 0xd83c ? COMPLEX | WORD : COMPLEX;
}

function unitBits(unit: number, character: string, normal: string): number {
  if (unit >= 0xd800 && unit <= 0xdfff) return surrogateBits(unit);
  if (ignorable.test(character)) return TRANSPARENT;
  if (blank.test(character)) return SPACE;
  if (apostrophes.has(character)) return 0;
  const isJamo = unit >= 0x1100 && unit <= 0x11ff;
  const isMark = mark.test(character);
  let bits = wordCharacter.test(character) && !unspaced.test(character) ? WORD : 0;
  if (isMark || isJamo || (normal.length > 1 && letterOrDigit.test(normal))) bits |= COMPLEX;
  if (isMark || (isJamo && unit >= 0x1160)) bits |= EXTENDS;
  return bits;
}

function foldedUnit(unit: number, character: string, normal: string): number {
  if (blank.test(character)) return 0x20;
  if (apostrophes.has(character)) return 0x27;
  if (hyphens.has(character)) return 0x2d;
  return normal.length === 1 ? normal.charCodeAt(0) : unit;
}

/** Long stretches of one sort, which need no looking at: two thirds of all units. */
const stretches: readonly {
  readonly first: number;
  readonly last: number;
  readonly bits: number;
}[] = [
  { first: 0x3400, last: 0x9fff, bits: 0 }, // ideographs
  { first: 0xac00, last: 0xd7a3, bits: WORD }, // Hangul syllables
  { first: 0xe000, last: 0xf8ff, bits: 0 }, // private use
];

function buildTables(): CharacterTables {
  const bits = new Uint8Array(UNITS);
  const fold = new Uint16Array(UNITS);
  for (let unit = 0; unit < UNITS; unit += 1) {
    const stretch = stretches.find(({ first, last }) => unit >= first && unit <= last);
    if (stretch !== undefined) {
      bits[unit] = stretch.bits;
      fold[unit] = unit;
      continue;
    }
    const character = String.fromCharCode(unit);
    const normal = character.normalize('NFKC');
    bits[unit] = unitBits(unit, character, normal);
    fold[unit] = foldedUnit(unit, character, normal);
  }
  return { bits, fold };
}

let built: CharacterTables | undefined;

/** The tables, built once at their first use (some 20 ms). */
export const characterTables = (): CharacterTables => (built ??= buildTables());
