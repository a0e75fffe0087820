/** A stretch of an excerpt, and whether it was found. */
export interface ExcerptPart {
  readonly text: string;
  readonly found: boolean;
}

/** What an excerpt is, in its text: `…` stands where words were left out. */
export function shortened(parts: readonly ExcerptPart[], text: string): readonly ExcerptPart[] {
  const plain = (words: string): string => words.replaceAll(/\s+/g, ' ').trim();
  const excerpt = plain(parts.map((part) => part.text).join(''));
  const whole = plain(text);
  return [
    ...(whole.startsWith(excerpt) ? [] : [{ text: '… ', found: false }]),
    ...parts,
    ...(whole.endsWith(excerpt) ? [] : [{ text: ' …', found: false }]),
  ];
}

/**
 * Takes the marks out of an excerpt of Pagefind, which is HTML: there every `<` and `>` of the text is written as an entity,
 * so that `<mark>` is its own. What comes out is text, to be shown as text.
 */
export function excerptParts(html: string): readonly ExcerptPart[] {
  return html
    .trim()
    .split(/(<mark>.*?<\/mark>)/s)
    .map((part) => ({
      found: part.startsWith('<mark>'),
      text: part
        .replaceAll(/<\/?mark>/g, '')
        .replaceAll('&lt;', '<')
        .replaceAll('&gt;', '>'),
    }))
    .filter(({ text }) => text !== '');
}
