import type { Range } from '../../diagnostics/diagnostic.ts';
import { article } from '../schema/article.ts';
import type { Positions } from '../yaml/yaml-tree.ts';
import type { MentionField } from '../schema/mention-fields.ts';

/** Values that are to be added to a list of the front matter. */
export interface ListAddition {
  readonly field: MentionField;
  readonly values: readonly string[];
}

/** A piece of text that is put in; nothing is ever taken out. */
interface Insertion {
  readonly at: number;
  readonly text: string;
}

/**
 * An article's file with values added to lists of its front matter, every other byte as it was. `source` is the whole
 * file with its byte order mark and its own line ends. A list keeps its form, brackets or lines, and its quotation marks;
 * a missing field is written in brackets behind the field that comes before it in the schema. Null where the front matter
 * has a form into which nothing can be put so.
 */
export function addToLists(
  source: string,
  positions: Positions,
  additions: readonly ListAddition[],
): string | null {
  const file: EditedFile = { source, positions, starts: lineStarts(source) };
  const order = Object.keys(article.shape);
  const insertions = additions
    .toSorted((a, b) => order.indexOf(a.field) - order.indexOf(b.field))
    .map((addition) =>
      positions.has(addition.field) ? intoList(addition, file) : asNewField(addition, order, file),
    );
  const sound = insertions.flatMap((one) => one ?? []);
  if (sound.length < insertions.length) return null;
  // The sort is stable: of two new fields in one place the earlier one of the schema comes first.
  let edited = '';
  let copied = 0;
  for (const { at, text } of sound.toSorted((a, b) => a.at - b.at)) {
    edited += source.slice(copied, at) + text;
    copied = at;
  }
  return edited + source.slice(copied);
}

interface EditedFile {
  readonly source: string;
  readonly positions: Positions;
  /** The offset at which each line begins. */
  readonly starts: readonly number[];
}

function lineStarts(source: string): readonly number[] {
  return [0, ...[...source.matchAll(/\n/g)].map(({ index }) => index + 1)];
}

function offsetOf(line: number, column: number, { starts }: EditedFile): number {
  return (starts[line - 1] ?? 0) + column - 1;
}

function intoList({ field, values }: ListAddition, file: EditedFile): Insertion | null {
  const { source, positions } = file;
  const list = positions.get(field);
  if (!list) return null;
  const start = offsetOf(list.line, list.column, file);
  const last = lastItem(field, positions);
  if (!last) return source[start] === '[' ? { at: start + 1, text: values.join(', ') } : null;
  const lastStart = offsetOf(last.line, last.column, file);
  const mark = /["']/.exec(source[lastStart] ?? '')?.[0] ?? '';
  const items = values.map((value) => `${mark}${value}${mark}`);
  if (source[start] === '[')
    return {
      at: offsetOf(last.endLine, last.endColumn, file),
      text: items.map((item) => `, ${item}`).join(''),
    };
  const dash = source.slice(offsetOf(last.line, 1, file), lastStart);
  if (!/^ *- +$/.test(dash)) return null;
  return belowLine(
    last.endLine,
    items.map((item) => `${dash}${item}`),
    file,
  );
}

function lastItem(field: string, positions: Positions): Range | undefined {
  let last: Range | undefined;
  for (let index = 0; ; index += 1) {
    const item = positions.get(`${field}.${String(index)}`);
    if (!item) return last;
    last = item;
  }
}

function asNewField(
  { field, values }: ListAddition,
  order: readonly string[],
  file: EditedFile,
): Insertion | null {
  const { positions, source } = file;
  const before = order
    .slice(0, order.indexOf(field))
    .findLast((one) => positions.has(`key:${one}`));
  const key = before === undefined ? undefined : positions.get(`key:${before}`);
  if (before === undefined || !key) return null;
  const indent = source.slice(offsetOf(key.line, 1, file), offsetOf(key.line, key.column, file));
  if (indent.trim() !== '') return null;
  return belowLine(lastLineOf(before, file), [`${indent}${field}: [${values.join(', ')}]`], file);
}

/** The last line of a field. A list in lines ends with its last item; its own end may be that of a comment below it. */
function lastLineOf(field: string, { positions, source, starts }: EditedFile): number {
  let last = 0;
  for (const [path, range] of positions) {
    if (path !== field && !path.startsWith(`${field}.`)) continue;
    const hasItems =
      positions.has(`${path}.0`) ||
      [...positions.keys()].some((one) => one.startsWith(`key:${path}.`));
    const first = source[(starts[range.line - 1] ?? 0) + range.column - 1] ?? '';
    if (hasItems && !/[[{]/.test(first)) continue;
    // A text behind "|" or ">" ends where the next line begins.
    last = Math.max(last, range.endColumn === 1 ? range.endLine - 1 : range.endLine);
  }
  return last;
}

/** Lines below a line, with the line end that it has. */
function belowLine(
  line: number,
  lines: readonly string[],
  { source, starts }: EditedFile,
): Insertion | null {
  const at = starts[line];
  if (line < 1 || at === undefined) return null;
  const end = source[at - 2] === '\r' ? '\r\n' : '\n';
  return { at, text: lines.map((one) => one + end).join('') };
}
