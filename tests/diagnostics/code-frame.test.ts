import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { codeFrame } from '../../src/diagnostics/code-frame.ts';
import { colourful } from '../../src/diagnostics/paint.ts';

/** The frame of an error at line:column to endLine:endColumn. */
function frame(
  source: string,
  range: readonly [number, number, number, number],
  hint: string | null = 'here',
) {
  const [line, column, endLine, endColumn] = range;
  return codeFrame(source, { line, column, endLine, endColumn, severity: 'error', hint });
}

function lines(...text: readonly string[]): string {
  return text.join('\n');
}

describe('the frame of a fault', () => {
  it('shows the line with carets under the range and the hint behind them', () => {
    const source = '---\nslug: a\ntite: Valdai and the neighbours\n---\n';
    expect(frame(source, [3, 1, 3, 5], 'did you mean "title"?')).toBe(
      lines('   |', ' 3 | tite: Valdai and the neighbours', '   | ^^^^ did you mean "title"?'),
    );
  });

  it('makes room for long line numbers', () => {
    expect(frame(`${'\n'.repeat(122)}tite: x`, [123, 1, 123, 5], null)).toBe(
      lines('     |', ' 123 | tite: x', '     | ^^^^'),
    );
  });

  it('marks the first line of a range over several', () => {
    expect(frame('one two\nthree\nfour', [1, 5, 3, 2])).toBe(
      lines('   |', ' 1 | one two', '   |     ^^^ here'),
    );
  });

  it('gives an empty range one caret, also behind the end of the line', () => {
    expect(frame('one two', [1, 5, 1, 5])).toBe(lines('   |', ' 1 | one two', '   |     ^ here'));
    expect(frame('one two', [1, 8, 1, 8])).toBe(
      lines('   |', ' 1 | one two', '   |        ^ here'),
    );
    expect(frame('one two', [1, 900, 1, 950])).toBe(
      lines('   |', ' 1 | one two', '   |        ^ here'),
    );
  });

  it('shows an empty line without blanks at its end', () => {
    expect(frame('a\n\nb', [2, 1, 2, 1])).toBe(lines('   |', ' 2 |', '   | ^ here'));
  });

  it('leaves out the carriage return of a CRLF file', () => {
    expect(frame('a\r\nbc\r\n', [2, 1, 2, 3])).toBe(lines('   |', ' 2 | bc', '   | ^^ here'));
  });

  it('passes over one byte order mark, which columns do not count', () => {
    expect(frame('\uFEFFabc', [1, 1, 1, 4])).toBe(lines('   |', ' 1 | abc', '   | ^^^ here'));
  });

  it('is missing where the text has no such line', () => {
    expect(frame('one\ntwo', [3, 1, 3, 2])).toBeUndefined();
  });

  it('shows the empty line behind a last line feed', () => {
    expect(frame('one\n', [2, 1, 2, 1])).toBe(lines('   |', ' 2 |', '   | ^ here'));
  });

  it('paints gutter and carets when given a paint', () => {
    const range = { line: 1, column: 1, endLine: 1, endColumn: 2 };
    expect(codeFrame('ab', { ...range, severity: 'warning', hint: null }, colourful)).toBe(
      lines(
        '\u001B[2m   |\u001B[0m',
        '\u001B[2m 1 |\u001B[0m ab',
        '\u001B[2m   |\u001B[0m \u001B[1;33m^\u001B[0m',
      ),
    );
  });
});

describe('carets under cells of every width', () => {
  it('shows a tab as four columns', () => {
    expect(frame('\ta\tb', [1, 4, 1, 5])).toBe(
      lines('   |', ' 1 |     a    b', '   |          ^ here'),
    );
  });

  it('gives wide East Asian characters two columns', () => {
    expect(frame('日本: x', [1, 1, 1, 3])).toBe(lines('   |', ' 1 | 日本: x', '   | ^^^^ here'));
    expect(frame('日本: x', [1, 5, 1, 6])).toBe(lines('   |', ' 1 | 日本: x', '   |       ^ here'));
    expect(frame('ﾊﾝ한글x', [1, 5, 1, 6])).toBe(lines('   |', ' 1 | ﾊﾝ한글x', '   |       ^ here'));
  });

  it('gives combining marks none', () => {
    expect(frame('e\u0301te\u0301 x', [1, 7, 1, 8])).toBe(
      lines('   |', ' 1 | e\u0301te\u0301 x', '   |     ^ here'),
    );
  });

  it('gives an emoji of many code points two', () => {
    expect(frame('👩‍👩‍👧🇺🇳 x', [1, 14, 1, 15])).toBe(lines('   |', ' 1 | 👩‍👩‍👧🇺🇳 x', '   |      ^ here'));
  });

  it('counts columns in UTF-16 units, as ranges do', () => {
    expect(frame('𝔸𝔹 x', [1, 6, 1, 7])).toBe(lines('   |', ' 1 | 𝔸𝔹 x', '   |    ^ here'));
  });

  it('marks the whole of a cell of which the range takes a part', () => {
    expect(frame('a日b', [1, 2, 1, 3])).toBe(lines('   |', ' 1 | a日b', '   |  ^^ here'));
    expect(frame('e\u0301x', [1, 2, 1, 3])).toBe(lines('   |', ' 1 | e\u0301x', '   | ^ here'));
  });

  it('keeps the joiners of Persian words', () => {
    expect(frame('می\u200Cخواهم x', [1, 10, 1, 11])).toBe(
      lines('   |', ' 1 | می\u200Cخواهم x', '   |         ^ here'),
    );
  });
});

describe('characters that would act on the terminal', () => {
  it('appear as escapes, and the caret stays right', () => {
    expect(frame('a\u202Eb', [1, 2, 1, 3])).toBe(
      lines('   |', String.raw` 1 | a\u{202E}b`, '   |  ^^^^^^^^ here'),
    );
    expect(frame('\u001B[31mred\u0007\u009B', [1, 6, 1, 9])).toBe(
      lines('   |', String.raw` 1 | \u{1B}[31mred\u{7}\u{9B}`, '   |           ^^^ here'),
    );
    expect(frame('a\rb\u2028c\u0000', [1, 5, 1, 6])).toBe(
      lines('   |', String.raw` 1 | a\u{D}b\u{2028}c\u{0}`, '   |                ^ here'),
    );
    expect(frame('x\u{E0041}\uD800', [1, 1, 1, 2])).toBe(
      lines('   |', String.raw` 1 | x\u{E0041}\u{D800}`, '   | ^^^^^^^^^^ here'),
    );
  });

  it('appear as escapes in the hint too', () => {
    expect(frame('a', [1, 1, 1, 2], 'write \u001B]0;x\u0007\nplainly')).toBe(
      lines('   |', ' 1 | a', String.raw`   | ^ write \u{1B}]0;x\u{7}\u{A}plainly`),
    );
  });
});

describe('a long line', () => {
  const digits = '0123456789'.repeat(30);

  it('is shown whole up to 100 columns', () => {
    const line = digits.slice(0, 100);
    expect(frame(line, [1, 100, 1, 101])).toBe(
      lines('   |', ` 1 | ${line}`, `   | ${' '.repeat(99)}^ here`),
    );
  });

  it('is cut behind the window when the range stands near its beginning', () => {
    expect(frame(digits, [1, 3, 1, 5])).toBe(
      lines('   |', ` 1 | ${digits.slice(0, 100)}…`, '   |   ^^ here'),
    );
  });

  it('is cut on both sides around a range in its middle', () => {
    expect(frame(digits, [1, 151, 1, 155])).toBe(
      lines('   |', ` 1 | …${digits.slice(102, 202)}…`, `   | ${' '.repeat(49)}^^^^ here`),
    );
  });

  it('is cut before the window when the range stands near its end', () => {
    expect(frame(digits, [1, 299, 1, 301])).toBe(
      lines('   |', ` 1 | …${digits.slice(200)}`, `   | ${' '.repeat(99)}^^ here`),
    );
  });

  it('cuts the carets of a range that is longer than the window', () => {
    expect(frame(digits, [1, 21, 1, 281])).toBe(
      lines(
        '   |',
        ` 1 | …${digits.slice(10, 110)}…`,
        `   | ${' '.repeat(11)}${'^'.repeat(90)} here`,
      ),
    );
  });

  it('never cuts a wide character or a surrogate pair in two', () => {
    const line = `a${'日'.repeat(200)}`;
    expect(frame(line, [1, 100, 1, 101])).toBe(
      lines('   |', ` 1 | …${'日'.repeat(49)}…`, `   | ${' '.repeat(49)}^^ here`),
    );
    const pairs = `a${'𝔸'.repeat(2000)}`;
    expect(frame(pairs, [1, 2002, 1, 2004])).toBe(
      lines('   |', ` 1 | …${'𝔸'.repeat(100)}…`, `   | ${' '.repeat(50)}^ here`),
    );
  });

  it('cuts no more of a line of 256 kB into characters than what stands near the fault', () => {
    const segment = vi.spyOn(Intl.Segmenter.prototype, 'segment');
    onTestFinished(() => {
      segment.mockRestore();
    });
    const line = 'Зов '.repeat(64_000);
    for (let index = 0; index < 1000; index += 1)
      frame(line, [1, index * 200 + 1, 1, index * 200 + 4]);
    const lengths = segment.mock.calls.map(([text]) => text.length);
    expect(lengths.length).toBeGreaterThan(0);
    expect(lengths.filter((length) => length > 1010)).toEqual([]);
    expect(lengths.length).toBeLessThanOrEqual(1000);
  });
});
