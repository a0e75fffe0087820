import type { Range } from '../../diagnostics/diagnostic.ts';

/** A mistake in an SVG. */
export interface SvgProblem {
  readonly message: string;
  readonly hint: string;
  /** Where in the text it is; without it the fault is of the whole file. */
  readonly at?: number | undefined;
  readonly length?: number;
}

/** A place in a text as line and column. */
export function rangeAt(text: string, offset: number, length: number): Range {
  const before = text.slice(0, offset).split(/\r\n|\r|\n/);
  const line = before.length;
  const column = (before.at(-1) ?? '').length + 1;
  return { line, column, endLine: line, endColumn: column + length };
}
