import data from '../data/ambiguous-names.json' with { type: 'json' };
import type { AmbiguousName } from '../data/data-files.ts';
import weak from '../data/only-beside-their-country.json' with { type: 'json' };

/** JSON knows strings only; the schema in the tests holds the file to these. */
const otherwiseOf = (text: string): AmbiguousName['otherwise'] =>
  text === 'other' ? 'other' : 'country';
const inAmericaOf = (text: string): AmbiguousName['inAmerica'] =>
  text === 'state' || text === 'often' || text === 'seldom' ? text : 'no';

export const ambiguousNames: readonly AmbiguousName[] = data.map((entry) => ({
  ...entry,
  otherwise: otherwiseOf(entry.otherwise),
  inAmerica: inAmericaOf(entry.inAmerica),
}));

const positionByName = new Map(
  ambiguousNames.flatMap(({ names }, position) => names.map((name) => [name, position])),
);

/** How American local reporting uses a name. */
export function useInAmerica(name: string): AmbiguousName['inAmerica'] {
  const entry = positionByName.get(name);
  return entry === undefined ? 'no' : (ambiguousNames[entry]?.inAmerica ?? 'no');
}

/** The position in `ambiguousNames` of the entry that governs a name. */
export const ambiguityOf = (name: string): number | undefined => positionByName.get(name);

const weakNames = new Set(weak);

/** Abbreviations and capitals that mean too much else: they count only where the text names their country otherwise. */
export const countsOnlyBesideItsCountry = (name: string): boolean => weakNames.has(name);

/** A name that several countries share. */
export interface SharedName {
  readonly name: string;
  readonly kind: 'alias' | 'demonym';
  /** The one that the text names otherwise is meant, or else the first. */
  readonly codes: readonly [string, ...string[]];
}

export const sharedNames: readonly SharedName[] = [
  { name: 'Congo', kind: 'alias', codes: ['CD', 'CG'] },
  { name: 'Congolese', kind: 'demonym', codes: ['CD', 'CG'] },
  { name: 'Korea', kind: 'alias', codes: ['KR', 'KP'] },
  { name: 'Korean', kind: 'demonym', codes: ['KR', 'KP'] },
  { name: 'Koreans', kind: 'demonym', codes: ['KR', 'KP'] },
  { name: 'Dominican', kind: 'demonym', codes: ['DO', 'DM'] },
  { name: 'Dominicans', kind: 'demonym', codes: ['DO', 'DM'] },
  { name: 'Virgin Islands', kind: 'alias', codes: ['VI', 'VG'] },
];
