import type { Meaning } from '../mention.ts';
import type { Occurrence, Passage } from '../term.ts';

/** An occurrence that may name a country, with what stands around it. */
export interface Candidate {
  readonly occurrence: Occurrence;
  readonly meaning: Meaning;
  /** The spelling in the data. */
  readonly name: string;
  /** Up to `REACH` units of the text on either side, in the same paragraph. */
  readonly before: string;
  readonly after: string;
  readonly passage: Passage;
  /** Position among the occurrences of the passage. */
  readonly position: number;
}

/**
 * `country`: surely the country. `other`: surely something else of that name, of which the text may go on to speak.
 * `none`: not a mention, which says nothing of the other places in the text. `perhapsOther`: the text as a whole must
 * tell, and this speaks against the country. `perhapsPerson`: likewise, each time that it is said. Undefined: the guard
 * cannot tell.
 */
export type Verdict = 'country' | 'other' | 'none' | 'perhapsOther' | 'perhapsPerson' | undefined;

export type Guard = (candidate: Candidate) => Verdict;

export const REACH = 60;
