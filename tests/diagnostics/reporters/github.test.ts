import { describe, expect, it } from 'vitest';
import type { Diagnostic } from '../../../src/diagnostics/diagnostic.ts';
import { fault } from '../../../src/diagnostics/fault.ts';
import { reportGithub } from '../../../src/diagnostics/reporters/github.ts';

function lines(...diagnostics: readonly Diagnostic[]): readonly string[] {
  return reportGithub({ files: 40, diagnostics }).split('\n');
}

const unknownField = fault('FM_UNKNOWN_KEY', {
  file: 'content/articles/valdai.md',
  at: { line: 3, column: 1, endLine: 3, endColumn: 5 },
  message: 'unknown field "tite"',
  hint: 'did you mean "title"?',
});

describe('a workflow command', () => {
  it('names file, place, code, message and hint', () => {
    expect(lines(unknownField)).toEqual([
      '::error file=content/articles/valdai.md,line=3,endLine=3,col=1,endColumn=5,title=FM_UNKNOWN_KEY::unknown field "tite" — did you mean "title"?',
      '1 error in 1 of 40 files',
      '',
    ]);
  });

  it('is a warning where the fault is one, and has no dash without a hint', () => {
    const long = fault('FM_LONG', { file: 'a.md', message: 'the title has 132 characters' });
    expect(lines(long)[0]).toBe(
      '::warning file=a.md,line=1,endLine=1,col=1,endColumn=1,title=FM_LONG::the title has 132 characters',
    );
  });

  it('has no columns over several lines, which the runner would refuse', () => {
    const open = fault('MD_DIRECTIVE_OPEN', {
      file: 'a.md',
      at: { line: 3, column: 9, endLine: 7, endColumn: 2 },
      message: 'm',
    });
    expect(lines(open)[0]).toBe('::error file=a.md,line=3,endLine=7,title=MD_DIRECTIVE_OPEN::m');
  });

  it('never ends before it begins', () => {
    const odd = fault('FM_TYPE', {
      file: 'a.md',
      at: { line: 3, column: 9, endLine: 3, endColumn: 8 },
      message: 'm',
    });
    expect(lines(odd)[0]).toBe(
      '::error file=a.md,line=3,endLine=3,col=9,endColumn=9,title=FM_TYPE::m',
    );
  });

  it('names the other side of a collision on a line of its own', () => {
    const related = [{ file: 'b.md', line: 2, column: 7, message: 'it stands here too' }];
    const taken = fault('SLUG_DUPLICATE', { file: 'a.md', message: 'm', hint: 'h', related });
    expect(lines(taken)[0]).toBe(
      '::error file=a.md,line=1,endLine=1,col=1,endColumn=1,title=SLUG_DUPLICATE::m — h%0Ab.md:2:7 it stands here too',
    );
  });

  it('stays one command, whatever stands in its texts', () => {
    const evil = fault('REF_UNKNOWN', {
      file: '100%:a,b\n.md',
      message: 'x\r\n::error::50% \u001B[2J\u202E',
      hint: '\n::set-output name=a::b',
    });
    expect(lines(evil)).toEqual([
      String.raw`::error file=100%25%3Aa%2Cb%0A.md,line=1,endLine=1,col=1,endColumn=1,title=REF_UNKNOWN::x%0D%0A::error::50%25 \u{1B}[2J\u{202E} — %0A::set-output name=a::b`,
      '1 error in 1 of 40 files',
      '',
    ]);
  });
});

it('prints every fault, sorted, also beyond the ten that GitHub shows', () => {
  const faults = Array.from({ length: 25 }, (_, index) =>
    fault('FM_EMPTY', {
      file: 'a.md',
      at: { line: 25 - index, column: 1, endLine: 25 - index, endColumn: 2 },
      message: 'm',
    }),
  );
  const commands = lines(...faults).filter((line) => line.startsWith('::error '));
  expect(commands.map((line) => Number(/line=(\d+)/.exec(line)?.[1]))).toEqual(
    Array.from({ length: 25 }, (_, index) => index + 1),
  );
});

it('prints only the count when there is no fault', () => {
  expect(lines()).toEqual(['40 files, no faults', '']);
});
