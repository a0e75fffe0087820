import {
  isAlias,
  isMap,
  isPair,
  isScalar,
  isSeq,
  LineCounter,
  parseDocument,
  type Document,
  type Pair,
  type Scalar,
} from 'yaml';
import type { DiagnosticCode } from '../diagnostics/codes.ts';
import type { Diagnostic, Range } from '../diagnostics/diagnostic.ts';
import { fault } from '../diagnostics/fault.ts';
import { hiddenFault, hiddenIn } from './hidden-characters.ts';
import { yamlFaults } from './yaml-hints.ts';
import type { YamlValue } from './yaml-value.ts';

/** Where each value stands, by its path (`events.0.date`); the key of a field stands under `key:` and its path. */
export type Positions = ReadonlyMap<string, Range>;

/** What follows a `#` behind a value: YAML reads it to nobody. */
export interface Remark {
  /** With its `#`. */
  readonly text: string;
  /** The value as it is typed. */
  readonly value: string;
  readonly at: Range;
}

export interface YamlTree {
  readonly data: YamlValue;
  readonly positions: Positions;
  /** By the path of the value before them. */
  readonly remarks: ReadonlyMap<string, Remark>;
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

/**
 * Reads YAML with the position of every node. Scalars stay texts (the failsafe schema), because YAML's own guesses
 * turn Norway (`NO`) into false, `010` into 8 and `2026-02-31` into 3 March.
 */
export function readYaml(text: string, firstLine: number, file: string): YamlTree {
  const lines = new LineCounter();
  const faults: Diagnostic[] = [];
  const positions = new Map<string, Range>();
  const remarks = new Map<string, Remark>();

  const range = (start: number, end: number): Range => {
    const from = lines.linePos(start);
    const to = lines.linePos(end);
    const shift = firstLine - 1;
    return {
      line: from.line + shift,
      column: from.col,
      endLine: to.line + shift,
      endColumn: to.col,
    };
  };
  const rangeOf = (node: { range?: readonly [number, number, number] | null | undefined }): Range =>
    range(node.range?.[0] ?? 0, node.range?.[1] ?? 0);
  const report = (code: DiagnosticCode, at: Range, message: string, hint: string): void => {
    faults.push(fault(code, { file, at, message, hint }));
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
    for (const mark of hiddenIn(node.value)) {
      if (!typed.has(mark)) faults.push(hiddenFault(mark, file, at));
    }
    if (node.value.includes('\0')) {
      report('FILE_ENC', at, 'a NUL character stands in the value', 'Delete the escape \\0');
    }
    return node.value;
  };

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

  const walk = (node: unknown, path: string, depth: number): YamlValue => {
    if (isAlias(node)) {
      report(
        'FM_ALIAS',
        rangeOf(node),
        `the alias "*${node.source}" is not allowed`,
        'Write the value out',
      );
      return '';
    }
    if (!isScalar(node) && !isMap(node) && !isSeq(node)) return '';
    const at = rangeOf(node);
    positions.set(path, at);
    refuseShortcuts(node, at);
    if (isScalar(node)) {
      const remark = remarkBehind(node);
      if (remark) remarks.set(path, remark);
      return textOf(node, at);
    }
    if (depth >= maxDepth) {
      report(
        'FM_DEPTH',
        at,
        `the front matter is nested more than ${String(maxDepth)} levels deep`,
        'Write it flatter',
      );
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
            { file, line: first.line, column: first.column, message: 'it stands here first' },
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

  const document = parse(text, lines);
  if (document === null) {
    report(
      'FM_DEPTH',
      { line: firstLine, column: 1, endLine: firstLine, endColumn: 1 },
      `the front matter is nested more than ${String(maxDepth)} levels deep`,
      'Write it flatter',
    );
    return { data: {}, positions, remarks, faults };
  }
  for (const { from, to, message, hint } of yamlFaults(document.errors, text))
    report('FM_YAML', range(from, to), message, hint);
  const { contents } = document;
  const readable = faults.length === 0 && contents !== null && !isPair(contents);
  const data = readable ? walk(contents, '', 0) : {};
  return { data, positions, remarks, faults };
}

/** Null where the text nests so deeply that the parser, which recurses, runs out of stack before our limit is asked. */
function parse(text: string, lineCounter: LineCounter): Document | null {
  try {
    const document = parseDocument(text, {
      schema: 'failsafe',
      uniqueKeys: false,
      lineCounter,
      prettyErrors: false,
      // Not "silent": then a second document would be dropped without a word.
      logLevel: 'error',
    });
    return document.errors.some(({ code }) => code === 'RESOURCE_EXHAUSTION') ? null : document;
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}

function join(path: string, step: string): string {
  return path === '' ? step : `${path}.${step}`;
}

/**
 * Whether the fields are known. Where the front matter is no YAML they are not, and complaining that they are missing
 * would mislead; a field that is given twice hides none.
 */
export function isReadable({ faults }: YamlTree): boolean {
  return faults.every(({ code }) => readableAllTheSame.has(code));
}

const readableAllTheSame = new Set<DiagnosticCode>(['FM_DUP', 'FM_PROTO', 'TXT_BIDI', 'FILE_ENC']);

/** `events.0.date` as an editor reads it: `events[0].date`. */
export function fieldName(path: string): string {
  return path.replaceAll(/\.(\d+)(?=\.|$)/g, '[$1]');
}
