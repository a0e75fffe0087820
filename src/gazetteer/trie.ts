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
  readonly edges: readonly ReadonlyMap<number, number>[];
  readonly phraseAt: readonly number[];
}

/** Of two phrases that fold to the same units the first is kept. */
function buildTrie(phrases: readonly string[]): Trie {
  const edges = [new Map<number, number>()];
  const phraseAt = [NONE];
  phrases.forEach((phrase, position) => {
    let node = 0;
    for (const unit of foldedUnits(phrase)) {
      let next = edges[node]?.get(unit);
      if (next === undefined) {
        next = edges.push(new Map<number, number>()) - 1;
        phraseAt.push(NONE);
        edges[node]?.set(unit, next);
      }
      node = next;
    }
    if (node !== 0 && phraseAt[node] === NONE) phraseAt[node] = position;
  });
  return { edges, phraseAt };
}

export function buildPhraseTable(phrases: readonly string[]): PhraseTable {
  const { edges, phraseAt } = buildTrie(phrases);
  const classOfFolded = new Map<number, number>();
  let count = 0;
  for (const outgoing of edges) {
    count += outgoing.size;
    for (const unit of outgoing.keys()) {
      if (!classOfFolded.has(unit)) classOfFolded.set(unit, classOfFolded.size + 1);
    }
  }
  const classes = classOfFolded.size + 1;
  const sizeBits = Math.max(4, Math.ceil(Math.log2(count * 2 + 1)));
  const shift = 32 - sizeBits;
  const mask = 2 ** sizeBits - 1;
  const keys = new Int32Array(mask + 1).fill(NONE);
  const targets = new Int32Array(mask + 1);
  // Fibonacci hashing: neighbouring keys spread over the whole table.
  const slotOf = (key: number): number => Math.imul(key, 0x9e3779b1) >>> shift;
  edges.forEach((outgoing, node) => {
    for (const [unit, target] of outgoing) {
      const key = node * classes + (classOfFolded.get(unit) ?? 0);
      let slot = slotOf(key);
      while (keys[slot] !== NONE) slot = (slot + 1) & mask;
      keys[slot] = key;
      targets[slot] = target;
    }
  });

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
