import type { Meaning } from './mention.ts';

/**
 * Something that the rest of a text is searched for: `for` or `against` an ambiguous name (by the position of its entry
 * in `ambiguous-names.json`), or a sign of reporting in the United States.
 */
export type Cue =
  { readonly side: 'for' | 'against'; readonly entry: number } | { readonly side: 'american' };

/**
 * A phrase of the finder. Without a meaning it only stands in the way of shorter ones ("New Mexico"), or is a cue.
 */
export interface Term {
  /** As it is written in texts. */
  readonly text: string;
  /** The spelling in the data, of which `text` may be a variant (`GEORGIA` of `Georgia`). */
  readonly base: string;
  readonly meaning?: Meaning;
  readonly cues: readonly Cue[];
}

/** A term where it stands in a text. */
export interface Occurrence {
  readonly start: number;
  readonly end: number;
  readonly term: Term;
}

/** A text with everything that the automaton found in it, in the order of the text. */
export interface Passage {
  readonly text: string;
  readonly occurrences: readonly Occurrence[];
}
