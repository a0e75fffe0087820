import { nearest } from './nearest.ts';

/** Names in which the one that a word probably means is found without comparing it with each of them. */
export interface NearNames {
  /** As the function `nearest`. */
  readonly nearest: (word: string, options?: NearOptions) => string | undefined;
  /** The question that hints ask: `did you mean "title"?`, or undefined where nothing is near. */
  readonly didYouMean: (word: string, options?: NearOptions) => string | undefined;
}

export interface NearOptions {
  /** How many faults a word may have; by default as many as `nearest` allows. */
  readonly limit?: number;
  /** A name that is not meant. */
  readonly except?: string;
}

/** Up to this number of names each is compared. */
const fewNames = 200;
/** So many names that share most with a word are compared with it. */
const compared = 12;
/** So many entries of the index are looked at for one word, the rarest first. */
const lookedAt = 4000;

/** Indexes names by their pieces of three characters; the index is made when it is first asked. */
export function nearNames(names: Iterable<string>): NearNames {
  const all = [...new Set(names)];
  let index: ReadonlyMap<string, readonly number[]> | undefined;
  const find = (word: string, { except, ...limits }: NearOptions = {}): string | undefined => {
    const candidates = all.length <= fewNames ? all : likely(word, all, (index ??= indexOf(all)));
    return nearest(
      word,
      candidates.filter((name) => name !== except),
      limits,
    );
  };
  return {
    nearest: find,
    didYouMean: (word, options) => {
      const name = find(word, options);
      return name === undefined ? undefined : `did you mean "${name}"?`;
    },
  };
}

function likely(
  word: string,
  names: readonly string[],
  index: ReadonlyMap<string, readonly number[]>,
): readonly string[] {
  const lists = [...piecesOf(word)]
    .map((piece) => index.get(piece) ?? [])
    .toSorted((a, b) => a.length - b.length);
  const shared = new Map<number, number>();
  let looked = 0;
  for (const list of lists) {
    if (looked + list.length > lookedAt && looked > 0) break;
    for (const at of list.slice(0, lookedAt)) shared.set(at, (shared.get(at) ?? 0) + 1);
    looked += list.length;
  }
  return [...shared]
    .toSorted(([a, many], [b, more]) => more - many || a - b)
    .slice(0, compared)
    .map(([at]) => names[at] ?? '');
}

function indexOf(names: readonly string[]): ReadonlyMap<string, readonly number[]> {
  const index = new Map<string, number[]>();
  for (const [at, name] of names.entries()) {
    for (const piece of piecesOf(name)) {
      const list = index.get(piece);
      if (list) list.push(at);
      else index.set(piece, [at]);
    }
  }
  return index;
}

/** The pieces of a word in lower case without accents; its beginning and its end are pieces of their own. */
function piecesOf(word: string): ReadonlySet<string> {
  const text =
    ` ${word.trim().toLowerCase().normalize('NFKD').replaceAll(/\p{M}/gu, '')} `.replaceAll(
      /[\s_-]+/g,
      '-',
    );
  const pieces = new Set<string>();
  // Beyond the length that is compared at all, more pieces tell nothing.
  const end = Math.min(text.length, 120);
  for (let at = 0; at + 3 <= end; at += 1) pieces.add(text.slice(at, at + 3));
  return pieces;
}
