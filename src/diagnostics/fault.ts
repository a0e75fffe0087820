import { codes, type DiagnosticCode, type OutletCode } from './codes.ts';
import { wholeFile, type Diagnostic, type Range, type Related } from './diagnostic.ts';
import type { Severity } from './severity.ts';

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
  const { severity } = codes[code];
  return diagnostic({ code, severity, docs: `${docsFolder}${code}.md` }, details);
}

/** Where the pages on the codes are, relative to the project. */
export const docsFolder = 'src/diagnostics/docs/';

/** What an outlet's own check found: `docs` is the file that has the check. */
export function outletFault(
  of: { readonly code: OutletCode; readonly severity: Severity; readonly docs: string },
  details: FaultDetails,
): Diagnostic {
  return diagnostic(of, details);
}

function diagnostic(
  { code, severity, docs }: Pick<Diagnostic, 'code' | 'severity' | 'docs'>,
  details: FaultDetails,
): Diagnostic {
  const { line, column, endLine, endColumn } = details.at ?? wholeFile;
  return {
    code,
    severity,
    file: details.file,
    line,
    column,
    endLine,
    endColumn,
    field: details.field ?? null,
    message: details.message,
    hint: details.hint ?? null,
    docs,
    related: details.related ?? [],
  };
}
