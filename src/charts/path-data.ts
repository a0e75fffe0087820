import { geoPath, type GeoContext, type GeoPermissibleObjects, type GeoProjection } from 'd3-geo';

type Point = readonly [x: number, y: number];

/**
 * A shape as the `d` of a path in whole units of the drawing, each point told from the one before: a third of the bytes
 * of d3's own text. Points are rounded before they are subtracted, so the border of two shapes stays one line. Rings
 * smaller than `least` square units are left out, and nothing is drawn of a shape that has no other.
 */
export function pathData(
  projection: GeoProjection,
  shape: GeoPermissibleObjects,
  least: number,
): string {
  const { context, rings } = ringCollector();
  geoPath(projection, context)(shape);
  return rings
    .map((ring) => withoutIdlePoints(ring))
    .filter((ring) => ring.length > 2 && Math.abs(areaOf(ring)) >= least)
    .map(printRing)
    .join('');
}

/** Stands in for a canvas, on which d3 draws. */
function ringCollector(): { readonly context: GeoContext; readonly rings: Point[][] } {
  const rings: Point[][] = [];
  const add = (x: number, y: number): void => {
    rings.at(-1)?.push([Math.round(x), Math.round(y)]);
  };
  const context: GeoContext = {
    beginPath: () => undefined,
    closePath: () => undefined,
    arc: () => undefined,
    moveTo: (x, y) => {
      rings.push([]);
      add(x, y);
    },
    lineTo: add,
  };
  return { context, rings };
}

/** Points that repeat the one before, and points on a straight line between their neighbours, show nothing. */
function withoutIdlePoints(ring: readonly Point[]): Point[] {
  const moving = ring.filter((point, index) => !same(point, ring[index - 1] ?? ring.at(-1)));
  return moving.filter((point, index) => {
    const before = moving.at(index - 1) ?? point;
    const after = moving[(index + 1) % moving.length] ?? point;
    return (
      (point[0] - before[0]) * (after[1] - point[1]) !==
      (point[1] - before[1]) * (after[0] - point[0])
    );
  });
}

function same(a: Point, b: Point | undefined): boolean {
  return a[0] === b?.[0] && a[1] === b[1];
}

/** The signed area of a polygon (the shoelace formula). */
function areaOf(ring: readonly Point[]): number {
  return (
    ring.reduce((sum, [x, y], index) => {
      const [toX, toY] = ring[(index + 1) % ring.length] ?? [x, y];
      return sum + x * toY - y * toX;
    }, 0) / 2
  );
}

function printRing(ring: readonly Point[]): string {
  const steps = ring.map(([x, y], index) => {
    const [fromX, fromY] = ring[index - 1] ?? [0, 0];
    return `${index === 0 ? 'M' : index === 1 ? 'l' : ' '}${String(x - fromX)} ${String(y - fromY)}`;
  });
  return `${steps.join('')}z`.replaceAll(' -', '-');
}
