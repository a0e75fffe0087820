import { geoOrthographic, geoPath, type GeoProjection } from 'd3-geo';
import type { Boundaries } from '../gazetteer/countries/disputed-areas.ts';
import { centres } from './centres.ts';
import { hatching } from './hatching.ts';
import { pathData } from './path-data.ts';
import { distancesOf, distanceTo, piecesOf, type Piece } from './pieces.ts';
import { element, escapeXml } from './svg.ts';
import type { Place } from './world-shapes.ts';

/** Units of the drawing: two to a pixel of the page. */
const size = 340;
const middle = size / 2;
/** How far a map may reach around the middle of a country, in degrees: from its neighbours to the whole globe. */
const outgoing = [14, 20, 30, 45, 65, 90];
/** A country fills at most this part of the reach. */
const fill = 0.4;
/** So many other countries of some size must be in sight, or the map does not say where it is. */
const enoughOthers = 4;
/** 50,000 square kilometres, as a part of the globe. */
const someSize = 0.00123;
/** Rings under so many square units are not drawn. */
const least = 4;
/** A country under so many square units is a dot. */
const findable = 150;
const degree = Math.PI / 180;

export interface LocatorMapInput {
  /** ISO code of the country. */
  readonly code: string;
  readonly title: string;
  readonly boundaries: Boundaries;
}

export interface LocatorMap {
  readonly svg: string;
  /** Whether a disputed area is in sight, which a note should explain. */
  readonly hasDisputed: boolean;
}

/** A round map of where a country lies: as close as leaves its surroundings to be known. */
export function locatorMap({ code, title, boundaries }: LocatorMapInput): LocatorMap {
  const centre = centres().get(code);
  if (!centre) throw new Error(`The country ${code} has no place on the map.`);
  const overview = piecesOf('coarse', boundaries);
  const reach = reachOf(code, centre, overview);
  const pieces = reach > 45 ? overview : piecesOf('fine', boundaries);
  const seen = pieces.filter((piece) => distanceTo(piece, centre) < reach * degree + piece.radius);
  const draw = penAround(centre, reach);
  const here = seen.filter((piece) => piece.code === code);
  const disputed = draw(seen.filter((piece) => piece.code === null));
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
    disputed === '' ? '' : hatching('locator-hatch'),
    element('path', {
      class: 'land',
      d: draw(seen.filter((piece) => piece.code !== null && piece.code !== code)),
    }),
    here.length === 0 ? '' : element('path', { class: 'here', d: draw(here) }),
    disputed === '' ? '' : element('path', { class: 'disputed', d: disputed }),
    unitsOf(here, centre, reach) < findable
      ? element('circle', { class: 'here', cx: middle, cy: middle, r: 8 })
      : '',
    element('circle', { class: 'rim', cx: middle, cy: middle, r: middle - 1 }),
  );
  return { svg, hasDisputed: disputed !== '' };
}

/** The least reach that leaves room for the country and shows enough others around it. */
function reachOf(code: string, centre: Place, overview: readonly Piece[]): number {
  const own = overview
    .filter((piece) => piece.code === code)
    .toSorted((a, b) => b.area - a.area)[0];
  const extent = own ? Math.max(...distancesOf(own.polygon, centre)) : 0;
  const nearest = new Map<string, number>();
  const near = overview
    .filter((piece) => piece.code !== null && piece.code !== code && piece.area >= someSize)
    .map((piece) => ({ piece, least: distanceTo(piece, centre) - piece.radius }))
    .toSorted((a, b) => a.least - b.least);
  for (const { piece, least } of near) {
    // No corner of the pieces that follow is nearer than the last that counts.
    const found = [...nearest.values()].toSorted((a, b) => a - b);
    if (least > (found[enoughOthers - 1] ?? Math.PI)) break;
    const distance = Math.min(...distancesOf(piece.polygon, centre));
    nearest.set(piece.code ?? '', Math.min(distance, nearest.get(piece.code ?? '') ?? Math.PI));
  }
  const others = [...nearest.values()].toSorted((a, b) => a - b)[enoughOthers - 1] ?? Math.PI;
  const needed = Math.max(extent / fill, others / 0.85) / degree;
  return outgoing.find((reach) => reach >= needed) ?? 90;
}

type Pen = (pieces: readonly Piece[]) => string;

/** Draws pieces; only those that reach over the rim are cut, which is what costs time. */
function penAround(centre: Place, reach: number): Pen {
  const cut = circleAround(centre, reach);
  const whole = circleAround(centre, reach).preclip((stream) => stream);
  return (pieces) =>
    pieces
      .map((piece) => {
        const isWhole = distanceTo(piece, centre) + piece.radius < reach * degree;
        return pathData(isWhole ? whole : cut, piece.polygon, least);
      })
      .join('');
}

function unitsOf(pieces: readonly Piece[], centre: Place, reach: number): number {
  const path = geoPath(circleAround(centre, reach));
  return pieces.reduce((sum, { polygon }) => sum + path.area(polygon), 0);
}

function circleAround([longitude, latitude]: Place, reach: number): GeoProjection {
  return geoOrthographic()
    .rotate([-longitude, -latitude])
    .translate([middle, middle])
    .scale((middle - 1) / Math.sin(reach * degree))
    .clipAngle(reach)
    .precision(0);
}
