import type { Diagnostic, Range } from '../../diagnostics/diagnostic.ts';
import { fault } from '../../diagnostics/fault.ts';
import { refusalOf, refusedCharacters } from './refused-characters.ts';
import { inLines } from './in-lines.ts';

// A character as Markdown and HTML spell it: `&#8238;`, `&#x202E;`. Behind a backslash it is text.
const reference = /(?<=(?<!\\)(?:\\\\)*)&#(?:x([0-9a-f]{1,6})|(\d{1,7}));/gi;

/** Every refused character of a text that begins on `firstLine` of a file, as a fault. */
export function hiddenMarks(text: string, file: string, firstLine = 1): Diagnostic[] {
  if (text.search(refusedCharacters) < 0) return [];
  return inLines(text, firstLine, (line) =>
    [...line.matchAll(refusedCharacters)].map(({ 0: mark, index }) => ({
      index,
      length: mark.length,
      mark,
    })),
  ).map(({ found, at }) => hiddenFault(found.mark, file, at));
}

/** Zero-width spaces and joiners of words, and soft hyphens: they come with copied text, and break words for a search. */
const invisible = /[\u00AD\u200B\u2060\uFEFF]/;

/** A warning for each line of a file that has characters which nobody sees. */
export function invisibleMarks(text: string, file: string): Diagnostic[] {
  // A byte order mark at the beginning is told with the line that should begin the front matter.
  const words = text.replace(/^\uFEFF/, ' ');
  if (!invisible.test(words)) return [];
  return inLines(words, 1, (line) => {
    const index = line.search(invisible);
    return index < 0 ? [] : [{ index, length: 1, mark: line[index] ?? '' }];
  }).map(({ found: { mark }, at }) => {
    const isHyphen = mark === '\u00AD';
    return fault('TXT_INVISIBLE', {
      file,
      at,
      message: isHyphen
        ? 'the text contains a soft hyphen'
        : 'the text contains an invisible space',
      hint: isHyphen
        ? 'Delete it; where a long word may be divided, write &shy;'
        : 'Delete it; type the words around it again where it cannot be seen',
    });
  });
}

/**
 * The same for those that a character reference of Markdown brings in: the text that a reader gets holds them all the
 * same. `text` is without its code, in which a reference is printed as it is typed.
 */
export function hiddenReferences(text: string, file: string, firstLine: number): Diagnostic[] {
  if (!text.includes('&#')) return [];
  return inLines(text, firstLine, (line) =>
    [...line.matchAll(reference)].flatMap(({ 0: written, 1: hex, 2: decimal, index }) => {
      const code = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16);
      return [{ index, length: written.length, code, written }];
    }),
  ).flatMap(({ found: { code, written }, at }) => {
    // Parsers put U+FFFD in the place of what is no character.
    if (code === 0 || code > 0x10_ff_ff) {
      const message = `"${written}" spells no character`;
      return [fault('TXT_CONTROL', { file, at, message, hint: 'Write the character itself' })];
    }
    const mark = String.fromCodePoint(code);
    return hiddenIn(mark).length > 0 ? [hiddenFault(mark, file, at)] : [];
  });
}

/** The refused characters of a value whose escapes were decoded. */
export function hiddenIn(value: string): readonly string[] {
  return value.match(refusedCharacters) ?? [];
}

/** What is told of a refused character. */
export function hiddenFault(mark: string, file: string, at: Range): Diagnostic {
  const { code, message, hint } = refusalOf(mark);
  return fault(code, { file, at, message, hint });
}
