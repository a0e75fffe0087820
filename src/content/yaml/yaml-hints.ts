import type { YAMLError } from 'yaml';

interface YamlHint {
  readonly message: string;
  readonly hint: string;
}

/** A YAML error in an editor's words, with its offsets in the text that was parsed. */
export interface YamlFault extends YamlHint {
  readonly from: number;
  readonly to: number;
}

/**
 * Says the errors of a parse in an editor's words. One slip can be several errors: at one place, as brackets inside each
 * other that all lack their end; or in the lines after it, as a dash that is missing. Each is told once.
 */
export function yamlFaults(errors: readonly YAMLError[], text: string): readonly YamlFault[] {
  const beginning = indentedBeginning(text);
  if (errors.length > 0 && beginning) return [beginning];
  const told = new Map<number, YamlFault>();
  const shifted = new Set<Block>();
  const blocks = blocksOf(text);
  for (const error of errors) {
    const block = blockAt(blocks, error.pos[0], text);
    if (isOfIndentation(error)) {
      if (shifted.has(block)) continue;
      shifted.add(block);
    }
    const one = yamlFault(error, text, block);
    if (!told.has(one.from)) told.set(one.from, one);
  }
  return [...told.values()];
}

function yamlFault(error: YAMLError, text: string, block: Block): YamlFault {
  const [from, to] = error.pos;
  const quote = /^Missing closing (["'])/.exec(error.message)?.[1];
  if (quote !== undefined) {
    // The parser stops at the end of the text; the mark that is open is the last one.
    const opening = text.lastIndexOf(quote, from - 1);
    return { ...unclosedQuote, from: Math.max(0, opening), to: opening + 1 };
  }
  const slip = isOfIndentation(error) ? (missingDash(block) ?? fieldUnderValue(block)) : null;
  return slip ?? { ...tell(error, lineAt(text, from)), from, to };
}

/** What a line in the wrong column, and every line after it, is to the parser. */
function isOfIndentation({ code, message }: YAMLError): boolean {
  return (
    (code === 'BAD_INDENT' && !message.startsWith('Flow ')) ||
    code === 'BLOCK_AS_IMPLICIT_KEY' ||
    code === 'MULTILINE_IMPLICIT_KEY' ||
    (code === 'MISSING_CHAR' && message.startsWith('Implicit map keys'))
  );
}

/** A field of the first rank with all lines that belong to it, and where it begins in the text. */
export interface Block {
  readonly start: number;
  readonly text: string;
}

export function blocksOf(text: string): readonly Block[] {
  let start = 0;
  // A list may begin in the first column too, and a remark belongs to what is around it.
  return text.split(/^(?=[^\s#-])/m).map((lines) => {
    const block = { start, text: lines };
    start += lines.length;
    return block;
  });
}

/** The block in which an offset lies. */
export function blockAt(blocks: readonly Block[], offset: number, text: string): Block {
  return blocks.findLast(({ start }) => start <= offset) ?? { start: 0, text };
}

/** Every field stands further left than the first one: to the parser none of them belongs anywhere. */
function indentedBeginning(text: string): YamlFault | null {
  const [, before = '', blanks = ''] = /^((?:[ \t]*(?:#.*)?\n)*)([ \t]+)[\w-]+:/.exec(text) ?? [];
  if (blanks === '' || !/^[\w-]+:/m.test(text)) return null;
  return { ...indentedField, from: before.length, to: before.length + blanks.length };
}

/** A field that is indented under one that has a value already, and so can hold no fields. */
function fieldUnderValue({ start, text }: Block): YamlFault | null {
  const [first = '', ...others] = text.split('\n');
  if (!/^[\w-]+: +[^\s|>#]/.test(first)) return null;
  const index = others.findIndex((line) => /^[ \t]+[\w-]+:(\s|$)/.test(line));
  const line = others[index];
  if (line === undefined) return null;
  const before = start + [first, ...others.slice(0, index)].join('\n').length + 1;
  return { ...indentedField, from: before, to: before + line.length - line.trimStart().length };
}

/** A list of groups in which one group lacks the dash that begins it. */
function missingDash({ start, text }: Block): YamlFault | null {
  const lines = [...text.matchAll(/^.*$/gm)].filter(({ 0: line }) => line.trim() !== '');
  const indents = lines.map(({ 0: line }) => line.length - line.trimStart().length);
  const dashes = lines.map(({ 0: line }) => /^\s*- /.test(line));
  if (!dashes.includes(true)) return null;
  const found = lines.findIndex(({ 0: line }, index) => {
    if (index === 0 || dashes[index] === true || !/^\s*[\w-]+:\s+\S/.test(line)) return false;
    const first = index === 1;
    const next = lines[index + 1]?.[0] ?? '';
    const deeper = (indents[index + 1] ?? 0) > (indents[index] ?? 0) && /^\s*[\w-]+:/.test(next);
    return first || deeper;
  });
  const line = lines[found];
  const indent = indents[found];
  if (line === undefined || indent === undefined) return null;
  const from = start + line.index + indent;
  const written = line[0].trim();
  return {
    from,
    to: from + written.length,
    message: 'the dash that begins a group of the list is missing',
    hint: `Write it as - ${written}`,
  };
}

function lineAt(text: string, offset: number): string {
  const start = text.lastIndexOf('\n', Math.max(0, offset - 1)) + 1;
  const end = text.indexOf('\n', start);
  return text.slice(start, end < 0 ? undefined : end);
}

function tell(error: YAMLError, line: string): YamlHint {
  // Inside brackets the parser complains of indentation where it meets the next field.
  if (error.code === 'BAD_INDENT' && error.message.startsWith('Flow ')) return unclosedBracket;
  const [, value = ''] = /^\s*(?:- )?[\w-]+:(?: +(\S.*))?$/.exec(line) ?? [];
  // A blank that is none to YAML, so that the name before it is none either.
  if (/^\s*(- )?[\w-]+:[^\S ]/.test(line)) return strangeBlank;
  if (/^[“”„‘’‚«»]/.test(value)) return curlyQuotes;
  if (/^"[^"]*"\s*[^\s#]/.test(value)) return innerQuotes(value, 'double', "'");
  if (/^'[^']*'\s*[^\s#']/.test(value)) return innerQuotes(value, 'single', '"');
  if (/^\[.*,\s*,/.test(value)) return emptyPlace;
  if (/^[^"'[{|>].*:(\s|$)/.test(value)) {
    return {
      message: 'the value contains a colon followed by a space',
      hint: quotingHint(value),
    };
  }
  // A second colon was looked for above: what is left are lines that begin in the wrong column.
  if (error.code === 'BLOCK_AS_IMPLICIT_KEY' || /^(All|Sequence item)/.test(error.message)) {
    return indentation;
  }
  return (
    hints[error.code] ?? {
      message: 'the front matter is not valid YAML',
      hint: firstSentence(error.message),
    }
  );
}

const unclosedQuote: YamlHint = {
  message: 'a quotation mark is not closed',
  hint: 'Put the same mark at the end of the value',
};
const indentation: YamlHint = {
  message: 'a line is indented differently from its neighbours',
  hint: 'Begin the fields of one group in one column',
};
const indentedField: YamlHint = {
  message: 'there is a space before a field',
  hint: 'Begin the field in the first column',
};
const unclosedBracket: YamlHint = {
  message: 'a bracket that was opened above is not closed',
  hint: 'Close the list with ], or the group with }',
};

const strangeBlank: YamlHint = {
  message: 'the space after the colon is not a plain space, as in text copied from a web page',
  hint: 'Delete it and type a space',
};
const curlyQuotes: YamlHint = {
  message: 'a value cannot be enclosed in curly quotation marks',
  hint: 'Put straight ones around the whole value: "…"',
};
const emptyPlace: YamlHint = {
  message: 'two commas follow each other',
  hint: 'Delete one of them',
};

/** Which marks hold a value together that has marks of its own. */
export function quotingHint(value: string): string {
  return value.includes('"')
    ? "Put the whole value in single quotes: '…'"
    : 'Put the whole value in double quotes';
}

function innerQuotes(value: string, outer: string, other: string): YamlHint {
  return {
    message: `the value continues after its closing ${outer} quotation mark`,
    hint: value.includes(other)
      ? 'Write the marks inside it as curly ones: “…” or ’'
      : `Put the whole value between marks of the other kind: ${other}…${other}`,
  };
}

const hints: Partial<Record<YAMLError['code'], YamlHint>> = {
  TAB_AS_INDENT: { message: 'a line is indented with a tab', hint: 'Indent with spaces' },
  BAD_INDENT: indentation,
  MISSING_CHAR: {
    message: 'a quotation mark, bracket or comma is missing',
    hint: 'Close what was opened on this line or above',
  },
  BAD_SCALAR_START: {
    message: 'a value begins with a character that has a meaning in YAML',
    hint: 'Put the whole value in double quotes',
  },
  BAD_DQ_ESCAPE: {
    message: 'a value in double quotes contains a backslash',
    hint: 'Use single quotes, or write two backslashes',
  },
  MULTILINE_IMPLICIT_KEY: {
    message: 'a line is neither a field nor a value',
    hint: 'Write it as name: value, or indent it if it continues the line above',
  },
  UNEXPECTED_TOKEN: {
    message: 'there is an unexpected character',
    hint: 'Put the whole value in double quotes',
  },
  MULTIPLE_DOCS: {
    message: 'a line with ... or --- ends the front matter too early',
    hint: 'Delete the line with ... or ---',
  },
};

function firstSentence(message: string): string {
  return message.split('\n')[0] ?? message;
}
