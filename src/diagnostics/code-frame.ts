import { cellsOf, type Cell } from './cells.ts';
import type { Range } from './diagnostic.ts';
import type { Severity } from './severity.ts';
import { plain, type Paint } from './paint.ts';
import { visible } from './visible.ts';

/** How many columns of a long line are shown. */
const windowWidth = 100;
/**
 * How much of a line is looked at on each side of a fault, in UTF-16 units: a line may have 256 kB.
 * It is far more than the window takes, so that a character cut in two by it is never shown.
 */
const reach = 500;

export interface Marked extends Range {
  readonly severity: Severity;
  readonly hint: string | null;
}

/** The spaces that put a sign under the bar of the gutter's line number. */
export function gutter(line: number): string {
  return ' '.repeat(String(line).length);
}

/**
 * The line of a fault with carets under its range and the hint behind them, without a line feed at
 * the end. Of a range over several lines the first is marked; an empty range gets one caret.
 * Undefined where the text has no such line. One byte order mark at the beginning is passed over, as
 * columns do not count it.
 */
export function codeFrame(source: string, at: Marked, paint: Paint = plain): string | undefined {
  const line = lineOf(source.replace(/^\uFEFF/u, ''), at.line);
  if (line === undefined) return undefined;
  const endsHere = at.endLine === at.line;
  const { text, indent, carets } = mark(
    line,
    Math.min(at.column - 1, line.length),
    endsHere ? at.endColumn - 1 : line.length,
  );
  const space = gutter(at.line);
  const hint = at.hint === null ? '' : ` ${visible(at.hint)}`;
  return [
    paint('quiet', `${space}  |`),
    `${paint('quiet', ` ${String(at.line)} |`)} ${text}`.trimEnd(),
    `${paint('quiet', `${space}  |`)} ${' '.repeat(indent)}${paint(at.severity, '^'.repeat(carets) + hint)}`,
  ].join('\n');
}

function lineOf(source: string, number: number): string | undefined {
  let start = 0;
  for (let line = 1; line < number; line += 1) {
    const feed = source.indexOf('\n', start);
    if (feed === -1) return undefined;
    start = feed + 1;
  }
  const end = source.indexOf('\n', start);
  return source.slice(start, end === -1 ? undefined : end).replace(/\r$/u, '');
}

interface MarkedText {
  readonly text: string;
  readonly indent: number;
  readonly carets: number;
}

/** Shows a line, or a window of it, and measures where its range stands; offsets in UTF-16 units. */
function mark(line: string, from: number, to: number): MarkedText {
  const first = Math.max(0, from - reach);
  const last = Math.min(line.length, from + reach);
  const cells = cellsOf(line.slice(first, last));
  const before = width(cells.filter(({ end }) => end <= from - first));
  const inside = width(cells.filter(({ start, end }) => end > from - first && start < to - first));
  const total = width(cells);

  const context = Math.max(windowWidth - inside, windowWidth / 5) / 2;
  const left = Math.max(0, Math.min(before - Math.floor(context), total - windowWidth));
  const shown = within(cells, left, left + windowWidth);
  const head = first > 0 || left > 0 ? '…' : '';
  const tail = last < line.length || total > left + windowWidth ? '…' : '';
  const indent = before - shown.skipped;
  return {
    text: head + shown.text + tail,
    indent: head.length + indent,
    carets: Math.max(1, Math.min(inside, shown.width - indent)),
  };
}

function width(cells: readonly Cell[]): number {
  return cells.reduce((sum, cell) => sum + cell.width, 0);
}

/** The cells that stand wholly between two columns, and the width of what stands before them. */
function within(
  cells: readonly Cell[],
  left: number,
  right: number,
): { readonly text: string; readonly width: number; readonly skipped: number } {
  let column = 0;
  let skipped = 0;
  let shown = '';
  let shownWidth = 0;
  for (const cell of cells) {
    const next = column + cell.width;
    if (column < left) skipped = next;
    else if (next <= right) {
      shown += cell.shown;
      shownWidth += cell.width;
    }
    column = next;
  }
  return { text: shown, width: shownWidth, skipped };
}
