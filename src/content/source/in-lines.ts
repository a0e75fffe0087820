import type { Range } from '../../diagnostics/diagnostic.ts';

/** Something that was found in a line, and where in it. */
export interface Found {
  readonly index: number;
  readonly length: number;
}

/** What is found in each line of a text, with its place; line by line, so that a text full of it costs no more than its length. */
export function inLines<Thing extends Found>(
  text: string,
  firstLine: number,
  find: (line: string) => readonly Thing[],
): readonly { readonly found: Thing; readonly at: Range }[] {
  return text.split('\n').flatMap((content, number) => {
    const line = firstLine + number;
    return find(content).map((found) => ({
      found,
      at: {
        line,
        column: found.index + 1,
        endLine: line,
        endColumn: found.index + 1 + found.length,
      },
    }));
  });
}
