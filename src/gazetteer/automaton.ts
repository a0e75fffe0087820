import { characterTables, COMPLEX, SPACE, TRANSPARENT, WORD } from './characters.ts';

/** One place where a phrase stands in a text: UTF-16 offsets, and the position of the phrase in the list given. */
export interface PhraseMatch {
  readonly start: number;
  readonly end: number;
  readonly phrase: number;
}

export interface Automaton {
  /**
   * Every phrase of the text from left to right, the longest at each place, none overlapping another.
   * `undefined` when the text holds characters that must be normalised first.
   */
  readonly scan: (text: string) => readonly PhraseMatch[] | undefined;
}

const NONE = -1;
const NEWLINE = 0x0a;

/** A trie over folded units, as a list of edges: `edges[node]` leads from a unit to the next node. */
interface Trie {
  readonly edges: readonly ReadonlyMap<number, number>[];
  readonly phrases: readonly number[];
}

/** The units of a phrase as the text's are read: folded, without the invisible, blanks not doubled. */
function foldedUnits(phrase: string): readonly number[] {
  const { bits, fold } = characterTables();
  const units: number[] = [];
  for (const unit of phrase.normalize('NFKC').trim().split('').map((one) => one.charCodeAt(0))) {
    const folded = fold[unit] ?? 0;
    const isInvisible = ((bits[unit] ?? 0) & (TRANSPARENT | COMPLEX)) === TRANSPARENT;
    if (!isInvisible && !(folded === 0x20 && units.at(-1) === 0x20)) units.push(folded);
  }
  return units;
}

function buildTrie(phrases: readonly string[]): Trie {
  const edges: Map<number, number>[] = [new Map()];
  const ends: number[] = [NONE];
  phrases.forEach((phrase, position) => {
    let node = 0;
    for (const unit of foldedUnits(phrase)) {
      let next = edges[node]?.get(unit);
      if (next === undefined) {
        next = edges.push(new Map()) - 1;
        ends.push(NONE);
        edges[node]?.set(unit, next);
      }
      node = next;
    }
    if (ends[node] === NONE && node !== 0) ends[node] = position;
  });
  return { edges, phrases: ends };
}

/** The trie's edges in one open-addressed hash table: a step costs the same whatever the number of phrases. */
interface EdgeTable {
  readonly keys: Int32Array;
  readonly targets: Int32Array;
  readonly shift: number;
  readonly classes: number;
  /** By UTF-16 unit as it stands in the text: its class, 0 where no phrase holds it. */
  readonly classOf: Uint16Array;
}

const slotOf = (key: number, shift: number): number => Math.imul(key, 0x9e3779b1) >>> shift;

function buildEdgeTable({ edges }: Trie): EdgeTable {
  const classOfFolded = new Map<number, number>();
  for (const outgoing of edges) {
    for (const unit of outgoing.keys()) {
      if (!classOfFolded.has(unit)) classOfFolded.set(unit, classOfFolded.size + 1);
    }
  }
  const classes = classOfFolded.size + 1;
  const count = edges.reduce((sum, outgoing) => sum + outgoing.size, 0);
  const bitsOfSize = Math.max(4, Math.ceil(Math.log2(count * 2 + 1)));
  const shift = 32 - bitsOfSize;
  const mask = 2 ** bitsOfSize - 1;
  const keys = new Int32Array(mask + 1).fill(NONE);
  const targets = new Int32Array(mask + 1);
  edges.forEach((outgoing, node) => {
    for (const [unit, target] of outgoing) {
      const key = node * classes + (classOfFolded.get(unit) ?? 0);
      let slot = slotOf(key, shift);
      while (keys[slot] !== NONE) slot = (slot + 1) & mask;
      keys[slot] = key;
      targets[slot] = target;
    }
  });
  const { fold } = characterTables();
  const classOf = fold.map((folded) => classOfFolded.get(folded) ?? 0);
  return { keys, targets, shift, classes, classOf };
}

/**
 * Compiles phrases into one matcher. Matching minds case and accents; every blank (one line break at most) equals a
 * space, apostrophes equal each other, and so do hyphens; a phrase begins and ends at a word boundary, which in
 * scripts without blanks is anywhere. The time is linear in the text: a phrase is tried at the beginning of a word
 * only, and no further than the longest phrase.
 */
export function compilePhrases(phrases: readonly string[]): Automaton {
  const trie = buildTrie(phrases);
  const { keys, targets, shift, classes, classOf } = buildEdgeTable(trie);
  const mask = keys.length - 1;
  const ends = Int32Array.from(trie.phrases);
  const { bits } = characterTables();
  const spaceClass = classOf[0x20] ?? 0;

  const step = (node: number, unitClass: number): number => {
    const key = node * classes + unitClass;
    for (let slot = slotOf(key, shift); ; slot = (slot + 1) & mask) {
      const held = keys[slot];
      if (held === key) return targets[slot] ?? 0;
      if (held === NONE) return 0;
    }
  };
  const isStart = new Uint8Array(classOf.length);
  for (let unit = 0; unit < isStart.length; unit += 1) {
    const unitClass = classOf[unit] ?? 0;
    if (unitClass !== 0 && step(0, unitClass) !== 0) isStart[unit] = 1;
  }

  /** Behind a run of blanks that begins at `offset`; -1 if it holds an empty line. */
  const skipBlanks = (text: string, offset: number): number => {
    let lineBreaks = 0;
    let after = offset;
    for (; after < text.length; after += 1) {
      const unit = text.charCodeAt(after);
      if (((bits[unit] ?? 0) & SPACE) === 0) break;
      if (unit === NEWLINE) lineBreaks += 1;
    }
    return lineBreaks > 1 ? -1 : after;
  };

  const isWordAt = (text: string, offset: number): boolean => {
    for (let at = offset; at < text.length; at += 1) {
      const unit = bits[text.charCodeAt(at)] ?? 0;
      if ((unit & TRANSPARENT) === 0) return (unit & WORD) !== 0;
    }
    return false;
  };

  /** The longest phrase that begins at `start`, left in `found…`; false if there is none. */
  let foundEnd = 0;
  let foundPhrase = NONE;
  const longestAt = (text: string, start: number): boolean => {
    foundPhrase = NONE;
    let node = 0;
    let at = start;
    let endsInWord = false;
    while (at < text.length) {
      const unit = text.charCodeAt(at);
      const unitClass = classOf[unit] ?? 0;
      if (unitClass === 0) {
        if (((bits[unit] ?? 0) & TRANSPARENT) === 0) break;
        at += 1;
        continue;
      }
      node = step(node, unitClass);
      if (node === 0) break;
      if (unitClass === spaceClass) {
        at = skipBlanks(text, at);
        if (at < 0) break;
      } else {
        at += 1;
      }
      endsInWord = ((bits[unit] ?? 0) & WORD) !== 0;
      if (ends[node] !== NONE && !(endsInWord && isWordAt(text, at))) {
        foundPhrase = ends[node] ?? NONE;
        foundEnd = at;
      }
    }
    return foundPhrase !== NONE;
  };

  return {
    scan: (text) => {
      const matches: PhraseMatch[] = [];
      let isInWord = false;
      for (let at = 0; at < text.length; at += 1) {
        const unit = text.charCodeAt(at);
        const unitBits = bits[unit] ?? 0;
        if ((unitBits & COMPLEX) !== 0) return undefined;
        if ((unitBits & TRANSPARENT) !== 0) continue;
        const isWord = (unitBits & WORD) !== 0;
        if (isStart[unit] === 1 && !(isInWord && isWord) && longestAt(text, at)) {
          matches.push({ start: at, end: foundEnd, phrase: foundPhrase });
          at = foundEnd - 1;
          isInWord = ((bits[text.charCodeAt(at)] ?? 0) & WORD) !== 0;
        } else {
          isInWord = isWord;
        }
      }
      return matches;
    },
  };
}
