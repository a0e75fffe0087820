import { ambiguityOf, ambiguousNames, countsOnlyBesideItsCountry, sharedNames } from './ambiguous-names.ts';
import { countAmericanSigns } from './american-signs.ts';
import type { Judged } from './judge.ts';
import { namingKinds } from './mention.ts';
import type { Passage } from './term.ts';

/** How much each sign weighs. Found by reading, and held by the labelled sentences of the tests. */
const weights = { beside: 3, ownName: 2, cue: 2, neighbour: 1, manyCountries: 2, americanSign: 1 };
/** More signs of one sort say no more than this many. */
const atMost = 2;
/** A text that names so many countries goes round the world, and is no local report. */
const manyCountries = 8;

const several = (count: number, weight: number): number => Math.min(count, atMost) * weight;

/** What a whole text says about the names in it. */
export interface Senses {
  /** Whether a name that its own sentence leaves open means the country. */
  readonly isCountry: (name: string, code: string) => boolean;
  /** The country that a name means; several share some names. */
  readonly codeOf: (name: string, code: string) => string;
}

/** The spellings by which each country is named, places that a guard has ruled out left aside. */
function spellingsByCode(judged: readonly Judged[]): ReadonlyMap<string, ReadonlySet<string>> {
  const shared = new Set(sharedNames.map(({ name }) => name));
  const spellings = new Map<string, Set<string>>();
  for (const { candidate, verdict } of judged) {
    const { name, meaning } = candidate;
    if (verdict === 'other' || verdict === 'none' || shared.has(name)) continue;
    if (meaning.kind === 'metonym' || meaning.target.type !== 'country') continue;
    if (countsOnlyBesideItsCountry(name)) continue;
    const { code } = meaning.target;
    spellings.set(code, (spellings.get(code) ?? new Set()).add(name));
  }
  return spellings;
}

export function readSenses({ text, occurrences }: Passage, judged: readonly Judged[]): Senses {
  const spellings = spellingsByCode(judged);
  const namesJudged = (wanted: 'country' | 'other'): ReadonlySet<string> =>
    new Set(judged.flatMap(({ candidate, verdict }) => (verdict === wanted ? [candidate.name] : [])));
  const surely = namesJudged('country');
  const surelyNot = namesJudged('other');
  const cues = new Set(occurrences.filter(({ term }) => term.cues.length > 0).map(({ term }) => term));
  const countCues = (side: 'for' | 'against', entry: number): number =>
    [...cues].filter(({ cues: all }) => all.some((cue) => cue.side === side && cue.entry === entry)).length;
  const usStates = [...cues].filter(({ cues: all }) => all.some(({ side }) => side === 'usState')).length;
  let signs: number | undefined;
  const americanSigns = (): number => (signs ??= usStates + countAmericanSigns(text));

  /** Above zero it is the country; zero leaves it open. */
  const weigh = (name: string, code: string): number => {
    const entry = ambiguityOf(name);
    const ambiguous = entry === undefined ? undefined : ambiguousNames[entry];
    const names = ambiguous?.names ?? [name];
    const ownNames = [...(spellings.get(code) ?? [])].filter((one) => !names.includes(one)).length;
    const forIt = several(ownNames, weights.ownName) + (names.some((one) => surely.has(one)) ? weights.beside : 0);
    const againstIt = surelyNot.has(name) ? weights.beside : 0;
    if (ambiguous === undefined || entry === undefined) return forIt - againstIt;
    const neighbours = ambiguous.neighbours.filter((one) => spellings.has(one)).length;
    return (
      forIt +
      several(countCues('for', entry), weights.cue) +
      several(neighbours, weights.neighbour) +
      (spellings.size >= manyCountries ? weights.manyCountries : 0) -
      againstIt -
      several(countCues('against', entry), weights.cue) -
      (ambiguous.usLocal ? several(americanSigns(), weights.americanSign) : 0)
    );
  };

  const decided = new Map<string, boolean>();
  return {
    isCountry: (name, code) => {
      if (countsOnlyBesideItsCountry(name)) return spellings.has(code);
      const known = decided.get(name);
      if (known !== undefined) return known;
      const entry = ambiguityOf(name);
      const weight = weigh(name, code);
      const otherwise = entry === undefined ? 'country' : ambiguousNames[entry]?.otherwise;
      const isCountry = weight > 0 || (weight === 0 && otherwise !== 'other');
      decided.set(name, isCountry);
      return isCountry;
    },
    codeOf: (name, code) => {
      const shared = sharedNames.find((one) => one.name === name);
      return shared?.codes.find((one) => spellings.has(one)) ?? code;
    },
  };
}

/** The kinds that can be ambiguous at all: a metonym is taken as it stands. */
export const canBeAmbiguous = namingKinds;
