const marks = new Set('\'"‘’“”');
const isMark = (character: string | undefined): boolean =>
  character !== undefined && marks.has(character);

/**
 * For each unit of the text of a node, where it stands in the source: the two differ by escapes (`\_`), character
 * references (`&amp;`), what begins the lines of a quotation or list, and quotation marks that were set. `source` is
 * the node's stretch of the file and begins at `offset`.
 */
export function alignToSource(text: string, source: string, offset: number): readonly number[] {
  const offsets: number[] = [];
  let at = 0;
  for (const wanted of text.split('')) {
    const isReference = source[at] === '&' && (wanted !== '&' || source.startsWith('&amp;', at));
    if (isReference) {
      offsets.push(offset + at);
      at = source.indexOf(';', at) + 1 || source.length;
      continue;
    }
    while (at < source.length && source[at] !== wanted && !(isMark(source[at]) && isMark(wanted)))
      at += 1;
    offsets.push(offset + Math.min(at, source.length));
    at += 1;
  }
  return offsets;
}
