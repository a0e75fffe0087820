import { failureOn } from '../diagnostics/failure.ts';
import type { Reading } from './entry.ts';
import { readEntry, unreadable, type SourceFile } from './read-entry.ts';

/** Reads one file as `readEntry` does. Should that throw, the reading says so, and the other files are read. */
export function readOrFail(source: SourceFile): Reading {
  try {
    return readEntry(source);
  } catch (error) {
    return { ...unreadable(source), faults: [failureOn(source.file, error)], failed: true };
  }
}
