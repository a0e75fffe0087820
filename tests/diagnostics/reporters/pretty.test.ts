import { describe, expect, it } from 'vitest';
import type { Diagnostic } from '../../../src/diagnostics/diagnostic.ts';
import { fault } from '../../../src/diagnostics/fault.ts';
import { reportPretty } from '../../../src/diagnostics/reporters/pretty.ts';

const valdai = 'content/articles/2020-10-22-valdai.md';
const sources = new Map([[valdai, '---\nslug: valdai\ntite: Valdai and the neighbours\n---\n']]);

function print(files: number, diagnostics: readonly Diagnostic[], colour = false): string {
  return reportPretty({ files, diagnostics }, { readSource: (file) => sources.get(file), colour });
}

const unknownField = fault('FM_UNKNOWN_KEY', {
  file: valdai,
  at: { line: 3, column: 1, endLine: 3, endColumn: 5 },
  field: 'tite',
  message: 'unknown field "tite"',
  hint: 'did you mean "title"?',
});
const takenSlug = fault('SLUG_DUPLICATE', {
  file: valdai,
  at: { line: 2, column: 7, endLine: 2, endColumn: 13 },
  message: 'the slug "valdai" is taken',
  related: [
    { file: 'content/articles/valdai.md', line: 1, column: 1, message: 'this file has it too' },
  ],
});
const longTitle = fault('FM_LONG', {
  file: 'content/topics/peace.md',
  at: { line: 12, column: 8, endLine: 12, endColumn: 140 },
  message: 'the title has 132 characters',
  hint: 'shorten it to 110 or fewer',
});

describe('one fault', () => {
  it('has its code, message, place, line and hint, as the contract shows it', () => {
    expect(print(1, [unknownField])).toBe(`error[FM_UNKNOWN_KEY]: unknown field "tite"
  --> content/articles/2020-10-22-valdai.md:3:1
   |
 3 | tite: Valdai and the neighbours
   | ^^^^ did you mean "title"?

What the codes mean:
  FM_UNKNOWN_KEY  src/diagnostics/docs/FM_UNKNOWN_KEY.md

1 error in 1 of 1 file
`);
  });

  it('names the other side of a collision', () => {
    expect(print(2, [takenSlug])).toContain(`error[SLUG_DUPLICATE]: the slug "valdai" is taken
  --> content/articles/2020-10-22-valdai.md:2:7
   |
 2 | slug: valdai
   |       ^^^^^^
  ::: content/articles/valdai.md:1:1 this file has it too

`);
  });

  it('says the hint as help where there is no text to show', () => {
    expect(print(1, [longTitle])).toContain(`warning[FM_LONG]: the title has 132 characters
   --> content/topics/peace.md:12:8
    = help: shorten it to 110 or fewer

`);
  });

  it('of a whole file has no frame', () => {
    const whole = fault('FM_MISSING', {
      file: valdai,
      message: 'the field "date" is missing',
      hint: 'add it',
    });
    expect(print(1, [whole])).toContain(`error[FM_MISSING]: the field "date" is missing
  --> content/articles/2020-10-22-valdai.md:1:1
   = help: add it

`);
  });

  it('prints nothing that a terminal would obey', () => {
    const evil = fault('REF_UNKNOWN', {
      file: 'content/\u001B[2J.md',
      message: 'no topic "\u202Ex\n::error::"',
      hint: '\u0007',
      related: [{ file: 'a\u009B.md', line: 1, column: 1, message: '\u2066' }],
    });
    expect(print(1, [evil]))
      .toContain(String.raw`error[REF_UNKNOWN]: no topic "\u{202E}x\u{A}::error::"
  --> content/\u{1B}[2J.md:1:1
   = help: \u{7}
  ::: a\u{9B}.md:1:1 \u{2066}
`);
  });
});

describe('several faults', () => {
  it('are sorted, and each code is explained once', () => {
    const printed = print(40, [longTitle, unknownField, takenSlug, unknownField]);
    expect(printed.match(/^(error|warning)\[.*$/gm)).toEqual([
      'error[SLUG_DUPLICATE]: the slug "valdai" is taken',
      'error[FM_UNKNOWN_KEY]: unknown field "tite"',
      'error[FM_UNKNOWN_KEY]: unknown field "tite"',
      'warning[FM_LONG]: the title has 132 characters',
    ]);
    expect(printed.slice(printed.indexOf('What the'))).toBe(`What the codes mean:
  FM_LONG         src/diagnostics/docs/FM_LONG.md
  FM_UNKNOWN_KEY  src/diagnostics/docs/FM_UNKNOWN_KEY.md
  SLUG_DUPLICATE  src/diagnostics/docs/SLUG_DUPLICATE.md

3 errors and 1 warning in 2 of 40 files
`);
  });

  it('of one file read it once', () => {
    const read: string[] = [];
    const readSource = (file: string) => {
      read.push(file);
      return sources.get(file);
    };
    reportPretty(
      { files: 2, diagnostics: [takenSlug, longTitle, unknownField] },
      { readSource, colour: false },
    );
    expect(read).toEqual([valdai, 'content/topics/peace.md']);
  });
});

describe('the last line', () => {
  it('says when there are no faults', () => {
    expect(print(40, [])).toBe('40 files, no faults\n');
    expect(print(1, [])).toBe('1 file, no faults\n');
    expect(print(0, [])).toBe('0 files, no faults\n');
  });

  it('names only the severities that occur', () => {
    expect(print(40, [longTitle])).toMatch(/\n1 warning in 1 of 40 files\n$/);
  });

  it('never says "2 of 1 file" when a fault concerns something that was not looked at', () => {
    expect(print(1, [unknownField, longTitle])).toMatch(/\n1 error and 1 warning in 2 files\n$/);
  });
});

describe('in colour', () => {
  it('paints the code, the carets and the last line by severity', () => {
    expect(print(1, [unknownField], true)).toBe(
      [
        '\u001B[1;31merror[FM_UNKNOWN_KEY]\u001B[0m\u001B[1m: unknown field "tite"\u001B[0m',
        '  \u001B[2m-->\u001B[0m content/articles/2020-10-22-valdai.md:3:1',
        '\u001B[2m   |\u001B[0m',
        '\u001B[2m 3 |\u001B[0m tite: Valdai and the neighbours',
        '\u001B[2m   |\u001B[0m \u001B[1;31m^^^^ did you mean "title"?\u001B[0m',
        '',
        'What the codes mean:',
        '  FM_UNKNOWN_KEY  src/diagnostics/docs/FM_UNKNOWN_KEY.md',
        '',
        '\u001B[1;31m1 error in 1 of 1 file\u001B[0m',
        '',
      ].join('\n'),
    );
  });

  it('is green when nothing is wrong and yellow when there are only warnings', () => {
    expect(print(40, [], true)).toBe('\u001B[32m40 files, no faults\u001B[0m\n');
    expect(print(40, [longTitle], true)).toMatch(
      /\n\u001B\[1;33m1 warning in 1 of 40 files\u001B\[0m\n$/,
    );
  });
});
