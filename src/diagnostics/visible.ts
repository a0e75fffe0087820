/**
 * Characters that a terminal obeys instead of showing (C0, C1, DEL), that change the order of what
 * is shown (bidi controls; https://trojansource.codes), that break lines, or that nobody sees
 * (zero-width space, byte order mark, soft hyphen, tags), and what is no character at all.
 * ZWJ and ZWNJ stay: Persian words and emoji are written with them.
 */
const hidden =
  /[\p{Cc}\p{Cs}\p{Zl}\p{Zp}\p{Noncharacter_Code_Point}\u00AD\u061C\u180E\u200B\u200E\u200F\u202A-\u202E\u2060-\u206F\uFEFF\uFFF9-\uFFFB\u{E0000}-\u{E007F}]/gu;

/** Text from a file made safe to print on one line: a hidden character becomes an escape such as `\u{202E}`. */
export function visible(text: string): string {
  return text.replace(
    hidden,
    (character) => `\\u{${(character.codePointAt(0) ?? 0).toString(16).toUpperCase()}}`,
  );
}

/** JSON, indented by two, in which hidden characters are escaped too: it means the same and is safe to print. */
export function visibleJson(value: unknown): string {
  // The line feeds of the indentation are the only ones left: JSON.stringify escapes those inside strings.
  const text = JSON.stringify(value, null, 2).split('\n');
  return text.map((line) => line.replace(hidden, escapeUnits)).join('\n');
}

function escapeUnits(character: string): string {
  return character
    .split('')
    .map((unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`)
    .join('');
}
