/** The steps of a build, in their order. */
export type BuildStep = 'read' | 'check' | 'compile' | 'render' | 'complete' | 'publish';

/** Is told where a build is. */
export interface Progress {
  /** A step begins, and the one before it has ended. */
  readonly begin: (step: BuildStep) => void;
  /** So many of the files of the step are made; called often. */
  readonly advance: (done: number, total: number) => void;
}

export const noProgress: Progress = { begin: () => undefined, advance: () => undefined };
