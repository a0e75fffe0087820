import { codeFrame, gutter } from '../code-frame.ts';
import { compareDiagnostics } from '../compare.ts';
import type { Diagnostic } from '../diagnostic.ts';
import { colourful, plain, type Paint } from '../paint.ts';
import type { Report, ReportContext } from '../report.ts';
import { summaryLine } from '../summary-line.ts';
import { visible } from '../visible.ts';

type Context = Pick<ReportContext, 'readSource' | 'colour'>;

/**
 * The report for a terminal: every fault with its line, then where each code is explained, then one
 * line that counts. A fault of a whole file, or of one that cannot be read, has no frame.
 */
export function reportPretty(report: Report, { readSource, colour }: Context): string {
  const paint = colour ? colourful : plain;
  const diagnostics = report.diagnostics.toSorted(compareDiagnostics);
  const sourceOf = rememberLast(readSource);
  const blocks = diagnostics.map((fault) => block(fault, sourceOf, paint));
  const pages = pagesOf(diagnostics);
  const role = diagnostics.some(({ severity }) => severity === 'error') ? 'error' : 'warning';
  const last = paint(diagnostics.length === 0 ? 'good' : role, summaryLine(report));
  return `${[...blocks, ...pages, last].join('\n\n')}\n`;
}

function block(fault: Diagnostic, sourceOf: Context['readSource'], paint: Paint): string {
  const space = gutter(fault.line);
  const source = concernsWholeFile(fault) ? undefined : sourceOf(fault.file);
  const frame = source === undefined ? undefined : codeFrame(source, fault, paint);
  const help = frame === undefined && fault.hint !== null ? [`= help: ${visible(fault.hint)}`] : [];
  const head = paint(fault.severity, `${fault.severity}[${fault.code}]`);
  return [
    `${head}${paint('strong', `: ${visible(fault.message)}`)}`,
    `${space} ${paint('quiet', '-->')} ${place(fault)}`,
    ...(frame === undefined ? [] : [frame]),
    ...help.map((line) => `${space}  ${line}`),
    ...fault.related.map(
      (other) => `${space} ${paint('quiet', ':::')} ${place(other)} ${visible(other.message)}`,
    ),
  ].join('\n');
}

/** A caret under the first character of a file would point at something that is not the fault. */
function concernsWholeFile({ line, column, endLine, endColumn }: Diagnostic): boolean {
  return line === 1 && column === 1 && endLine === 1 && endColumn === 1;
}

function place(at: {
  readonly file: string;
  readonly line: number;
  readonly column: number;
}): string {
  return `${visible(at.file)}:${String(at.line)}:${String(at.column)}`;
}

function pagesOf(diagnostics: readonly Diagnostic[]): readonly string[] {
  if (diagnostics.length === 0) return [];
  const pages = new Map(diagnostics.map(({ code, docs }) => [code as string, docs]));
  const width = Math.max(...Array.from(pages.keys(), (code) => code.length));
  const lines = Array.from(pages, ([code, docs]) => `  ${code.padEnd(width)}  ${docs}`);
  return [['What the codes mean:', ...lines.toSorted()].join('\n')];
}

/** Faults are sorted by file, so that remembering one text reads each file once and holds no others. */
function rememberLast(readSource: Context['readSource']): Context['readSource'] {
  let last: { readonly file: string; readonly text: string | undefined } | undefined;
  return (file) => {
    if (last?.file !== file) last = { file, text: readSource(file) };
    return last.text;
  };
}
