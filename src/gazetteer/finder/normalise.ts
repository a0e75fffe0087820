import { characterTables, COMPLEX, EXTENDS } from './characters.ts';

/** A run of the normalised text: stable ones stand in the source unit by unit, others are one character there. */
interface Run {
  /** Offset in the normalised text. */
  readonly at: number;
  readonly source: number;
  readonly sourceEnd: number;
  readonly isStable: boolean;
}

export interface NormalisedText {
  readonly text: string;
  readonly runs: readonly Run[];
}

/**
 * NFKC, character by character, with the way back. Only characters with COMPLEX units are changed; what lies between
 * them is copied as it is.
 */
export function normaliseWithOffsets(source: string): NormalisedText {
  const { bits } = characterTables();
  const bitsAt = (offset: number): number => bits[source.charCodeAt(offset)] ?? 0;
  const parts: string[] = [];
  const runs: Run[] = [];
  let at = 0;
  const add = (start: number, end: number, isStable: boolean): void => {
    if (start === end) return;
    const slice = source.slice(start, end);
    const part = isStable ? slice : slice.normalize('NFKC');
    parts.push(part);
    runs.push({ at, source: start, sourceEnd: end, isStable });
    at += part.length;
  };
  let copied = 0;
  for (let start = 0; start < source.length; start += 1) {
    let end = start + 1;
    while (end < source.length && (bitsAt(end) & EXTENDS) !== 0) end += 1;
    if (end === start + 1 && (bitsAt(start) & COMPLEX) === 0) continue;
    add(copied, start, true);
    add(start, end, false);
    copied = end;
    start = end - 1;
  }
  add(copied, source.length, true);
  return { text: parts.join(''), runs };
}

/** The last run that begins at or before an offset. */
function runAt(runs: readonly Run[], offset: number): Run | undefined {
  let low = 0;
  let high = runs.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((runs[middle]?.at ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  return runs[low - 1];
}

/** The stretch of the source behind `[start, end)` of the normalised text; half a character counts whole. */
export function sourceRange(
  { runs }: NormalisedText,
  start: number,
  end: number,
): readonly [number, number] {
  const first = runAt(runs, start);
  const last = runAt(runs, end - 1);
  return [
    first === undefined ? start : first.source + (first.isStable ? start - first.at : 0),
    last === undefined ? end : last.isStable ? last.source + end - last.at : last.sourceEnd,
  ];
}
