/** Tabs and everything that Unicode counts as a line end (UAX #14, classes BK, CR, LF, NL), with the spaces around. */
const breaks = /[ \t\n\v\f\r\u0085\u2028\u2029]+/g;

/**
 * A text in one line: a line break is a space, as are several spaces in a row, and none stands at an end. No-break and
 * ideographic spaces inside it stay: they are typed on purpose.
 */
export function oneLine(text: string): string {
  return withoutBreaks(text).trim();
}

/** The same for a part of a text, whose first and last space part it from its neighbours. */
export function withoutBreaks(text: string): string {
  return text.replaceAll(breaks, ' ');
}
