import type { YAMLError } from 'yaml';

/** Says a YAML error in an editor's words; `text` is the front matter that was parsed. */
export function yamlHint(error: YAMLError, text: string): { message: string; hint: string } {
  const start = text.lastIndexOf('\n', Math.max(0, error.pos[0] - 1)) + 1;
  const line = text.slice(
    start,
    text.indexOf('\n', start) < 0 ? undefined : text.indexOf('\n', start),
  );
  if (/^\s*(- )?[\w-]+:\s+[^"'[{|>].*:(\s|$)/.test(line)) {
    return {
      message: 'the value holds a colon followed by a space',
      hint: 'Put the whole value in double quotes',
    };
  }
  const known = hints[error.code];
  if (known) return known;
  return { message: 'the front matter is not valid YAML', hint: `${firstSentence(error.message)}` };
}

const hints: Partial<Record<YAMLError['code'], { message: string; hint: string }>> = {
  TAB_AS_INDENT: { message: 'a line is indented with a tab', hint: 'Indent with spaces' },
  BAD_INDENT: {
    message: 'a line is indented differently from its neighbours',
    hint: 'Begin the fields of one group in one column',
  },
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
  BLOCK_AS_IMPLICIT_KEY: {
    message: 'the value holds a colon followed by a space',
    hint: 'Put the whole value in double quotes',
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
