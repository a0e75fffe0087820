import { printNumber } from '../i18n/numbers.ts';

/** Shades of a chart from the lightest, 1, to the darkest. */
export type Shade = 1 | 2 | 3 | 4 | 5;

/** A class of numbers that share a shade, both ends included. */
export interface ShadeClass {
  readonly shade: Shade;
  readonly from: number;
  readonly to: number;
}

const shades: readonly Shade[] = [1, 2, 3, 4, 5];

/**
 * At most five classes for whole numbers of at least 1. They begin with round numbers (1, 2, 5, 10, 20…), so that a
 * legend can be remembered, and widen as they rise, so that the few with most do not flatten the rest. Numbers that lie
 * so near to each other that this gives fewer than three classes get classes of one width: 91 to 144 would have two,
 * and nearly all in the second.
 */
export function classesOf(values: readonly number[]): readonly ShadeClass[] {
  if (values.length === 0) return [];
  const least = Math.min(...values);
  const most = Math.max(...values);
  const starts = thin(startsBetween(least, most), shades.length);
  return starts.map((from, index) => ({
    shade: shadeAt(index, starts.length),
    from,
    to: (starts[index + 1] ?? most + 1) - 1,
  }));
}

/** The shade of a number of at least 1. */
export function shadeOf(value: number, classes: readonly ShadeClass[]): Shade {
  return classes.find(({ to }) => value <= to)?.shade ?? 5;
}

/** "1", "2–4", "1,000–1,999": the numbers of a class. */
export function rangeOf({ from, to }: ShadeClass, language: string): string {
  const [least, most] = [printNumber(from, language), printNumber(to, language)];
  return from === to ? least : `${least}–${most}`;
}

/** The least number, then 1, 2, 5, 10, 20… above it; where there are but five numbers each stands for itself. */
function startsBetween(least: number, most: number): number[] {
  const span = most - least + 1;
  if (span <= shades.length) return Array.from({ length: span }, (_, index) => least + index);
  const starts = [least, ...roundNumbers([1, 2, 5], most).filter((number) => number > least)];
  return starts.length < fewest ? evenStarts(least, most) : starts;
}

/** Fewer classes tell too little. */
const fewest = 3;

/** The least number, then the multiples above it of the smallest round width that makes at most five classes. */
function evenStarts(least: number, most: number): number[] {
  const startsOf = (width: number): number[] => {
    const first = (Math.floor(least / width) + 1) * width;
    const count = Math.max(0, Math.floor((most - first) / width) + 1);
    return [least, ...Array.from({ length: count }, (_, index) => first + index * width)];
  };
  // Each width is at most twice the one before, so that the first that fits makes at least three classes.
  const widths = roundNumbers([1, 2, 3, 5], most).filter(
    (width) => (most - least) / width < shades.length,
  );
  return widths.map(startsOf).find((starts) => starts.length <= shades.length) ?? [least];
}

/** Digits and their multiples by ten, a hundred…, up to a number: 1, 2, 5, 10, 20… */
function roundNumbers(digits: readonly number[], most: number): number[] {
  const round: number[] = [];
  for (let power = 1; power <= most; power *= 10)
    round.push(...digits.map((digit) => digit * power));
  return round.filter((number) => number <= most);
}

/** At most `count` of a list, evenly taken, the first always among them. */
function thin(list: readonly number[], count: number): number[] {
  if (list.length <= count) return [...list];
  return Array.from(
    { length: count },
    (_, index) => list[Math.round((index * (list.length - 1)) / count)] ?? 1,
  );
}

/** Few classes stand far apart: two are the middle and the darkest. */
function shadeAt(index: number, count: number): Shade {
  const step = count === 1 ? 2 : Math.round((index * (shades.length - 1)) / (count - 1));
  return shades[step] ?? 5;
}
