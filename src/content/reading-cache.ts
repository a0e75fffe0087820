import type { EntryKind } from './entry-kind.ts';
import type { Reading } from './entry.ts';

/** A content file by its name and its bytes. */
export interface ReadingKey {
  /** Inside the content folder. */
  readonly path: string;
  readonly kind: EntryKind;
  /** As faults name it. */
  readonly file: string;
  /** Hex digest of its bytes. */
  readonly hash: string;
}

/** The readings of earlier runs. What a reading says follows from the bytes of its file, its name, and the language of the site. */
export interface ReadingCache {
  /** Null where the file must be read. */
  readonly find: (key: ReadingKey) => Reading | null;
  readonly keep: (key: ReadingKey, reading: Reading) => void;
  /** Reads the files that it does not have, where that is faster than one after the other. */
  readonly fill: (keys: readonly ReadingKey[]) => Promise<void>;
  /** Writes what is new, and forgets all files that were neither found nor kept since the last time. */
  readonly save: () => void;
}

/** Reads every file. */
export const noReadingCache: ReadingCache = {
  find: () => null,
  keep: () => undefined,
  fill: () => Promise.resolve(),
  save: () => undefined,
};
