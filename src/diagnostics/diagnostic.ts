import type { DiagnosticCode, OutletCode } from './codes.ts';
import type { Severity } from './severity.ts';

/** A stretch of a file. Lines and columns count from 1, columns in UTF-16 units; the end is exclusive. */
export interface Range {
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
}

/** The other side of a fault: the second file of a collision, the place where a name stands first. */
export interface Related {
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly message: string;
}

/** One fault. Its form is the contract of `--format json`, so a field is never dropped, only null. */
export interface Diagnostic extends Range {
  readonly code: DiagnosticCode | OutletCode;
  readonly severity: Severity;
  /** Relative to the working folder, with `/`; absolute outside it. */
  readonly file: string;
  /** The front-matter field, as a path such as `events[0].date`. */
  readonly field: string | null;
  /** What is wrong, as one sentence without a full stop. */
  readonly message: string;
  /** How to mend it, where that is known. */
  readonly hint: string | null;
  /** The page that explains the code, relative to the project; for a code of the outlet, the file that has the check. */
  readonly docs: string;
  readonly related: readonly Related[];
}

/** The range of a fault that concerns a file as a whole. */
export const wholeFile: Range = { line: 1, column: 1, endLine: 1, endColumn: 1 };
