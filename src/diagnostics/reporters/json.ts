import { compareDiagnostics, summarise } from '../compare.ts';
import type { Diagnostic } from '../diagnostic.ts';
import type { Report } from '../report.ts';
import { visibleJson } from '../visible.ts';

/** The report for programs. Its form is a contract: `version` changes when a field changes its meaning. */
export function reportJson({ files, diagnostics }: Report): string {
  return `${visibleJson({
    version: 1,
    summary: { files, ...summarise(diagnostics) },
    diagnostics: diagnostics.toSorted(compareDiagnostics).map(inOrder),
  })}\n`;
}

/** Names every field, so that neither their order nor their number depends on who made the fault. */
function inOrder(fault: Diagnostic): Diagnostic {
  return {
    code: fault.code,
    severity: fault.severity,
    file: fault.file,
    line: fault.line,
    column: fault.column,
    endLine: fault.endLine,
    endColumn: fault.endColumn,
    field: fault.field,
    message: fault.message,
    hint: fault.hint,
    docs: fault.docs,
    related: fault.related.map(({ file, line, column, message }) => ({
      file,
      line,
      column,
      message,
    })),
  };
}
