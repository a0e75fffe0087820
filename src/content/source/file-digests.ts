import type { FileState } from '../../files/file-stamp.ts';

/** The digests of files that earlier runs have read. */
export interface FileDigests {
  /** The digest of the bytes of a file of which the file system says this; null where they must be read. */
  readonly find: (path: string, state: FileState) => string | null;
  readonly keep: (path: string, state: FileState, digest: string) => void;
  /** Writes what is new, and forgets all files that were neither found nor kept. */
  readonly save: () => void;
}

/** Reads the bytes of every file. */
export const noFileDigests: FileDigests = {
  find: () => null,
  keep: () => undefined,
  save: () => undefined,
};
