import type { Diagnostic, Range } from '../diagnostics/diagnostic.ts';
import { fault } from '../diagnostics/fault.ts';
import { inLines } from './in-lines.ts';

// Embedding, override and isolate controls, and tag characters: they make a text look other than it is (Trojan Source).
const hidden = /[\u202A-\u202E\u2066-\u2069\u{E0000}-\u{E007F}]/gu;
// The same, spelt as Markdown and HTML spell a character: `&#8238;`, `&#x202E;`.
const reference = /&#(?:x([0-9a-f]{1,6})|(\d{1,7}));/gi;

/** Every hidden character of a text that begins on `firstLine` of a file, as a fault. */
export function hiddenMarks(text: string, file: string, firstLine = 1): Diagnostic[] {
  if (text.search(hidden) < 0) return [];
  return inLines(text, firstLine, (line) =>
    [...line.matchAll(hidden)].map(({ 0: mark, index }) => ({ index, length: mark.length, mark })),
  ).map(({ found, at }) => hiddenFault(found.mark, file, at));
}

/** The same for those that a character reference brings in: the text that a reader gets holds them all the same. */
export function hiddenReferences(text: string, file: string, firstLine: number): Diagnostic[] {
  if (!text.includes('&#')) return [];
  return inLines(text, firstLine, (line) =>
    [...line.matchAll(reference)].flatMap(({ 0: written, 1: hex, 2: decimal, index }) => {
      const code = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16);
      const mark = code <= 0x10_ff_ff ? String.fromCodePoint(code) : '';
      return holdsHidden(mark) ? [{ index, length: written.length, mark }] : [];
    }),
  ).map(({ found, at }) => hiddenFault(found.mark, file, at));
}

/** The hidden characters of a value whose escapes were decoded. */
export function hiddenIn(value: string): readonly string[] {
  return value.match(hidden) ?? [];
}

export function hiddenFault(mark: string, file: string, at: Range): Diagnostic {
  const code = (mark.codePointAt(0) ?? 0).toString(16).toUpperCase();
  return fault('TXT_BIDI', {
    file,
    at,
    message: `the hidden character U+${code} changes the direction or look of the text`,
    hint: 'Delete it: type the words in their own script without it',
  });
}

function holdsHidden(text: string): boolean {
  return hiddenIn(text).length > 0;
}
