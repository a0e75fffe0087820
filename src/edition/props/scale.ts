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
 * legend can be remembered, and widen as they rise, so that the few with most do not flatten the rest.
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

/** "1", "2–4": the numbers of a class. */
export function rangeOf({ from, to }: ShadeClass): string {
  return from === to ? String(from) : `${String(from)}–${String(to)}`;
}

/** The least number, then 1, 2, 5, 10, 20… above it; where there are but five numbers each stands for itself. */
function startsBetween(least: number, most: number): number[] {
  const span = most - least + 1;
  if (span <= shades.length) return Array.from({ length: span }, (_, index) => least + index);
  const round: number[] = [];
  for (let power = 1; power <= most; power *= 10)
    round.push(...[1, 2, 5].map((digit) => digit * power));
  return [least, ...round.filter((number) => number > least && number <= most)];
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
