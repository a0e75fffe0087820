import { LineCounter, parseDocument, type Document, type YAMLError } from 'yaml';
import { blockAt, blocksOf, yamlFaults, type Block, type YamlFault } from './yaml-hints.ts';

/** A YAML text after the parse, with as much of it as can be read. */
export interface ParsedYaml {
  /** Null where nothing can be read. */
  readonly document: Document | null;
  readonly lines: LineCounter;
  /** Whether the text nests so deeply that the parser gave up. */
  readonly isTooDeep: boolean;
  readonly faults: readonly YamlFault[];
}

/** Each pass takes out at least one field, and more than so many mean that the text is no list of fields. */
const mostPasses = 30;

/**
 * Parses a YAML text. Where it has errors, the fields that hold them are blanked out, and the others are read all the
 * same, so that the rest of what is wrong with a file is told at once. No offset moves.
 */
export function parseYaml(text: string): ParsedYaml {
  const first = parse(text);
  if (first === null)
    return { document: null, lines: new LineCounter(), isTooDeep: true, faults: [] };
  const { errors } = first.document;
  if (errors.length === 0) return { ...first, isTooDeep: false, faults: [] };
  const faults = yamlFaults(errors, text);
  const rest = withoutErrors(text, errors);
  return { ...(rest ?? { document: null, lines: first.lines }), isTooDeep: false, faults };
}

interface Parsed {
  readonly document: Document;
  readonly lines: LineCounter;
}

/** What the text holds when every field with an error is taken out of it; null where none can be told from the others. */
function withoutErrors(text: string, errors: readonly YAMLError[]): Parsed | null {
  let repaired = text;
  let left = errors;
  for (let pass = 0; pass < mostPasses; pass += 1) {
    const faults = yamlFaults(left, repaired);
    if (left.some(({ code }) => code === 'MULTIPLE_DOCS')) return null;
    const next = faults.reduce((written, one) => repair(written, one), repaired);
    if (next === repaired) return null;
    const parsed = parse(next);
    if (parsed === null) return null;
    if (parsed.document.errors.length === 0) return parsed;
    repaired = next;
    left = parsed.document.errors;
  }
  return null;
}

/** Takes what caused an error out of the text, characters replaced one by one. */
function repair(text: string, { from }: YamlFault): string {
  const lineStart = text.lastIndexOf('\n', from - 1) + 1;
  const lineEnd = endOfLine(text, lineStart);
  const line = text.slice(lineStart, lineEnd);
  const unjoined = withoutInnerColons(line);
  if (unjoined !== null) return text.slice(0, lineStart) + unjoined + text.slice(lineEnd);
  const { start, text: block } = culprit(text, from);
  return text.slice(0, start) + block.replaceAll(/[^\n]/g, ' ') + text.slice(start + block.length);
}

/** A line whose plain value holds a colon and a blank, made one value by a blank that is none to YAML. */
function withoutInnerColons(line: string): string | null {
  const [, name = '', value = ''] =
    /^(\s*(?:- )*[\w-]+: +)([^\s"'[{|>#&*!%@`].*)$/.exec(line) ?? [];
  if (!value.includes(': ') || /:\s*$/.test(value)) return null;
  return name + value.replaceAll(': ', ':\u00A0');
}

/** The field of the first rank in which an error began: an open bracket is told where the next field stands. */
function culprit(text: string, from: number): Block {
  const blocks = blocksOf(text);
  const here = blockAt(blocks, from, text);
  const before = blocks.slice(0, Math.max(0, blocks.indexOf(here)));
  return before.findLast(({ text: block }) => block.trim() !== '' && isOpen(block)) ?? here;
}

function isOpen(block: string): boolean {
  const value = /^[\w-]+:\s*([[{].*)$/s.exec(block)?.[1];
  if (value === undefined) return false;
  const count = (bracket: RegExp): number => value.match(bracket)?.length ?? 0;
  return count(/[[{]/g) > count(/[\]}]/g);
}

function endOfLine(text: string, start: number): number {
  const end = text.indexOf('\n', start);
  return end < 0 ? text.length : end;
}

/** Null where the text nests so deeply that the parser, which recurses, runs out of stack before our limit is asked. */
function parse(text: string): Parsed | null {
  const lines = new LineCounter();
  try {
    const document = parseDocument(text, {
      schema: 'failsafe',
      uniqueKeys: false,
      lineCounter: lines,
      prettyErrors: false,
      // Not "silent": then a second document would be dropped without a word.
      logLevel: 'error',
    });
    return document.errors.some(({ code }) => code === 'RESOURCE_EXHAUSTION')
      ? null
      : { document, lines };
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}
