/**
 * The distinct words of a text of four letters or more, in lower case, each followed by its number where it is there more than once:
 * `river 3 water`. Articles are compared by them, and they are a third of the text.
 */
export function termsOf(text: string): string {
  return [...countTerms(text)]
    .map(([word, count]) => (count === 1 ? word : `${word} ${String(count)}`))
    .join(' ');
}

/** The words of {@link termsOf} with their numbers. */
export function countsOf(terms: string): Map<string, number> {
  const counts = new Map<string, number>();
  let word = '';
  for (const part of terms === '' ? [] : terms.split(' ')) {
    // A word has letters alone.
    if (/^\d/.test(part)) counts.set(word, Number(part));
    else {
      word = part;
      counts.set(word, 1);
    }
  }
  return counts;
}

/** The words of a text that {@link termsOf} writes. */
export function countTerms(text: string, counts = new Map<string, number>()): Map<string, number> {
  for (const [word] of text.toLowerCase().matchAll(/\p{L}{4,}/gu))
    counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
}
