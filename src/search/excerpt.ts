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
  return (
    html
      .trim()
      // What parted the line before from this one has nothing to part here.
      .replace(/^·\s*/, '')
      .split(/(<mark>.*?<\/mark>)/s)
      .flatMap((part) => {
        const text = part
          .replaceAll(/<\/?mark>/g, '')
          .replaceAll('&lt;', '<')
          .replaceAll('&gt;', '>');
        if (!part.startsWith('<mark>')) return [{ text, found: false }];
        // The mark is of what was found, and not of the comma behind it.
        const [stop = ''] = /\p{P}*$/u.exec(text) ?? [];
        return [
          { text: text.slice(0, text.length - stop.length), found: true },
          { text: stop, found: false },
        ];
      })
      .filter(({ text }) => text !== '')
  );
}
