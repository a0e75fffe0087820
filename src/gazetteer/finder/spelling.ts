const dotted = /^(?:\p{Lu}\.)+$/u;

/**
 * The ways in which texts write a name of the data, itself first. Apostrophes, hyphens and blanks need no variants:
 * the automaton takes them as equal.
 */
export function spellings(text: string): readonly string[] {
  const all = [text];
  if (dotted.test(text)) all.push(text.slice(0, -1), text.replaceAll('.', '. ').trim());
  if (text.includes('St. ')) all.push(text.replaceAll('St. ', 'St '));
  if (text.includes(' and ')) all.push(text.replaceAll(' and ', ' & '));
  return all;
}

/** The name in capitals, as headlines have it; none where it is too short, or is in capitals already. */
export function inCapitals(text: string, shortest: number): readonly string[] {
  return text.length >= shortest && /\p{Ll}/u.test(text) ? [text.toUpperCase()] : [];
}

/** Every word with a capital, as headlines have it: "Mexican Standoff". */
export function inTitleCase(text: string): string {
  return text.replaceAll(/(?<![\p{L}\p{N}'’.-])\p{Ll}(?=\p{L}{3})/gu, (letter) =>
    letter.toUpperCase(),
  );
}

/** Equal for spellings that the automaton cannot tell apart. */
export function spellingKey(text: string): string {
  return text
    .normalize('NFKC')
    .replaceAll(/['’‘ʼʻ`´′]/g, "'")
    .replaceAll(/[‐–−]/g, '-')
    .replaceAll(/\s+/g, ' ')
    .trim();
}
