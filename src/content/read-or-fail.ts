import { failureOn } from '../diagnostics/failure.ts';
import type { Reading } from './entry.ts';
import type { TreeStep } from './markdown/tree-step.ts';
import { readEntry, readEntryWith, unreadable, type SourceFile } from './read-entry.ts';

/** Reads one file as `readEntry` does. Should that throw, the reading says so, and the other files are read. */
export function readOrFail(source: SourceFile): Reading {
  try {
    return readEntry(source);
  } catch (error) {
    return failedOn(source, error);
  }
}

/** The same with the outlet's own step. */
export async function readOrFailWith(source: SourceFile, step: TreeStep): Promise<Reading> {
  try {
    return await readEntryWith(source, step);
  } catch (error) {
    return failedOn(source, error);
  }
}

function failedOn(source: SourceFile, error: unknown): Reading {
  return { ...unreadable(source), faults: [failureOn(source.file, error)], failed: true };
}
