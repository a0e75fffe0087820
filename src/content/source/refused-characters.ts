import type { DiagnosticCode } from '../../diagnostics/codes.ts';

/** Why a character is refused, and what to do instead. */
export interface Refusal {
  readonly code: DiagnosticCode;
  readonly message: string;
  readonly hint: string;
}

// Embedding, override and isolate controls, and tag characters: they make a text look other than it is (Trojan Source).
const direction = /^[\u202A-\u202E\u2066-\u2069\u{E0000}-\u{E007F}]$/u;

/**
 * The characters that no text of a file may hold, typed, or spelt as an escape of YAML or a character reference: those
 * that change the direction of writing; control characters but for tab and line feed, which HTML and XML forbid; the
 * separators of lines and paragraphs, which end a line for some programs only; lone surrogates and noncharacters, which
 * no file in UTF-8 can hold or exchange; the marks of annotations and of embedded objects; deprecated format characters.
 */
export const refusedCharacters =
  /[\u202A-\u202E\u2066-\u206F\u{E0000}-\u{E007F}\p{Cs}\p{Zl}\p{Zp}\p{Noncharacter_Code_Point}\uFFF9-\uFFFC]|[^\P{Cc}\t\n]/gu;

/** What is told of one of the refused characters. */
export function refusalOf(mark: string): Refusal {
  const code = mark.codePointAt(0) ?? 0;
  const name = `U+${code.toString(16).toUpperCase().padStart(4, '0')}`;
  if (direction.test(mark)) {
    return {
      code: 'TXT_BIDI',
      message: `the hidden character ${name} changes the direction or look of the text`,
      hint: 'Delete it: type the words in their own script without it',
    };
  }
  return { code: 'TXT_CONTROL', ...told(mark, code, name) };
}

function told(mark: string, code: number, name: string): Omit<Refusal, 'code'> {
  if (/\p{Cc}/u.test(mark)) {
    const message = `the text contains the control character ${name}`;
    const meant = windows1252(code);
    return {
      message,
      hint:
        meant === undefined
          ? 'Delete it'
          : `Type "${meant}" if that was meant, or delete it: the text was converted from Windows-1252`,
    };
  }
  if (/\p{Cs}/u.test(mark)) {
    return {
      message: `${name} is half of a character`,
      hint: 'Write the character itself instead of its escape',
    };
  }
  if (/[\p{Zl}\p{Zp}]/u.test(mark)) {
    return {
      message: `the text contains the separator ${name} where a line break was meant`,
      hint: 'Delete it and press Enter, or type a space',
    };
  }
  if (mark === '\uFFFC') {
    return {
      message: `${name} takes the place of something that is not text, such as an image`,
      hint: 'Delete it, or put the picture beside the file and name it',
    };
  }
  return {
    message: /\p{Noncharacter_Code_Point}/u.test(mark)
      ? `${name} is no character`
      : `the text contains the format character ${name}`,
    hint: 'Delete it',
  };
}

/** The letter or sign that a byte from 80 to 9F is on Windows; undefined where it is none. */
function windows1252(code: number): string | undefined {
  if (code < 0x80) return undefined;
  const character = new TextDecoder('windows-1252').decode(Uint8Array.of(code));
  return /\p{Cc}/u.test(character) ? undefined : character;
}
