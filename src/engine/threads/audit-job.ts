import { mentionWarnings } from '../../checks/mentions.ts';
import type { Reading } from '../../content/entry.ts';
import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import { failureOn } from '../../diagnostics/failure.ts';
import type { Site } from '../../site/site.ts';
import { openTurns, piecesInTurn } from './turns.ts';

/** Articles whose mentions are to be compared with their fields. */
export interface AuditJob {
  /** Paths of the articles in the content folder. */
  readonly paths: readonly string[];
  readonly turns: SharedArrayBuffer;
}

/** What was found in an article; `failed` where the program failed on it, and then the one diagnostic says so. */
export interface Audited {
  readonly path: string;
  readonly warnings: readonly Diagnostic[];
  readonly failed: boolean;
}

const atOnce = 50;

/** Finds the mention warnings of articles, beside other threads with the same job. */
export function runAuditJob(
  { paths, turns }: AuditJob,
  site: Site,
  readingOf: (path: string) => Reading | undefined,
): readonly Audited[] {
  return [...piecesInTurn(paths, openTurns(turns), atOnce)].flatMap((path) => {
    const reading = readingOf(path);
    return reading === undefined ? [] : [audited(reading, site)];
  });
}

/** Of one article by itself: where the program fails on one, the others have their warnings. */
function audited(reading: Reading, site: Site): Audited {
  const { path, file } = reading;
  try {
    return { path, warnings: mentionWarnings({ readings: [reading] }, site), failed: false };
  } catch (error) {
    return { path, warnings: [failureOn(file, error)], failed: true };
  }
}
