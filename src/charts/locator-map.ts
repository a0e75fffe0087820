import {
  geoCentroid,
  geoDistance,
  geoOrthographic,
  geoPath,
  type GeoPath,
  type GeoProjection,
} from 'd3-geo';
import type { Polygon } from 'geojson';
import type { LocatorProps } from '../edition/props/pages.ts';
import type { Boundaries } from '../gazetteer/disputed-areas.ts';
import { centres } from './centres.ts';
import { hatching } from './hatching.ts';
import { pathData } from './path-data.ts';
import { element, escapeXml, round } from './svg.ts';
import { mainland, polygonsOf, worldOf, type Place } from './world-shapes.ts';

/** Units of the drawing: two to a pixel of the page. */
const size = 340;
/** How far a map may reach around the middle of a country, in degrees: from its neighbours to the whole globe. */
const reaches = [14, 20, 30, 45, 65, 90];
/** A country fills at most this part of the reach. */
const fill = 0.4;
/** A circle with less land than this does not say where it is. */
const enoughLand = 0.2;
/** Rings under so many square units are not drawn. */
const least = 4;
/** A country under so many square units is a dot. */
const findable = 150;
const degree = Math.PI / 180;

export interface LocatorMap {
  readonly svg: string;
  /** Whether a disputed area is in sight, which a note should explain. */
  readonly hasDisputed: boolean;
}

/** A round map of where a country lies: as close as leaves its surroundings to be known. */
export function locatorMap({ code, title, boundaries }: LocatorProps): LocatorMap {
  const centre = centres().get(code);
  if (!centre) throw new Error(`The country ${code} has no place on the map.`);
  const overview = piecesOf('coarse', boundaries);
  const extent = extentOf(code, centre, boundaries);
  const reach =
    reaches.find(
      (one) => one * degree * fill >= extent && landIn(overview, centre, one) >= enoughLand,
    ) ?? 90;
  const pieces = reach > 45 ? overview : piecesOf('fine', boundaries);
  const projection = circleAround(centre, reach);
  const seen = pieces.filter((piece) => isIn(piece, centre, reach));
  const draw = (wanted: readonly Piece[]): string =>
    wanted.map(({ polygon }) => pathData(projection, polygon, least)).join('');
  const here = seen.filter((piece) => piece.code === code);
  const disputed = draw(seen.filter((piece) => piece.code === null));
  const small = areaOf(here, geoPath(projection)) < findable;
  const middle = size / 2;
  const svg = element(
    'svg',
    {
      viewBox: `0 0 ${String(size)} ${String(size)}`,
      width: size / 2,
      height: size / 2,
      class: 'locator',
      role: 'img',
      'aria-labelledby': 'locator-title',
    },
    element('title', { id: 'locator-title' }, escapeXml(title)),
    ...(disputed === '' ? [] : [hatching('locator-hatch')]),
    element('path', {
      class: 'land',
      d: draw(seen.filter((piece) => piece.code !== null && piece.code !== code)),
    }),
    here.length === 0 ? '' : element('path', { class: 'here', d: draw(here) }),
    disputed === '' ? '' : element('path', { class: 'disputed', d: disputed }),
    small ? element('circle', { class: 'here', cx: middle, cy: middle, r: 8 }) : '',
    element('circle', { class: 'rim', cx: middle, cy: middle, r: middle - 1 }),
  );
  return { svg, hasDisputed: disputed !== '' };
}

/** A polygon of the world with the circle that holds it. */
interface Piece {
  /** Null for a disputed area. */
  readonly code: string | null;
  readonly polygon: Polygon;
  readonly centre: Place;
  /** In radians. */
  readonly radius: number;
}

const known = new Map<string, readonly Piece[]>();

/** The world in pieces, so that only those in sight need be drawn. Made once for each detail. */
function piecesOf(detail: 'coarse' | 'fine', boundaries: Boundaries): readonly Piece[] {
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
  return { code, polygon, centre, radius: radiusOf(polygon, centre) };
}

/** How far the outline of a polygon is from a place, at most; radians. */
function radiusOf(polygon: Polygon, centre: Place): number {
  return Math.max(
    0,
    ...(polygon.coordinates[0] ?? []).map(([longitude = 0, latitude = 0]) =>
      geoDistance([longitude, latitude], [...centre]),
    ),
  );
}

function extentOf(code: string, centre: Place, boundaries: Boundaries): number {
  const shape = worldOf('coarse', boundaries).countries.get(code);
  return shape ? radiusOf(mainland(shape), centre) : 0;
}

function isIn({ centre, radius }: Piece, middle: Place, reach: number): boolean {
  return geoDistance([...centre], [...middle]) < reach * degree + radius;
}

/** The share of a circle that is land. */
function landIn(pieces: readonly Piece[], centre: Place, reach: number): number {
  const path = geoPath(circleAround(centre, reach));
  const near = pieces.filter((piece) => isIn(piece, centre, reach));
  return areaOf(near, path) / (Math.PI * (size / 2) ** 2);
}

function areaOf(pieces: readonly Piece[], path: GeoPath): number {
  return pieces.reduce((sum, { polygon }) => sum + path.area(polygon), 0);
}

function circleAround([longitude, latitude]: Place, reach: number): GeoProjection {
  return geoOrthographic()
    .rotate([-longitude, -latitude])
    .translate([size / 2, size / 2])
    .scale(round((size / 2 - 1) / Math.sin(reach * degree)))
    .clipAngle(reach);
}
