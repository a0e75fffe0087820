import { wordsOf, type Place } from '../../../search-words/words-of.ts';
import { placesAsked, type Asked } from './terms-of.ts';

/** A stretch of an excerpt, and whether it was asked for. */
export interface ExcerptPart {
  readonly text: string;
  readonly found: boolean;
}

/** Words in an excerpt; a character of a script without blanks counts as half a word. */
const length = 32;
/** Words before the first one that was asked for. */
const before = 8;

interface Unit extends Place {
  readonly found: boolean;
  /** Share of a word. */
  readonly weight: number;
}

/**
 * The stretch of a text that has most of what was asked for, with marks; the beginning where it has nothing of it. `…`
 * stands where words were left out.
 */
export function excerptOf(text: string, asked: Asked): readonly ExcerptPart[] {
  const units = unitsOf(text, asked);
  const [first, last] = windowOf(units);
  const from = first === 0 ? 0 : startOf(text, units[first]?.from ?? 0);
  const to = last === units.length - 1 ? text.length : (units[last + 1]?.from ?? text.length);
  const stretch = text.slice(0, to).trimEnd();
  const parts: ExcerptPart[] = from === 0 ? [] : [{ text: '… ', found: false }];
  let at = from;
  for (const mark of marksOf(units.slice(first, last + 1), text)) {
    parts.push({ text: stretch.slice(at, mark.from), found: false });
    parts.push({ text: stretch.slice(mark.from, mark.to), found: true });
    at = Math.max(at, mark.to);
  }
  parts.push({ text: stretch.slice(at), found: false });
  if (to < text.length) parts.push({ text: ' …', found: false });
  return parts
    .map((part) => ({ ...part, text: part.text.replaceAll(/\s+/g, ' ') }))
    .filter((part) => part.text !== '');
}

function unitsOf(text: string, { keys, beginnings }: Asked): readonly Unit[] {
  const isAsked = ({ key, beginning }: Place): boolean =>
    keys.has(key) || beginnings.some((one) => beginning.startsWith(one));
  return wordsOf(text).flatMap((word) => {
    const { places, joined, unspaced } = word;
    const weight = unspaced ? 0.5 : 1;
    const isWhole = joined !== null && isAsked(joined);
    const isOther = word.others.some((key) => keys.has(key));
    return (unspaced ? placesAsked(word) : places).map((place) => ({
      ...place,
      weight,
      found: isWhole || isOther || isAsked(place),
    }));
  });
}

/** The first and last unit of the stretch with most different units that were asked for. */
function windowOf(units: readonly Unit[]): readonly [first: number, last: number] {
  let best: readonly [number, number] = [0, stepped(units, 0, 1, length - 1)];
  let most = 0;
  units.forEach((unit, index) => {
    if (!unit.found) return;
    const room = length - unit.weight;
    const last = stepped(units, index, 1, room);
    const found = units.slice(index, last + 1).filter((one) => one.found);
    const count = new Set(found.map(({ key }) => key)).size;
    if (count <= most) return;
    most = count;
    // Few words before, and no fewer in all where the text ends.
    const first =
      last === units.length - 1
        ? stepped(units, last, -1, room)
        : stepped(units, index, -1, before);
    best = [first, stepped(units, first, 1, room)];
  });
  return best;
}

/** The farthest unit from `at` on so that what lies between has room. */
function stepped(units: readonly Unit[], at: number, step: 1 | -1, room: number): number {
  let left = room;
  for (let end = at; ; end += step) {
    left -= units[end + step]?.weight ?? Infinity;
    if (left < 0) return end;
  }
}

/** An opening mark before the first word belongs to it. */
function startOf(text: string, from: number): number {
  const opening = /[\p{Ps}\p{Pi}"'„‚#@$€£-]*$/u.exec(text.slice(Math.max(0, from - 4), from));
  return from - (opening?.[0].length ?? 0);
}

/** The stretches that were asked for; what overlaps, or is one word, is one. */
function marksOf(units: readonly Unit[], text: string): readonly { from: number; to: number }[] {
  const marks: { from: number; to: number }[] = [];
  for (const { from, to } of units.filter(({ found }) => found)) {
    const last = marks.at(-1);
    if (last !== undefined && /^\S?$/u.test(text.slice(last.to, Math.max(from, last.to)))) {
      last.to = Math.max(last.to, to);
    } else marks.push({ from, to });
  }
  return marks;
}
