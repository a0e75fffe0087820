import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { renderReport } from '../diagnostics/render-report-fs.ts';
import type { Report } from '../diagnostics/report.ts';
import { hasErrors } from '../edition/open-edition-fs.ts';

/** What Vite's client shows over the page: its own form of an error. */
export interface OverlayMessage {
  readonly type: 'error';
  readonly err: {
    readonly message: string;
    readonly stack: string;
    readonly plugin: string;
    readonly loc: { readonly file: string; readonly line: number; readonly column: number };
  };
}

/** Every fault of a report with file, line and fix, for the browser; null where there is no error. */
export function overlayMessage(report: Report, root: string): OverlayMessage | null {
  const first = report.diagnostics.find((one): one is Diagnostic => one.severity === 'error');
  if (!first || !hasErrors(report)) return null;
  const { file, line, column } = first;
  return {
    type: 'error',
    err: {
      message: renderReport(report, 'pretty', { root, colour: false }),
      stack: '',
      plugin: 'dateline',
      loc: { file, line, column },
    },
  };
}
