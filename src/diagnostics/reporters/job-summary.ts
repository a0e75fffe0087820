import { compareDiagnostics } from '../compare.ts';
import type { Diagnostic } from '../diagnostic.ts';
import type { Report } from '../report.ts';
import { summaryLine } from '../summary-line.ts';
import { visible } from '../visible.ts';

/** GitHub refuses a summary of more than 1024 kB as a whole; in bytes, with room for what frames the table. */
const largest = 1_000_000;

const head = [
  '| | Where | What is wrong | How to mend it |',
  '| --- | --- | --- | --- |',
] as const satisfies readonly string[];

/** The report as Markdown for the summary of a job of GitHub Actions (the file `GITHUB_STEP_SUMMARY`). */
export function reportJobSummary(report: Report): string {
  const rows = report.diagnostics.toSorted(compareDiagnostics).map(row);
  const shown = fitting(rows);
  const left = rows.length - shown.length;
  return `${[
    `### Content check\n\n${summaryLine(report)}`,
    ...(shown.length > 0 ? [[...head, ...shown].join('\n')] : []),
    ...(left > 0 ? [`…and ${String(left)} more, which the log of this job shows.`] : []),
  ].join('\n\n')}\n`;
}

function row(fault: Diagnostic): string {
  const others = fault.related.map((other) => `${place(other)} ${literal(other.message)}`);
  const what = [`${literal(fault.message)} (<code>${fault.code}</code>)`, ...others].join('<br>');
  return `| ${fault.severity} | ${place(fault)} | ${what} | ${literal(fault.hint ?? '')} |`;
}

function place(at: {
  readonly file: string;
  readonly line: number;
  readonly column: number;
}): string {
  return `<code>${literal(at.file)}:${String(at.line)}:${String(at.column)}</code>`;
}

/**
 * Text that means nothing in Markdown, HTML or a table: character references are never markup
 * (CommonMark 0.31.2, section 2.5). The colon of an address goes too, so that no link is made of it.
 */
function literal(text: string): string {
  return visible(text).replace(
    /[&<>"'`*_[\]\\~|$]|:(?=\/\/)/gu,
    (sign) => `&#${String(sign.charCodeAt(0))};`,
  );
}

function fitting(rows: readonly string[]): readonly string[] {
  const encoder = new TextEncoder();
  let bytes = 0;
  const end = rows.findIndex((text) => (bytes += encoder.encode(text).length + 1) > largest);
  return end === -1 ? rows : rows.slice(0, end);
}
