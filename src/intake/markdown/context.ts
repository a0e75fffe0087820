import type { Nodes, Text } from 'mdast';
import type { Point } from 'unist';
import type { DiagnosticCode } from '../../diagnostics/codes.ts';
import type { Diagnostic, Range } from '../../diagnostics/diagnostic.ts';
import { fault } from '../../diagnostics/fault.ts';
import type { Reference } from '../entry.ts';
import type { Heading, Slot, Statement } from './body.ts';

/** What the steps over one text share. */
export interface MarkdownContext {
  readonly file: string;
  /** Inside the content folder, with `/`: images and links are found from here. */
  readonly path: string;
  readonly markdown: string;
  /** Line of the file on which the text begins. */
  readonly firstLine: number;
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

/** A point of the text inside a node, by its offset in the text. */
function pointInside(node: Nodes, offset: number, { markdown }: MarkdownContext): Required<Point> {
  const { line, column, offset: start = 0 } = node.position?.start ?? { line: 1, column: 1 };
  const before = markdown.slice(start, offset);
  const feed = before.lastIndexOf('\n');
  return feed < 0
    ? { line, column: column + before.length, offset }
    : { line: line + before.split('\n').length - 1, column: before.length - feed, offset };
}

/** A piece of a node as the author typed it, by its offsets in the text. */
export function typedText(node: Nodes, start: number, end: number, context: MarkdownContext): Text {
  return {
    type: 'text',
    value: context.markdown.slice(start, end),
    position: { start: pointInside(node, start, context), end: pointInside(node, end, context) },
  };
}

/** The range of a piece of a node, by its offset in the node's source; the piece ends on its line. */
export function rangeInside(
  node: Nodes,
  offset: number,
  length: number,
  context: MarkdownContext,
): Range {
  const start = node.position?.start.offset ?? 0;
  const point = pointInside(node, start + offset, context);
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
