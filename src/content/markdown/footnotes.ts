import type { Definition, FootnoteDefinition, Parents, Root, Text } from 'mdast';
import type { Range } from '../../diagnostics/diagnostic.ts';
import { rangeInside, rangeOf, report, sourceOf, type MarkdownContext } from './context.ts';
import { walk } from './walk.ts';

/** A mark `[^1]` of which no note is written. */
export interface LooseMark {
  readonly label: string;
  readonly at: Range;
  /** Whether it begins a line and words follow after a blank, as a note does that lacks its colon. */
  readonly opensLine: boolean;
}

/**
 * A note without its mark, or the second one of a name, would vanish; a mark without its note would stay as [^1].
 * `behindColons` are the loose marks that were found already.
 */
export function checkFootnotes(
  tree: Root,
  behindColons: readonly LooseMark[],
  context: MarkdownContext,
): void {
  if (!context.markdown.includes('[^')) return;
  const used = new Set<string>();
  walk(tree, (node) => {
    if (node.type === 'footnoteReference') used.add(node.identifier);
  });
  const loose = [...behindColons];
  const notes = new Map<string, FootnoteDefinition>();
  walk(tree, (node, index, parent) => {
    if (node.type === 'text') loose.push(...looseMarks(node, index, parent, context));
    if (node.type === 'definition') refuseBlanks(node, context);
    if (node.type !== 'footnoteDefinition') return;
    const first = notes.get(node.identifier);
    if (first) refuseSecond(node, first, context);
    else notes.set(node.identifier, node);
    if (!first && !used.has(node.identifier)) refuseUnused(node, context);
  });
  reportLoose(loose, context);
}

function refuseUnused(node: FootnoteDefinition, context: MarkdownContext): void {
  const name = node.label ?? node.identifier;
  const hint = `Put [^${name}] where it belongs, or delete it`;
  report(context, 'MD_FOOTNOTE', node, `the footnote "${name}" is never used`, hint);
}

function refuseSecond(
  node: FootnoteDefinition,
  first: FootnoteDefinition,
  context: MarkdownContext,
): void {
  report(
    context,
    'MD_FOOTNOTE',
    node,
    `the footnote "${node.label ?? node.identifier}" is defined twice`,
    `The first is on line ${String(rangeOf(first, context).line)}; give this one another name, in the text too`,
  );
}

/** To the grammar, `[^a note]: …` defines no footnote but a link of that name, and its text is shown nowhere. */
function refuseBlanks(node: Definition, context: MarkdownContext): void {
  const label = /^\^(.+)/.exec(node.label ?? node.identifier)?.[1];
  if (label !== undefined) reportUndefined(label, rangeOf(node, context), context);
}

/** `[^1]`, but not behind a backslash, which says that it is meant as it stands. */
const footnoteMark = /(?<!(?:^|[^\\])(?:\\\\)*\\)\[\^([^\][\n]+)\]/g;

function looseMarks(
  node: Text,
  index: number,
  parent: Parents,
  context: MarkdownContext,
): readonly LooseMark[] {
  const source = sourceOf(node, context);
  const opensParagraph = parent.type === 'paragraph' && index === 0;
  return [...source.matchAll(footnoteMark)].map(({ 0: mark, 1: label = '', index: offset }) => {
    const begins = offset === 0 ? opensParagraph : beginsLine(source, offset);
    const opensLine = begins && blanksAndMore(source, offset + mark.length);
    return { label, at: rangeInside(node, offset, mark.length, context), opensLine };
  });
}

/** Whether nothing but blanks and signs of quotation stand in a line before an offset; a text without lines may be long. */
function beginsLine(source: string, offset: number): boolean {
  return /\n[ \t>]*$/.test(source.slice(Math.max(0, offset - 100), offset));
}

function blanksAndMore(source: string, offset: number): boolean {
  const following = /[ \t]+\S/y;
  following.lastIndex = offset;
  return following.test(source);
}

/** Where a line begins with a mark that stands elsewhere too, its colon was forgotten: one slip, told at its place. */
function reportLoose(marks: readonly LooseMark[], context: MarkdownContext): void {
  const byName = Map.groupBy(marks, ({ label }) => label.toLowerCase());
  for (const group of byName.values()) {
    const note = group.length > 1 ? group.findLast(({ opensLine }) => opensLine) : undefined;
    for (const { label, at } of note ? [note] : group) {
      const hint = note && `Put a colon after it: [^${label}]: …`;
      reportUndefined(label, at, context, hint);
    }
  }
}

/** A mark `[^1]` for which no note is written. A name of several words is none. */
function reportUndefined(
  label: string,
  at: Range,
  context: MarkdownContext,
  hint = `Add a line at the end of the text: [^${label}]: …`,
): void {
  if (!/\s/.test(label)) {
    report(context, 'MD_FOOTNOTE', at, `the footnote "${label}" is not defined`, hint);
    return;
  }
  const oneWord = label.trim().replaceAll(/\s+/g, '-');
  report(
    context,
    'MD_FOOTNOTE',
    at,
    `the name of the footnote "${label}" contains a space`,
    `Write it as one word, in the text and before the note: [^${oneWord}]`,
  );
}
