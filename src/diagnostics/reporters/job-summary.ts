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
 * (CommonMark 0.31.2, section 2.5).
 *
 * They do not stop links, because some are made of the finished text: addresses, e-mail addresses,
 * `@mentions`, `#1` and `GH-1`, commit hashes, advisories, and emoji of `:names:`
 * (https://docs.github.com/en/get-started/writing-on-github/working-with-advanced-formatting/autolinked-references-and-urls).
 * An element inside each of them does; `<wbr>` shows nothing, and GitHub keeps it.
 */
function literal(text: string): string {
  return visible(text).replace(marks, (mark) =>
    mark.length === 1 && isMarkup.test(mark) ? `&#${String(mark.charCodeAt(0))};` : `${mark}<wbr>`,
  );
}

const isMarkup = /[&<>"'`*_[\]\\~|$]/;
const marks = new RegExp(
  [
    isMarkup.source,
    String.raw`:(?=//|[\w+-]+:)`, // https://, :tada:
    String.raw`www(?=\.)`,
    '@',
    String.raw`#(?=\d)`,
    String.raw`(?<=[a-z])-(?=\d)`, // GH-1, CVE-2020-1, references that a repository sets up
    'GHSA(?=-)',
    '[0-9a-f]{6}(?=[0-9a-f])', // Seven digits are a commit.
  ].join('|'),
  'giu',
);

function fitting(rows: readonly string[]): readonly string[] {
  const encoder = new TextEncoder();
  let bytes = 0;
  const end = rows.findIndex((text) => (bytes += encoder.encode(text).length + 1) > largest);
  return end === -1 ? rows : rows.slice(0, end);
}
