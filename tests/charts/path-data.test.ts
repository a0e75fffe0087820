import { geoEquirectangular } from 'd3-geo';
import type { Polygon } from 'geojson';
import { expect, test } from 'vitest';
import { pathData } from '../../src/charts/path-data.ts';
import { worldOf } from '../../src/charts/world-shapes.ts';
import { ringsOf } from '../support/charts/svg-reading.ts';

/** One degree is one unit; north is up. */
const degrees = geoEquirectangular()
  .scale(180 / Math.PI)
  .translate([0, 0])
  .precision(0);

/** A rectangle, clockwise as d3 wants it. */
function box(west: number, south: number, east: number, north: number): Polygon {
  const ring = [
    [west, south],
    [west, north],
    [east, north],
    [east, south],
    [west, south],
  ];
  return { type: 'Polygon', coordinates: [ring] };
}

test('a shape is told in whole units, each point from the one before', () => {
  expect(pathData(degrees, box(0.2, 0.1, 3.9, 2.2), 0)).toBe('M0 0l0-2 4 0 0 2z');
});

test('points on a straight line between their neighbours are left out', () => {
  const { coordinates } = box(0, 0, 4, 2);
  const ring = coordinates[0]?.toSpliced(2, 0, [2, 2]) ?? [];
  expect(pathData(degrees, { type: 'Polygon', coordinates: [ring] }, 0)).toBe('M0 0l0-2 4 0 0 2z');
});

test('rings under the least area are not drawn', () => {
  expect(pathData(degrees, box(0, 0, 2, 2), 4)).not.toBe('');
  expect(pathData(degrees, box(0, 0, 2, 2), 4.1)).toBe('');
});

test('a shape that is smaller than a unit draws nothing', () => {
  expect(pathData(degrees, box(0.1, 0.1, 0.3, 0.3), 0)).toBe('');
});

test('the border of two countries is one line', () => {
  const projection = geoEquirectangular().scale(400);
  const { countries } = worldOf('coarse', {});
  const pointsOf = (code: string): Set<string> => {
    const shape = countries.get(code);
    if (!shape) throw new Error(`${code} has no shape.`);
    return new Set(
      ringsOf(pathData(projection, shape, 0))
        .flat()
        .map(String),
    );
  };
  const shared = pointsOf('KZ').intersection(pointsOf('UZ'));
  expect(shared.size).toBeGreaterThan(8);
});
