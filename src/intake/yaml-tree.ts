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
} from 'yaml';
import type { Diagnostic, Range } from '../diagnostics/diagnostic.ts';
import { fault } from '../diagnostics/fault.ts';
import { yamlHint } from './yaml-hints.ts';
import type { YamlValue } from './yaml-value.ts';

/** Where each value stands, by its path (`events.0.date`); the key of a field stands under `key:` and its path. */
export type Positions = ReadonlyMap<string, Range>;

export interface YamlTree {
  readonly data: YamlValue;
  readonly positions: Positions;
  readonly faults: readonly Diagnostic[];
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
  const report = (code: Diagnostic['code'], at: Range, message: string, hint: string): void => {
    faults.push(fault(code, { file, at, message, hint }));
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
        `the tag "${node.tag}" is not allowed`,
        'Delete it, and quote a text that begins with !',
      );
    }
    if (isScalar(node)) return typeof node.value === 'string' ? node.value : '';
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
    return Object.fromEntries(node.items.flatMap((pair) => walkPair(pair, path, depth)));
  };

  const firstKeys = new Map<string, Range>();
  const walkPair = (pair: Pair, path: string, depth: number): [string, YamlValue][] => {
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
    const name = key.value;
    const keyAt = rangeOf(key);
    if (forbiddenKeys.has(name)) {
      report('FM_PROTO', keyAt, `the field name "${name}" is not allowed`, 'Choose another name');
      return [];
    }
    if (name === '<<') {
      report('FM_ALIAS', keyAt, 'the merge key "<<" is not allowed', 'Write the fields out');
      return [];
    }
    const here = join(path, name);
    const first = firstKeys.get(here);
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
    firstKeys.set(here, keyAt);
    positions.set(`key:${here}`, keyAt);
    const value = walk(pair.value, here, depth + 1);
    if (!positions.has(here)) positions.set(here, keyAt);
    return [[name, value]];
  };

  let document: Document;
  try {
    document = parseDocument(text, {
      schema: 'failsafe',
      uniqueKeys: false,
      lineCounter: lines,
      prettyErrors: false,
      logLevel: 'silent',
    });
  } catch (error) {
    // The parser recurses; a bomb of brackets exhausts the stack before our own limit is asked.
    if (!(error instanceof RangeError)) throw error;
    report(
      'FM_DEPTH',
      { line: firstLine, column: 1, endLine: firstLine, endColumn: 1 },
      `the front matter is nested more than ${String(maxDepth)} levels deep`,
      'Write it flatter',
    );
    return { data: {}, positions, faults };
  }
  for (const error of document.errors) {
    report(
      'FM_YAML',
      range(error.pos[0], error.pos[1]),
      yamlHint(error, text).message,
      yamlHint(error, text).hint,
    );
  }
  const data =
    faults.length > 0
      ? {}
      : document.contents === null || isPair(document.contents)
        ? {}
        : walk(document.contents, '', 0);
  return { data, positions, faults };
}

function join(path: string, step: string): string {
  return path === '' ? step : `${path}.${step}`;
}

/** `events.0.date` as an editor reads it: `events[0].date`. */
export function fieldName(path: string): string {
  return path.replaceAll(/\.(\d+)(?=\.|$)/g, '[$1]');
}
