/** Whether straight quotation marks of a language become “…”: only where they are its own. */
export function takesEnglishQuotes(language: string): boolean {
  return /^en(-|$)/i.test(language);
}

const opensAfter = /[\s([{–—/“‘]/u;

/**
 * Sets the straight marks of a typewriter as a printer would: `don't` → don’t in every language, and in English also
 * `"…"` → “…” and `'…'` → ‘…’. `before` is the character that stands before the text in its line; '' at its beginning.
 */
export function setQuotes(text: string, english: boolean, before = ''): string {
  if (!/["']/.test(text)) return text;
  let last = before;
  let result = '';
  for (const character of text) {
    const set = setMark(character, last, english, text[result.length + 1] ?? '');
    result += set;
    last = set;
  }
  return result;
}

function setMark(mark: string, before: string, english: boolean, after: string): string {
  const opens = before === '' || opensAfter.test(before);
  if (mark === '"') return english ? (opens ? '“' : '”') : mark;
  if (mark !== "'") return mark;
  if (/[\p{L}\p{N}]/u.test(before)) return /\p{L}/u.test(after) || english ? '’' : mark;
  // The '90s: an apostrophe, though it stands where a quotation opens.
  if (opens && /\d/.test(after)) return '’';
  return english ? (opens ? '‘' : '’') : mark;
}
