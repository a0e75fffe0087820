import { characterTables, COMPLEX, TRANSPARENT } from './characters.ts';

/** No node, no phrase. Node 0 is the root, which no edge leads to. */
export const NONE = -1;

/** A bit beside those of the character tables: a phrase begins with this unit. */
export const STARTS = 64;

/**
 * A trie over folded UTF-16 units with its edges in one open-addressed hash table, so that a step costs the same
 * whatever the number of phrases.
 */
export interface PhraseTable {
  /** By UTF-16 unit as it stands in a text: its class, 0 where no phrase holds it. */
  readonly classOf: Uint16Array;
  /** By UTF-16 unit: the bits of the character tables, and `STARTS` where a phrase begins with it. */
  readonly signs: Uint8Array;
  /** By node: the position of the phrase that ends there, or `NONE`. */
  readonly phraseAt: Int32Array;
  /** The node behind the edge of a class, 0 if there is none. */
  readonly step: (node: number, unitClass: number) => number;
}

/** The units of a phrase as the text's are read: folded, without the invisible, blanks not doubled. */
function foldedUnits(phrase: string): readonly number[] {
  const { bits, fold } = characterTables();
  const units: number[] = [];
  const normal = phrase.normalize('NFKC').trim();
  for (let at = 0; at < normal.length; at += 1) {
    const unit = normal.charCodeAt(at);
    const folded = fold[unit] ?? 0;
    const isInvisible = ((bits[unit] ?? 0) & (TRANSPARENT | COMPLEX)) === TRANSPARENT;
    if (!isInvisible && !(folded === 0x20 && units.at(-1) === 0x20)) units.push(folded);
  }
  return units;
}

interface Trie {
  /** From `node * UNITS + unit` to the next node. */
  readonly edges: ReadonlyMap<number, number>;
  readonly phraseAt: readonly number[];
}

const UNITS = 0x10000;

/** Of two phrases that fold to the same units the first is kept. */
function buildTrie(phrases: readonly string[]): Trie {
  const edges = new Map<number, number>();
  const phraseAt = [NONE];
  phrases.forEach((phrase, position) => {
    let node = 0;
    for (const unit of foldedUnits(phrase)) {
      const edge = node * UNITS + unit;
      node = edges.get(edge) ?? phraseAt.push(NONE) - 1;
      edges.set(edge, node);
    }
    if (node !== 0 && phraseAt[node] === NONE) phraseAt[node] = position;
  });
  return { edges, phraseAt };
}

const maxKey = 2 ** 31 - 1;
const tooManyPhrases =
  'The phrases have too many different letters for one table. Compile them in two parts.';

export function buildPhraseTable(phrases: readonly string[]): PhraseTable {
  const { edges, phraseAt } = buildTrie(phrases);
  const classOfFolded = new Map<number, number>();
  for (const edge of edges.keys()) {
    const unit = edge % UNITS;
    if (!classOfFolded.has(unit)) classOfFolded.set(unit, classOfFolded.size + 1);
  }
  const classes = classOfFolded.size + 1;
  if (phraseAt.length * classes > maxKey) throw new RangeError(tooManyPhrases);
  const sizeBits = Math.max(4, Math.ceil(Math.log2(edges.size * 2 + 1)));
  const shift = 32 - sizeBits;
  const mask = 2 ** sizeBits - 1;
  const keys = new Int32Array(mask + 1).fill(NONE);
  const targets = new Int32Array(mask + 1);
  // Fibonacci hashing: neighbouring keys spread over the whole table.
  const slotOf = (key: number): number => Math.imul(key, 0x9e3779b1) >>> shift;
  for (const [edge, target] of edges) {
    const key = Math.floor(edge / UNITS) * classes + (classOfFolded.get(edge % UNITS) ?? 0);
    let slot = slotOf(key);
    while (keys[slot] !== NONE) slot = (slot + 1) & mask;
    keys[slot] = key;
    targets[slot] = target;
  }

  const step = (node: number, unitClass: number): number => {
    const key = node * classes + unitClass;
    for (let slot = slotOf(key); ; slot = (slot + 1) & mask) {
      const held = keys[slot];
      if (held === key) return targets[slot] ?? 0;
      if (held === NONE) return 0;
    }
  };
  const { bits, fold } = characterTables();
  const classOf = fold.map((folded) => classOfFolded.get(folded) ?? 0);
  const signs = bits.map((sign, unit) => {
    const unitClass = classOf[unit] ?? 0;
    return unitClass !== 0 && step(0, unitClass) !== 0 ? sign | STARTS : sign;
  });
  return { classOf, signs, phraseAt: Int32Array.from(phraseAt), step };
}
