/** Paragraphs whose signs of Markdown are never closed: a careless pattern reads them again from each sign. */
export interface LongParagraph {
  readonly name: string;
  /** About `length` UTF-16 units of it. */
  readonly text: (length: number) => string;
  /** How many faults a paragraph of 200,000 units has. */
  readonly faults: number;
}

const repeated =
  (piece: string) =>
  (length: number): string =>
    piece.repeat(Math.floor(length / piece.length));

export const longParagraphs: readonly LongParagraph[] = [
  { name: 'headings without a blank', text: repeated('##a\n'), faults: 50_000 },
  { name: 'table rows without a table', text: repeated('| a\n'), faults: 1 },
  { name: 'addresses that are not closed', text: repeated('[a](b '), faults: 0 },
  { name: 'square brackets that are not closed', text: repeated('[x [b] '), faults: 0 },
  {
    name: 'an address with many blanks',
    text: (length) => `[a](b${' '.repeat(length)}c)`,
    faults: 0,
  },
  {
    name: 'code before a bracket',
    text: (length) => `${repeated('`a` ')(length)}](`,
    faults: 0,
  },
  { name: 'short lines', text: repeated('a\n'), faults: 0 },
];
