import { isCollection, isMap, isNode, isPair, isScalar, parseDocument } from 'yaml';
import type { Pair, YAMLMap } from 'yaml';

/** A change of one field of the first rank. */
export type FieldChange = FieldRenaming | FieldMove;

export interface FieldRenaming {
  readonly field: string;
  readonly renameTo: string;
}

/** A field that becomes one of a map: `license: X` becomes `rights: { text: X }`. */
export interface FieldMove {
  readonly field: string;
  readonly moveInto: string;
  /** Its name in the map. */
  readonly as: string;
}

/**
 * YAML, whose lines all end, with one field changed and every other byte as it was: line ends, comments, quotation marks and
 * the forms of lists. Without the field it is given as it is. Null where a person must make the change: the new name is taken,
 * or the text has errors or a form into which nothing can be put so.
 */
export function changeField(yaml: string, change: FieldChange): string | null {
  const map = mapOf(yaml);
  if (map === null) return null;
  if (map?.has(change.field) !== true) return yaml;
  const field = fieldOf(map, change.field, yaml);
  if (field === null) return null;
  const edits =
    'renameTo' in change
      ? [nameEdit(field, change.renameTo)]
      : moveEdits(field, change, { map, yaml });
  const edited = edits === null ? null : withEdits(yaml, edits);
  if (edited === null) return null;
  // Whatever the form of the text, it says the same but for the change.
  const wanted = JSON.stringify(changedData(map.toJSON(), change));
  return JSON.stringify(mapOf(edited)?.toJSON()) === wanted ? edited : null;
}

/** YAML with the text of a field of the first rank set; a missing one is put before the first. Null as above. */
export function setField(yaml: string, name: string, text: string): string | null {
  const map = mapOf(yaml);
  const [first] = map?.items ?? [];
  if (!map || first === undefined) return null;
  if (map.has(name)) {
    const value = map.get(name, true);
    if (!isScalar(value) || !value.range) return null;
    const [start, end] = value.range;
    return withEdits(yaml, [{ start, end, text }]);
  }
  const before = lineBegin(yaml, offsetsOf(first.key)?.start ?? 0);
  return withEdits(yaml, [{ start: before, end: before, text: `${name}: ${text}${lineEnd(yaml)}` }]);
}

/** The fields of a text in lines; undefined where it is empty, null where it has errors or another form. */
function mapOf(yaml: string): YAMLMap | undefined | null {
  const { contents, errors } = parseDocument(yaml, { schema: 'failsafe', logLevel: 'silent' });
  if (contents === null && errors.length === 0) return undefined;
  return errors.length === 0 && isMap(contents) && contents.flow !== true ? contents : null;
}

function changedData(data: unknown, change: FieldChange): unknown {
  const fields = Object.entries(data as Readonly<Record<string, unknown>>);
  const value = fields.find(([name]) => name === change.field)?.[1];
  if ('renameTo' in change)
    return Object.fromEntries(
      fields.map(([name, one]) => [name === change.field ? change.renameTo : name, one]),
    );
  const { moveInto, as } = change;
  const hasMap = fields.some(([name]) => name === moveInto);
  return Object.fromEntries(
    fields.flatMap(([name, one]) => {
      if (name === moveInto) return [[name, { ...(one as object), [as]: value }]];
      if (name !== change.field) return [[name, one]];
      return hasMap ? [] : [[moveInto, { [as]: value }]];
    }),
  );
}

/** A piece of a text that is replaced. */
interface Edit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

function withEdits(yaml: string, edits: readonly Edit[]): string {
  return edits
    .toSorted((a, b) => b.start - a.start)
    .reduce((text, edit) => text.slice(0, edit.start) + edit.text + text.slice(edit.end), yaml);
}

/** A field of a map in lines. */
interface Field {
  readonly name: string;
  readonly value: unknown;
  /** Where the name begins and ends, quotation marks among it. */
  readonly key: { readonly start: number; readonly end: number };
  /** Where its first line begins and its last one ends. */
  readonly lines: { readonly start: number; readonly end: number };
  readonly indent: string;
}

function fieldOf(map: YAMLMap, name: string, yaml: string): Field | null {
  const pair = map.items.find(({ key }) => isScalar(key) && key.value === name);
  return pair === undefined ? null : asField(pair, yaml);
}

/** Null where the name does not begin its line, as after `? `. */
function asField(pair: Pair, yaml: string): Field | null {
  const key = offsetsOf(pair.key);
  if (key === null || !isScalar(pair.key)) return null;
  const start = lineBegin(yaml, key.start);
  const indent = yaml.slice(start, key.start);
  if (/[^ ]/.test(indent)) return null;
  const end = lineAfter(yaml, lastOffset(pair));
  return { name: String(pair.key.value), value: pair.value, key, lines: { start, end }, indent };
}

function offsetsOf(node: unknown): { readonly start: number; readonly end: number } | null {
  if (!isNode(node) || !node.range) return null;
  const [start, end] = node.range;
  return { start, end };
}

/** Where a node ends. A collection in lines ends with its last item: its own end may be that of a comment below it. */
function lastOffset(node: unknown): number {
  if (isPair(node)) return Math.max(lastOffset(node.key), lastOffset(node.value));
  if (isCollection(node) && node.flow !== true) return lastOffset(node.items.at(-1));
  return offsetsOf(node)?.end ?? 0;
}

function lineBegin(yaml: string, offset: number): number {
  return yaml.lastIndexOf('\n', offset - 1) + 1;
}

/** Where the line of the last character before an offset ends. */
function lineAfter(yaml: string, offset: number): number {
  return yaml[offset - 1] === '\n' ? offset : yaml.indexOf('\n', offset) + 1;
}

function lineEnd(yaml: string): string {
  return yaml.includes('\r\n') ? '\r\n' : '\n';
}

/** The name of a field, in the quotation marks that it has. */
function nameEdit({ name, key }: Pick<Field, 'name' | 'key'>, renameTo: string): Edit {
  const marks = (key.end - key.start - name.length) / 2;
  return { start: key.start + marks, end: key.end - marks, text: renameTo };
}

function moveEdits(
  field: Field,
  { moveInto, as }: FieldMove,
  { map, yaml }: { readonly map: YAMLMap; readonly yaml: string },
): readonly Edit[] | null {
  const { lines, indent } = field;
  if (!map.has(moveInto)) {
    const head = `${indent}${moveInto}:${lineEnd(yaml)}`;
    return [{ ...lines, text: head + movedLines(field, { as, indent: `${indent}  ` }, yaml) }];
  }
  const goal = map.get(moveInto, true);
  const last = isMap(goal) ? goal.items.at(-1) : undefined;
  if (!isMap(goal) || goal.has(as)) return null;
  if (goal.flow === true) {
    const text = flowText(field, yaml);
    const end = last === undefined ? (offsetsOf(goal)?.start ?? 0) + 1 : lastOffset(last);
    if (text === null) return null;
    const added = `${last === undefined ? '' : ', '}${as}: ${text}`;
    return [
      { ...lines, text: '' },
      { start: end, end, text: added },
    ];
  }
  const sibling = last === undefined ? null : asField(last, yaml);
  if (sibling === null) return null;
  const { end } = sibling.lines;
  const text = movedLines(field, { as, indent: sibling.indent }, yaml);
  return [
    { ...lines, text: '' },
    { start: end, end, text },
  ];
}

/** The lines of a field under another name and with another indent; empty ones stay empty. */
function movedLines(
  field: Field,
  { as, indent }: { readonly as: string; readonly indent: string },
  yaml: string,
): string {
  const { start, end } = field.lines;
  const { key } = field;
  const shifted = { start: key.start - start, end: key.end - start };
  const renamed = withEdits(yaml.slice(start, end), [
    nameEdit({ name: field.name, key: shifted }, as),
  ]);
  return renamed
    .split(/(?<=\n)/)
    .map((line) => (line.trim() === '' ? line : indent + line.slice(field.indent.length)))
    .join('');
}

/** A value as it is written, for braces; null where it has several lines, or a comment that would be lost. */
function flowText({ value, key, lines }: Field, yaml: string): string | null {
  const offsets = offsetsOf(value);
  if (offsets === null || offsets.start < key.end) return null;
  const rest = yaml.slice(offsets.end, lines.end).trim();
  const text = yaml.slice(offsets.start, offsets.end);
  return rest !== '' || text === '' || text.includes('\n') ? null : text;
}
