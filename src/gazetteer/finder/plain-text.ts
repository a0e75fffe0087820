import type { Nodes, Root } from 'mdast';
import type { Range } from '../../diagnostics/diagnostic.ts';
import { alignToSource } from './source-alignment.ts';

/** What a reader reads of a Markdown text, as one string, and the way back to the source. */
export interface Prose {
  /** Blocks are parted by an empty line; code, images and notes leave a mark that no name spans. */
  readonly text: string;
  /** Where `[start, end)` of `text` stands in the source file: lines and columns from 1, the end exclusive. */
  readonly rangeOf: (start: number, end: number) => Range;
  /** All that it is made of. */
  readonly data: ProseData;
}

/** Stands for what is not read: U+FFFC is no letter and no blank, so that no name reaches across it. */
const OBJECT = '\uFFFC';
const BLOCK_END = '\n\n';

const blocks: ReadonlySet<string> = new Set(['heading', 'listItem', 'paragraph', 'tableCell']);
const unread: ReadonlySet<string> = new Set([
  'code',
  'definition',
  'footnoteReference',
  'html',
  'image',
  'imageReference',
  'inlineCode',
  'yaml',
]);

/** From this unit of the text on, units and the source go side by side, until the next run. */
interface Run {
  readonly unit: number;
  readonly offset: number;
}

interface Builder {
  readonly source: string;
  readonly parts: string[];
  /** Few, where one number for each unit would weigh more than the text. */
  readonly runs: Run[];
  length: number;
}

function append(builder: Builder, text: string, at: readonly number[]): void {
  builder.parts.push(text);
  for (let index = 0; index < text.length; index += 1) {
    const offset = at[index] ?? at.at(-1) ?? 0;
    const unit = builder.length + index;
    const last = builder.runs.at(-1);
    if (!last || offset - last.offset !== unit - last.unit) builder.runs.push({ unit, offset });
  }
  builder.length += text.length;
}

function offsetOf(unit: number, runs: readonly Run[]): number {
  const run = runs.findLast((one) => one.unit <= unit);
  return run ? run.offset + unit - run.unit : 0;
}

function read(node: Nodes, builder: Builder): void {
  const start = node.position?.start.offset ?? 0;
  const end = node.position?.end.offset ?? start;
  if (unread.has(node.type)) {
    append(builder, OBJECT, [start]);
  } else if (node.type === 'break') {
    append(builder, '\n', [start]);
  } else if (node.type === 'text' && node.position === undefined) {
    // Not the author's words: what a step of ours put there.
    append(builder, OBJECT, [start]);
  } else if (node.type === 'text') {
    append(builder, node.value, alignToSource(node.value, builder.source.slice(start, end), start));
  } else if ('children' in node) {
    for (const child of node.children) read(child, builder);
    if (blocks.has(node.type)) append(builder, BLOCK_END, [end]);
  } else {
    append(builder, OBJECT, [start]);
  }
}

/** The offset at which each line of the source begins. */
function lineStarts(source: string): readonly number[] {
  const starts = [0];
  for (let at = source.indexOf('\n'); at !== -1; at = source.indexOf('\n', at + 1))
    starts.push(at + 1);
  return starts;
}

/**
 * The prose of a tree that was parsed with positions. Link targets and titles, code, directive attributes and the text
 * for missing images are not in it. `firstLine` is the line of the file at which `source` begins.
 */
export function proseOf(tree: Root, source: string, firstLine = 1): Prose {
  const builder: Builder = { source, parts: [], runs: [], length: 0 };
  read(tree, builder);
  return proseFrom({
    text: builder.parts.join(''),
    runs: builder.runs,
    lines: lineStarts(source),
    firstLine,
  });
}

/** A prose as data, to be written to a file and read again. */
export interface ProseData {
  readonly text: string;
  readonly runs: readonly Run[];
  /** The offset at which each line of the source begins. */
  readonly lines: readonly number[];
  /** The line of the file at which the source begins. */
  readonly firstLine: number;
}

/** The prose of its data. */
export function proseFrom(data: ProseData): Prose {
  const { text, runs, lines, firstLine } = data;
  const placeOf = (offset: number): { readonly line: number; readonly column: number } => {
    const index = lines.findLastIndex((start) => start <= offset);
    return { line: firstLine + index, column: offset - (lines[index] ?? 0) + 1 };
  };
  return {
    text,
    data,
    rangeOf: (start, end) => {
      const first = placeOf(offsetOf(start, runs));
      const last = placeOf(offsetOf(end - 1, runs) + 1);
      return { ...first, endLine: last.line, endColumn: last.column };
    },
  };
}
