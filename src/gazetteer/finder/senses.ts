import {
  ambiguityOf,
  ambiguousNames,
  countsOnlyBesideItsCountry,
  sharedNames,
} from './ambiguous-names.ts';
import type { AmbiguousName } from '../data/data-files.ts';
import type { Judged } from './judge.ts';
import type { Cue, Passage } from './term.ts';

/** How much each sign weighs. Found by reading, and held by the labelled sentences of the tests. */
const weights = {
  /** The name stands beside what makes it clear: "Tbilisi, Georgia", "Lebanon, Pa.". */
  beside: 3,
  /** The country’s other names, its people, its capital. */
  /** In America, it stands beside what makes it unlikely: "Lebanon police", "Georgia lawmakers". */
  perhapsOther: 2,
  ownName: 2,
  /** Each time that the name does what people rather than states do. */
  perhapsPerson: 1,
  /** A name that is hardly ever ambiguous was something else once: any other name of the country outweighs it. */
  onceOther: 2,
  cue: 2,
  neighbour: 1,
  manyCountries: 2,
  americanSign: 1,
};
/** More signs of one sort say no more than this many. */
const atMost = 2;
/** A text that names so many countries goes round the world, and is no local report. */
const manyCountries = 8;

const several = (count: number, weight: number): number => Math.min(count, atMost) * weight;

/** What a text as a whole says about the names in it. */
export interface Senses {
  /** Whether a name that its own sentence leaves open means the country. */
  readonly isCountry: (name: string, code: string) => boolean;
  /** The country that a name means; several share some names. */
  readonly codeOf: (name: string, code: string) => string;
}

const codesByName = new Map(sharedNames.map(({ name, codes }) => [name, codes]));

/** The spellings by which each country is named; those that need proof themselves prove nothing. */
function spellingsByCode(judged: readonly Judged[]): ReadonlyMap<string, ReadonlySet<string>> {
  const spellings = new Map<string, Set<string>>();
  for (const { candidate, verdict } of judged) {
    const { name, meaning } = candidate;
    if (verdict === 'other' || verdict === 'none' || meaning.kind === 'metonym') continue;
    if (codesByName.has(name) || countsOnlyBesideItsCountry(name)) continue;
    if (meaning.target.type !== 'country') continue;
    const { code } = meaning.target;
    spellings.set(code, (spellings.get(code) ?? new Set()).add(name));
  }
  return spellings;
}

type Counts = ReadonlyMap<string, number>;
const noCounts: Counts = new Map();

/** How often each name has each verdict; most names have none. */
function countVerdicts(judged: readonly Judged[]): (verdict: Judged['verdict']) => Counts {
  const all = new Map<Judged['verdict'], Map<string, number>>();
  for (const { candidate, verdict } of judged) {
    if (verdict === undefined) continue;
    const counts = all.get(verdict) ?? new Map<string, number>();
    all.set(verdict, counts.set(candidate.name, (counts.get(candidate.name) ?? 0) + 1));
  }
  return (verdict) => all.get(verdict) ?? noCounts;
}

/** How many different cues of a sort a text holds. */
function cueCounter({ occurrences }: Passage): (wanted: (cue: Cue) => boolean) => number {
  const terms = new Set(occurrences.map(({ term }) => term).filter(({ cues }) => cues.length > 0));
  return (wanted) => [...terms].filter(({ cues }) => cues.some(wanted)).length;
}

/** Reads a whole text for what the words beside a name do not tell. */
export function readSenses(passage: Passage, judged: readonly Judged[]): Senses {
  const judgedAs = countVerdicts(judged);
  const surely = judgedAs('country');
  const surelyNot = judgedAs('other');
  const perhapsNot = judgedAs('perhapsOther');
  const perhapsPerson = judgedAs('perhapsPerson');
  const spellings = onDemand(() => spellingsByCode(judged));
  const countCues = onDemand(() => cueCounter(passage));

  /** Above zero it is the country, below it is not; zero leaves it open. */
  const weigh = (name: string, code: string, ambiguous: AmbiguousName | undefined): number => {
    const names = ambiguous?.names ?? [name];
    const known = [...(spellings().get(code) ?? [])];
    const forIt =
      several(known.filter((one) => !names.includes(one)).length, weights.ownName) +
      (names.some((one) => surely.has(one)) ? weights.beside : 0) -
      several(perhapsPerson.get(name) ?? 0, weights.perhapsPerson);
    const isOnceOther = surelyNot.has(name);
    if (ambiguous === undefined) return forIt - (isOnceOther ? weights.onceOther : 0);
    const weight = forIt - (isOnceOther ? weights.beside : 0);
    const entry = ambiguousNames.indexOf(ambiguous);
    const cues = (wanted: 'for' | 'against'): number =>
      countCues()((cue) => cue.side === wanted && cue.entry === entry);
    const neighbours = ambiguous.neighbours.filter((one) => spellings().has(one)).length;
    const american = countCues()(({ side }) => side === 'american');
    const isLocal = ambiguous.inAmerica === 'state' || ambiguous.inAmerica === 'often';
    return (
      weight +
      several(cues('for'), weights.cue) -
      several(cues('against'), weights.cue) +
      several(neighbours, weights.neighbour) +
      (spellings().size >= manyCountries ? weights.manyCountries : 0) -
      (isLocal ? several(american, weights.americanSign) : 0) -
      (american > 0 && perhapsNot.has(name) ? weights.perhapsOther : 0)
    );
  };

  const decide = (name: string, code: string): boolean => {
    if (countsOnlyBesideItsCountry(name)) return spellings().has(code);
    const entry = ambiguityOf(name);
    const isOpen =
      entry !== undefined || surelyNot.has(name) || perhapsNot.has(name) || perhapsPerson.has(name);
    if (!isOpen) return true;
    const ambiguous = entry === undefined ? undefined : ambiguousNames[entry];
    const weight = weigh(name, code, ambiguous);
    return weight > 0 || (weight === 0 && ambiguous?.otherwise !== 'other');
  };
  const decided = new Map<string, boolean>();
  return {
    isCountry: (name, code) => {
      const known = decided.get(name) ?? decide(name, code);
      decided.set(name, known);
      return known;
    },
    codeOf: (name, code) => codesByName.get(name)?.find((one) => spellings().has(one)) ?? code,
  };
}

/** Computed at the first call; most texts leave nothing open. */
function onDemand<T>(compute: () => T): () => T {
  let known: { readonly value: T } | undefined;
  return () => (known ??= { value: compute() }).value;
}
