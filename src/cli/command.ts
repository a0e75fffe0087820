import type { Environment } from '../engine/settings-fs.ts';

/** Where a command runs and writes. */
export interface Surroundings {
  /** The working folder, absolute. */
  readonly root: string;
  /** Default: that of the process. */
  readonly environment?: Environment;
  /** Whether a person sees what is written. */
  readonly isTerminal: boolean;
  readonly write: (text: string) => void;
  readonly complain: (text: string) => void;
}

/** What the arguments of a command ask for and cannot have, as a full sentence. */
export interface WrongUse {
  readonly problem: string;
}

/** How a command ends: with an exit code, or refused because it was used wrongly. */
export type Ending = number | WrongUse;
