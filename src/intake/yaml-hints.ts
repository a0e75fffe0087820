import type { YAMLError } from 'yaml';

interface YamlHint {
  readonly message: string;
  readonly hint: string;
}

/** Says a YAML error in an editor's words, with its offsets in `text`, the front matter that was parsed. */
export function yamlHint(
  error: YAMLError,
  text: string,
): YamlHint & { readonly from: number; readonly to: number } {
  const [from, to] = error.pos;
  const quote = /^Missing closing (["'])/.exec(error.message)?.[1];
  if (quote !== undefined) {
    // The parser stops at the end of the text; the mark that is open is the last one.
    const opening = text.lastIndexOf(quote, from - 1);
    return { ...unclosedQuote, from: Math.max(0, opening), to: opening + 1 };
  }
  return { ...tell(error, lineAt(text, from)), from, to };
}

function lineAt(text: string, offset: number): string {
  const start = text.lastIndexOf('\n', Math.max(0, offset - 1)) + 1;
  const end = text.indexOf('\n', start);
  return text.slice(start, end < 0 ? undefined : end);
}

function tell(error: YAMLError, line: string): YamlHint {
  // Inside brackets the parser complains of indentation where it meets the next field.
  if (error.code === 'BAD_INDENT' && error.message.startsWith('Flow ')) return unclosedBracket;
  if (/^\s*(- )?[\w-]+:\s+[^"'[{|>].*:(\s|$)/.test(line)) {
    return {
      message: 'the value holds a colon followed by a space',
      hint: 'Put the whole value in double quotes',
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
const unclosedBracket: YamlHint = {
  message: 'a bracket that was opened above is not closed',
  hint: 'Close the list with ], or the group with }',
};

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
    message: 'a backslash stands in double quotes',
    hint: 'Use single quotes, or write two backslashes',
  },
  MULTILINE_IMPLICIT_KEY: {
    message: 'a line is no field and no value',
    hint: 'Write it as name: value, or indent it if it goes on from the line above',
  },
  UNEXPECTED_TOKEN: {
    message: 'a character stands where none is expected',
    hint: 'Put the whole value in double quotes',
  },
  MULTIPLE_DOCS: {
    message: 'the front matter is interrupted by a line of its own',
    hint: 'Delete the line with ... or ---',
  },
};

function firstSentence(message: string): string {
  return message.split('\n')[0] ?? message;
}
