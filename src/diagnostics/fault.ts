import { codes, type DiagnosticCode } from './codes.ts';
import { wholeFile, type Diagnostic, type Range, type Related } from './diagnostic.ts';

/** What the finder of a fault knows; severity and documentation follow from the code. */
export interface FaultDetails {
  readonly file: string;
  readonly at?: Range;
  readonly field?: string;
  readonly message: string;
  readonly hint?: string | undefined;
  readonly related?: readonly Related[];
}

/** Makes the one form in which every fault is reported. Without `at`, it concerns the file as a whole. */
export function fault(code: DiagnosticCode, details: FaultDetails): Diagnostic {
  const { line, column, endLine, endColumn } = details.at ?? wholeFile;
  return {
    code,
    severity: codes[code].severity,
    file: details.file,
    line,
    column,
    endLine,
    endColumn,
    field: details.field ?? null,
    message: details.message,
    hint: details.hint ?? null,
    docs: `src/diagnostics/docs/${code}.md`,
    related: details.related ?? [],
  };
}
