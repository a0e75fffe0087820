/** A part of what a site is made of: every `count`-th piece, beginning with the one at `index`. */
export interface Share {
  /** From 0, below `count`. */
  readonly index: number;
  readonly count: number;
}

export const wholeSite: Share = { index: 0, count: 1 };
