import { expect, test } from 'vitest';
import { movedApart, type Point } from '../../src/charts/markers.ts';

function gapsOf(points: readonly Point[]): number[] {
  return points.flatMap(([x, y], index) =>
    points.slice(index + 1).map(([otherX, otherY]) => Math.hypot(x - otherX, y - otherY)),
  );
}

test('markers that are far from each other stay where they are', () => {
  const points: readonly Point[] = [
    [0, 0],
    [30, 0],
    [0, 30],
  ];
  expect(movedApart(points, 20)).toEqual(points);
});

test('near ones move until none hides another', () => {
  const points: readonly Point[] = [
    [0, 0],
    [5, 1],
    [2, 6],
    [7, 7],
    [3, 3],
  ];
  expect(Math.min(...gapsOf(movedApart(points, 20)))).toBeGreaterThanOrEqual(20);
});

test('several on one spot part', () => {
  const spot: readonly Point[] = Array.from({ length: 6 }, () => [50, 50]);
  expect(Math.min(...gapsOf(movedApart(spot, 10)))).toBeGreaterThanOrEqual(10);
});

test('the same points give the same places', () => {
  const points: readonly Point[] = Array.from({ length: 40 }, (_, index) => [index % 7, index % 5]);
  expect(movedApart(points, 12)).toEqual(movedApart(points, 12));
});
