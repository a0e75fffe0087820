import { describe, expect, it } from 'vitest';
import { compareDiagnostics, summarise } from '../../src/diagnostics/compare.ts';
import type { DiagnosticCode } from '../../src/diagnostics/codes.ts';
import { fault } from '../../src/diagnostics/fault.ts';

function at(file: string, line: number, column: number, code: DiagnosticCode, message: string) {
  return fault(code, { file, message, at: { line, column, endLine: line, endColumn: column } });
}

describe('the order of faults', () => {
  it('goes by file, line, column, code and message, whatever order they were found in', () => {
    const sorted = [
      at('B.md', 9, 9, 'MD_URL', 'z'),
      at('a.md', 2, 9, 'MD_URL', 'z'),
      at('a.md', 10, 1, 'MD_URL', 'z'),
      at('a.md', 10, 2, 'FM_TYPE', 'z'),
      at('a.md', 10, 2, 'MD_URL', 'Z'),
      at('a.md', 10, 2, 'MD_URL', 'a'),
      at('ä.md', 1, 1, 'FM_TYPE', 'a'),
    ];
    expect(sorted.toReversed().toSorted(compareDiagnostics)).toEqual(sorted);
  });

  it('calls two faults equal that agree in all of these', () => {
    const one = at('a.md', 1, 1, 'FM_TYPE', 'a');
    expect(compareDiagnostics(one, { ...one })).toBe(0);
  });
});

describe('the summary', () => {
  it('counts errors and warnings apart', () => {
    const faults = [
      at('a.md', 1, 1, 'FM_TYPE', 'a'),
      at('a.md', 1, 1, 'FM_LONG', 'a'),
      at('b.md', 1, 1, 'FM_TYPE', 'a'),
    ];
    expect(summarise(faults)).toEqual({ errors: 2, warnings: 1 });
  });

  it('is zero and zero for no faults', () => {
    expect(summarise([])).toEqual({ errors: 0, warnings: 0 });
  });
});
