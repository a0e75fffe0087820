import { characterTables, COMPLEX, EXTENDS } from './characters.ts';

export interface NormalisedText {
  readonly text: string;
  /** Where each unit of `text` began in the source; one more entry for its end. */
  readonly sourceOffsets: Int32Array;
}

/**
 * NFKC, character by character, with the way back: every unit of the result knows the source offset of the character
 * (with its marks) that it came from. Needed only for text with units marked COMPLEX; the rest is stable.
 */
export function normaliseWithOffsets(source: string): NormalisedText {
  const { bits } = characterTables();
  const bitsAt = (offset: number): number => bits[source.charCodeAt(offset)] ?? 0;
  const parts: string[] = [];
  const offsets: number[] = [];
  for (let start = 0; start < source.length; ) {
    let end = start + 1;
    while (end < source.length && (bitsAt(end) & EXTENDS) !== 0) end += 1;
    const character = source.slice(start, end);
    const isStable = end === start + 1 && (bitsAt(start) & COMPLEX) === 0;
    const part = isStable ? character : character.normalize('NFKC');
    parts.push(part);
    for (let unit = 0; unit < part.length; unit += 1) offsets.push(start);
    start = end;
  }
  offsets.push(source.length);
  return { text: parts.join(''), sourceOffsets: Int32Array.from(offsets) };
}

/** The stretch of the source behind `[start, end)` of the normalised text; half a character counts whole. */
export function sourceRange(
  { sourceOffsets }: NormalisedText,
  start: number,
  end: number,
): readonly [number, number] {
  let after = end;
  while (after < sourceOffsets.length - 1 && sourceOffsets[after] === sourceOffsets[after - 1]) after += 1;
  return [sourceOffsets[start] ?? 0, sourceOffsets[after] ?? 0];
}
