import type { FolderType, Meaning, MentionKind, Target } from './mention.ts';
import { inCapitals, spellingKey } from './spelling.ts';
import type { Term } from './term.ts';

/** A file of the content folder whose names join the gazetteer; or an outlet's own wording for a country. */
export type FolderEntry =
  | {
      readonly type: FolderType;
      readonly slug: string;
      readonly name: string;
      readonly aliases?: readonly string[];
      /** Spellings that texts use and no page prints. */
      readonly matches?: readonly string[];
    }
  | {
      readonly type: 'country';
      readonly code: string;
      readonly name?: string;
      readonly aliases?: readonly string[];
    };

/** Surnames of four letters in capitals are as often abbreviations. */
const shortestInCapitals = 5;

interface Claim {
  readonly text: string;
  readonly kind: MentionKind;
  readonly target: Target;
}

const rank: readonly MentionKind[] = ['name', 'alias', 'match'];

function claimsOf(entry: FolderEntry): readonly Claim[] {
  const target: Target =
    entry.type === 'country'
      ? { type: 'country', code: entry.code }
      : { type: entry.type, slug: entry.slug };
  const names = entry.name === undefined ? [] : [entry.name];
  const matches = entry.type === 'country' ? [] : (entry.matches ?? []);
  return [
    ...names.map((text) => ({ text, kind: 'name' as const, target })),
    ...(entry.aliases ?? []).map((text) => ({ text, kind: 'alias' as const, target })),
    ...matches.map((text) => ({ text, kind: 'match' as const, target })),
  ];
}

/** A name goes before an alias and an alias before a match; equals that mean different things mean nothing. */
function settle(claims: readonly Claim[]): Meaning | undefined {
  for (const kind of rank) {
    const [first, ...others] = claims.filter((claim) => claim.kind === kind);
    if (first === undefined) continue;
    const isContested = others.some(
      ({ target }) => JSON.stringify(target) !== JSON.stringify(first.target),
    );
    return isContested ? undefined : { kind, target: first.target };
  }
  return undefined;
}

/** The names of the content folder as terms. One that two files claim alike is kept without a meaning: nothing is guessed. */
export function folderTerms(entries: readonly FolderEntry[]): readonly Term[] {
  const bySpelling = Map.groupBy(entries.flatMap(claimsOf), ({ text }) => spellingKey(text));
  return [...bySpelling.values()].flatMap((claims) => {
    const meaning = settle(claims);
    return claims.flatMap(({ text: base, kind }) =>
      [base, ...(kind === 'name' ? inCapitals(base, shortestInCapitals) : [])].map((text) => ({
        text,
        base,
        cues: [],
        ...(meaning === undefined ? {} : { meaning }),
      })),
    );
  });
}
