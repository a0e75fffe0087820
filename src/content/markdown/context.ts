import type { Nodes, Text } from 'mdast';
import type { Point } from 'unist';
import type { DiagnosticCode } from '../../diagnostics/codes.ts';
import type { Diagnostic, Range } from '../../diagnostics/diagnostic.ts';
import { fault } from '../../diagnostics/fault.ts';
import type { LinkReference, Reference } from '../entry.ts';
import type { Heading, Slot, Statement } from './body.ts';

/** What the steps over one text share. */
export interface MarkdownContext {
  readonly file: string;
  /** Inside the content folder, with `/`: images and links are found from here. */
  readonly path: string;
  readonly markdown: string;
  /** The offsets at which its lines begin. */
  readonly lineStarts: readonly number[];
  /** Line of the file on which the text begins. */
  readonly firstLine: number;
  /** Of the text. */
  readonly language: string;
  /** Whether straight quotation marks become English ones. */
  readonly english: boolean;
  /** Cannot be guessed by the author of the text, so no text can pass for a slot. */
  readonly nonce: string;
  /** The ids of the sources in the front matter; null where they could not be read. */
  readonly sourceIds: readonly string[] | null;
  readonly faults: Diagnostic[];
  readonly slots: Slot[];
  readonly headings: Heading[];
  readonly statements: Statement[];
  /** Which statement answers which, to be held against each other when all are known. */
  readonly replies: { readonly to: string; readonly id: string; readonly at: Range }[];
  readonly references: Reference[];
  /** Links to whole addresses, in case they are of this site. */
  readonly addresses: LinkReference[];
  /** How many closing lines may still come that belong to openings with a fault of their own. */
  readonly owed: { fences: number };
}

/** The range in the file of a node of the text. */
export function rangeOf(node: Nodes, context: MarkdownContext): Range {
  const { start, end } = node.position ?? {
    start: { line: 1, column: 1 },
    end: { line: 1, column: 1 },
  };
  const shift = context.firstLine - 1;
  return {
    line: start.line + shift,
    column: start.column,
    endLine: end.line + shift,
    endColumn: end.column,
  };
}

/** Reports a fault at a node or range of the text. */
export function report(
  context: MarkdownContext,
  code: DiagnosticCode,
  at: Nodes | Range,
  message: string,
  hint?: string,
): void {
  const range = 'type' in at ? rangeOf(at, context) : at;
  context.faults.push(fault(code, { file: context.file, at: range, message, hint }));
}

/** The bytes of a node as the author typed them. */
export function sourceOf(node: Nodes, context: MarkdownContext): string {
  return context.markdown.slice(node.position?.start.offset ?? 0, node.position?.end.offset ?? 0);
}

/** The offsets at which the lines of a text begin. */
export function lineStartsOf(text: string): readonly number[] {
  const starts = [0];
  for (let feed = text.indexOf('\n'); feed >= 0; feed = text.indexOf('\n', feed + 1)) {
    starts.push(feed + 1);
  }
  return starts;
}

/** A point of the text. Its line is searched for and not counted: a paragraph may be long and full of faults. */
function pointAt(offset: number, { lineStarts }: MarkdownContext): Required<Point> {
  let line = 0;
  for (let step = 2 ** Math.floor(Math.log2(lineStarts.length)); step >= 1; step /= 2) {
    if ((lineStarts[line + step] ?? Infinity) <= offset) line += step;
  }
  return { line: line + 1, column: offset - (lineStarts[line] ?? 0) + 1, offset };
}

/** A piece of the text as the author typed it, by its offsets. */
export function typedText(start: number, end: number, context: MarkdownContext): Text {
  return {
    type: 'text',
    value: context.markdown.slice(start, end),
    position: { start: pointAt(start, context), end: pointAt(end, context) },
  };
}

/** The range of a piece of a node, by its offset in the node's source; the piece ends on its line. */
export function rangeInside(
  node: Nodes,
  offset: number,
  length: number,
  context: MarkdownContext,
): Range {
  const point = pointAt((node.position?.start.offset ?? 0) + offset, context);
  const line = point.line + context.firstLine - 1;
  return { line, column: point.column, endLine: line, endColumn: point.column + length };
}

/** Leaves a slot open and gives the mark that stands for it in texts and attributes until the HTML is cut into parts. */
export function openSlot(context: MarkdownContext, slot: Slot): string {
  context.slots.push(slot);
  return `slot-${context.nonce}-${String(context.slots.length - 1)}-`;
}

/** What matches the mark of a slot, its number in a group. */
export function slotMarks({ nonce }: Pick<MarkdownContext, 'nonce'>): RegExp {
  return new RegExp(`slot-${nonce}-(\\d+)-`, 'g');
}
