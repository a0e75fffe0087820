import { geoArea, geoCentroid, geoDistance } from 'd3-geo';
import type { Polygon } from 'geojson';
import type { Boundaries } from '../gazetteer/countries/disputed-areas.ts';
import { polygonsOf, worldOf, type Detail, type Place } from './world-shapes.ts';

/** A polygon of the world with the circle that holds it. */
export interface Piece {
  /** Null for a disputed area. */
  readonly code: string | null;
  readonly polygon: Polygon;
  readonly centre: Place;
  /** In radians. */
  readonly radius: number;
  /** In steradians: the whole globe has 4π. */
  readonly area: number;
}

const known = new Map<string, readonly Piece[]>();

/** The world in pieces, so that only those in sight need be drawn. Made once for each detail. */
export function piecesOf(detail: Detail, boundaries: Boundaries): readonly Piece[] {
  const key = `${detail} ${JSON.stringify(boundaries)}`;
  const made = known.get(key);
  if (made) return made;
  const { countries, disputed } = worldOf(detail, boundaries);
  const pieces = [
    ...[...countries].flatMap(([code, shape]) =>
      polygonsOf(shape).map((polygon) => pieceOf(code, polygon)),
    ),
    ...[...disputed.values()].flatMap((shape) =>
      polygonsOf(shape).map((polygon) => pieceOf(null, polygon)),
    ),
  ];
  known.set(key, pieces);
  return pieces;
}

function pieceOf(code: string | null, polygon: Polygon): Piece {
  const [longitude, latitude] = geoCentroid(polygon);
  const centre: Place = [longitude, latitude];
  const distances = distancesOf(polygon, centre);
  return { code, polygon, centre, radius: Math.max(0, ...distances), area: geoArea(polygon) };
}

/** How far the corners of a polygon are from a place, in radians. */
export function distancesOf({ coordinates }: Polygon, [longitude, latitude]: Place): number[] {
  return (coordinates[0] ?? []).map(([x = 0, y = 0]) => geoDistance([x, y], [longitude, latitude]));
}

/** How far the middle of a piece is from a place, in radians. */
export function distanceTo({ centre }: Piece, place: Place): number {
  return geoDistance([...centre], [...place]);
}
