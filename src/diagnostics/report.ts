import type { Diagnostic } from './diagnostic.ts';

/** What one run found: `files` is how many files were looked at, with or without faults. */
export interface Report {
  readonly files: number;
  readonly diagnostics: readonly Diagnostic[];
}

/** What a reporter may need besides the report; each names the part that it takes. */
export interface ReportContext {
  /** Whether the output is a terminal that shows colours. */
  readonly colour: boolean;
  /** The text of a file by its `Diagnostic.file`; undefined where it cannot be read as text. */
  readonly readSource: (file: string) => string | undefined;
  /** The text of a page of documentation by its `Diagnostic.docs`; undefined where it is missing. */
  readonly readDocs: (docs: string) => string | undefined;
  /** The version of this program. */
  readonly version: string;
}

/** Turns a report into text that is either empty or ends with a line feed. */
export type Reporter = (report: Report, context: ReportContext) => string;
