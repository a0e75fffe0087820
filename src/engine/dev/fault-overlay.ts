import { resolve } from 'node:path';
import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import { renderReport } from '../../diagnostics/render-report-fs.ts';
import type { Report } from '../../diagnostics/report.ts';
import { hasErrors } from '../open-site-fs.ts';

/** What Vite's client shows over the page: its own form of an error, and Astro's additions to it. */
export interface OverlayMessage {
  readonly type: 'error';
  readonly err: {
    readonly title: string;
    /** HTML: Astro's overlay sets it as it comes. */
    readonly message: string;
    readonly hint: string;
    readonly stack: string;
    readonly plugin: string;
    /** `file` is absolute, so that "Open in editor" finds it. */
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
      title: 'The content has faults',
      message: asHtml(renderReport(report, 'pretty', { root, colour: false })),
      hint: 'It goes by itself when the files are mended. Esc closes it: the page below shows what is sound.',
      stack: '',
      plugin: 'dateline',
      loc: { file: resolve(root, file), line, column },
    },
  };
}

/** A fault prints the line where it stands, and there may be tags in it. */
function asHtml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
