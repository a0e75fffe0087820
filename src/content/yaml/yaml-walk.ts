import { isAlias, isMap, isScalar, isSeq, type LineCounter, type Pair, type Scalar } from 'yaml';
import type { DiagnosticCode } from '../../diagnostics/codes.ts';
import type { Diagnostic, Range } from '../../diagnostics/diagnostic.ts';
import { fault } from '../../diagnostics/fault.ts';
import { hiddenFault, hiddenIn } from '../source/hidden-characters.ts';
import { fieldName, type YamlValue } from './yaml-value.ts';

/** What follows a `#` behind a value: YAML reads it to nobody. */
export interface Remark {
  /** With its `#`. */
  readonly text: string;
  /** The value as it is typed. */
  readonly value: string;
  readonly at: Range;
}

/** A text that was parsed, with what turns its offsets into lines of the file. */
export interface ParsedText {
  readonly text: string;
  readonly lines: LineCounter;
  readonly firstLine: number;
  readonly file: string;
}

/** What is found on the way over the nodes. */
export interface WalkResult {
  readonly data: YamlValue;
  readonly positions: ReadonlyMap<string, Range>;
  readonly remarks: ReadonlyMap<string, Remark>;
  /** Paths of the values that are not there: nothing, `null` or `~` without quotes. */
  readonly voids: ReadonlySet<string>;
  /** Fields of the first rank of which a part could not be read. */
  readonly unread: ReadonlySet<string>;
  readonly faults: readonly Diagnostic[];
}

/** A map that is being read. */
interface OpenMap {
  readonly path: string;
  readonly depth: number;
  /** Its keys so far, with their places. */
  readonly firstKeys: Map<string, Range>;
}

const maxDepth = 8;
const forbiddenKeys = new Set(['__proto__', 'constructor', 'prototype']);
/** The words of YAML for no value; in quotes they are texts. */
const nullWord = /^(?:null|Null|NULL|~)$/;

/** The range in the file of a stretch of the text. */
export function rangeIn(
  { lines, firstLine }: Pick<ParsedText, 'lines' | 'firstLine'>,
  start: number,
  end: number,
): Range {
  const from = lines.linePos(start);
  const to = lines.linePos(end);
  const shift = firstLine - 1;
  return {
    line: from.line + shift,
    column: from.col,
    endLine: to.line + shift,
    endColumn: to.col,
  };
}

/** Reads the nodes of a document: every value with its position, every shortcut of YAML refused. */
export function walkYaml(contents: unknown, parsed: ParsedText): WalkResult {
  const { text, file } = parsed;
  const faults: Diagnostic[] = [];
  const positions = new Map<string, Range>();
  const remarks = new Map<string, Remark>();
  const voids = new Set<string>();
  const unread = new Set<string>();

  const range = (start: number, end: number): Range => rangeIn(parsed, start, end);
  const rangeOf = (node: { range?: readonly [number, number, number] | null | undefined }): Range =>
    range(node.range?.[0] ?? 0, node.range?.[1] ?? 0);
  const report = (code: DiagnosticCode, at: Range, message: string, hint: string): void => {
    faults.push(fault(code, { file, at, message, hint }));
  };
  const loseField = (path: string): void => {
    unread.add(path.split('.', 1)[0] ?? '');
  };

  const refuseShortcuts = (node: { anchor?: string; tag?: string }, at: Range): void => {
    if (node.anchor !== undefined) {
      report(
        'FM_ALIAS',
        at,
        `the anchor "&${node.anchor}" is not allowed`,
        'Delete it, and quote a text that begins with &',
      );
    }
    if (node.tag !== undefined) {
      report(
        'FM_ALIAS',
        at,
        `the tag "${node.tag.replace(/^tag:yaml\.org,2002:/, '!!')}" is not allowed`,
        'Delete it, and quote a text that begins with !',
      );
    }
  };

  const textOf = (node: Scalar, at: Range): string => {
    if (typeof node.value !== 'string') return '';
    // An escape such as "\u202E" becomes a character here; what was typed as it is was told before.
    const typed = new Set(hiddenIn(text.slice(node.range?.[0] ?? 0, node.range?.[1] ?? 0)));
    for (const mark of new Set(hiddenIn(node.value))) {
      if (mark === '\0')
        report('FILE_ENC', at, 'the value contains a NUL character', 'Delete the escape \\0');
      else if (!typed.has(mark)) faults.push(hiddenFault(mark, file, at));
    }
    return node.value;
  };

  const isVoid = (node: Scalar): boolean =>
    node.type === 'PLAIN' && (typeof node.value !== 'string' || node.value === '');

  const remarkBehind = (node: Scalar): Remark | null => {
    if (node.comment === undefined || node.comment === null) return null;
    const [from = 0, behind = 0] = node.range ?? [];
    const start = text.indexOf('#', behind);
    const end = text.indexOf('\n', start);
    const stop = end < 0 ? text.length : end;
    const written = text.slice(start, stop);
    // Behind quotation marks a remark begins with a blank; "#1" there was meant to be read.
    if (start < 0 || (node.type !== 'PLAIN' && !/^#\S/.test(written))) return null;
    return { text: written, value: text.slice(from, behind), at: range(start, stop) };
  };

  const scalar = (node: Scalar, path: string, at: Range): string => {
    const remark = remarkBehind(node);
    if (remark) remarks.set(path, remark);
    const value = textOf(node, at);
    const isNull = node.type === 'PLAIN' && nullWord.test(value);
    if (isNull || isVoid(node)) voids.add(path);
    return isNull ? '' : value;
  };

  const walk = (node: unknown, path: string, depth: number): YamlValue => {
    if (isAlias(node)) {
      report(
        'FM_ALIAS',
        rangeOf(node),
        `the alias "*${node.source}" is not allowed`,
        'Write the value out',
      );
      loseField(path);
      return '';
    }
    if (!isScalar(node) && !isMap(node) && !isSeq(node)) {
      voids.add(path);
      return '';
    }
    const at = rangeOf(node);
    positions.set(path, at);
    refuseShortcuts(node, at);
    if (isScalar(node)) return scalar(node, path, at);
    if (depth >= maxDepth) {
      faults.push(tooDeep(file, at));
      loseField(path);
      return '';
    }
    if (isSeq(node))
      return node.items.map((item, index) => walk(item, join(path, String(index)), depth + 1));
    const firstKeys = new Map<string, Range>();
    return Object.fromEntries(
      node.items.flatMap((pair) => walkPair(pair, { path, depth, firstKeys })),
    );
  };

  const walkPair = (pair: Pair, { path, depth, firstKeys }: OpenMap): [string, YamlValue][] => {
    const { key } = pair;
    if (!isScalar(key) || typeof key.value !== 'string') {
      report(
        'FM_YAML',
        isScalar(key) || isMap(key) || isSeq(key) ? rangeOf(key) : range(0, 0),
        'a field has no plain name',
        'Write it as name: value',
      );
      if (path !== '') loseField(path);
      return [];
    }
    const keyAt = rangeOf(key);
    const name = textOf(key, keyAt);
    refuseShortcuts(key, keyAt);
    if (forbiddenKeys.has(name)) {
      report('FM_PROTO', keyAt, `the field name "${name}" is not allowed`, 'Choose another name');
      return [];
    }
    if (name === '<<') {
      report('FM_ALIAS', keyAt, 'the merge key "<<" is not allowed', 'Write the fields out');
      // Any field may be among those that it brings; at the first rank that is every one.
      loseField(path);
      return [];
    }
    if (key.type === 'PLAIN' && nullWord.test(name)) {
      const message = `"${name}" is an empty value and cannot be the name of a field`;
      report('FM_EMPTY', keyAt, message, 'Put it in double quotes, or delete the line');
      return [];
    }
    const here = join(path, name);
    const first = firstKeys.get(name);
    if (first) {
      faults.push(
        fault('FM_DUP', {
          file,
          at: keyAt,
          field: fieldName(here),
          message: `the field "${name}" is given twice`,
          hint: 'Keep one of the two',
          related: [
            { file, line: first.line, column: first.column, message: 'it is first given here' },
          ],
        }),
      );
      return [];
    }
    firstKeys.set(name, keyAt);
    positions.set(`key:${here}`, keyAt);
    const value = walk(pair.value, here, depth + 1);
    if (!positions.has(here)) positions.set(here, keyAt);
    return [[name, value]];
  };

  const data = walk(contents, '', 0);
  return { data, positions, remarks, voids, unread, faults };
}

/** What is told of front matter that nests too deeply. */
export function tooDeep(file: string, at: Range): Diagnostic {
  return fault('FM_DEPTH', {
    file,
    at,
    message: `the front matter is nested more than ${String(maxDepth)} levels deep`,
    hint: 'Use fewer levels',
  });
}

function join(path: string, step: string): string {
  return path === '' ? step : `${path}.${step}`;
}
