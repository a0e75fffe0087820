import { compareDiagnostics } from '../compare.ts';
import type { Diagnostic } from '../diagnostic.ts';
import { messageWithHint } from '../message-with-hint.ts';
import type { Report } from '../report.ts';
import { summaryLine } from '../summary-line.ts';
import { visible } from '../visible.ts';

/**
 * The report as workflow commands of GitHub Actions, which become annotations on the changed files,
 * and the line that counts.
 * https://docs.github.com/en/actions/reference/workflows-and-actions/workflow-commands
 *
 * GitHub shows the first 10 errors and the first 10 warnings of a step and 50 annotations of a job
 * (https://github.com/actions/toolkit/blob/main/docs/problem-matchers.md#limitations). All are
 * printed all the same: the log keeps the rest, and the job summary lists every one.
 */
export function reportGithub(report: Report): string {
  const commands = report.diagnostics.toSorted(compareDiagnostics).map(command);
  return `${[...commands, summaryLine(report)].join('\n')}\n`;
}

function command(fault: Diagnostic): string {
  const properties = [
    `file=${property(fault.file)}`,
    `line=${String(fault.line)}`,
    `endLine=${String(fault.endLine)}`,
    ...columns(fault),
    `title=${property(fault.code)}`,
  ];
  const others = fault.related.map(
    ({ file, line, column, message }) => `${file}:${String(line)}:${String(column)} ${message}`,
  );
  const text = [messageWithHint(fault), ...others].map(data).join('%0A');
  return `::${fault.severity} ${properties.join(',')}::${text}`;
}

/**
 * The runner drops both columns when the lines differ, and when the end stands before the beginning.
 * Whether the end is inclusive is documented nowhere (github/docs#40038); those who tried found it
 * exclusive, as ours is.
 */
function columns({ line, endLine, column, endColumn }: Diagnostic): readonly string[] {
  if (line !== endLine) return [];
  return [`col=${String(column)}`, `endColumn=${String(Math.max(column, endColumn))}`];
}

/** A line feed in a text would end the command, and the next line could be another one. */
function data(text: string): string {
  return visible(text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A'));
}

function property(text: string): string {
  return data(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
