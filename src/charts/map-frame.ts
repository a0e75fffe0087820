import { geoAzimuthalEqualArea, geoNaturalEarth1, geoPath, type GeoProjection } from 'd3-geo';
import type { MultiPoint, Position } from 'geojson';
import { centres } from './centres.ts';
import { mainland, worldOf, type Detail, type Place } from './world-shapes.ts';

/** The part of the world that a map shows. */
export interface MapFrame {
  readonly projection: GeoProjection;
  /** In units of the drawing: two to a pixel of the page. */
  readonly width: number;
  readonly height: number;
  readonly detail: Detail;
  readonly isWorld: boolean;
  /** Of a marker, in units: a region is drawn smaller on a phone, where the world scrolls. */
  readonly radius: number;
}

const width = 2000;
/** Countries that reach over more than this part of the world's width need the whole of it. */
const regional = 0.42;
/** The least that a map shows from west to east, in radians: neighbours belong to it. */
const closest = 0.4;
/** From this scale on, in units a radian, the coarse coast is seen to be coarse. */
const close = 1500;
/** Around the countries of a region, in units. */
const margin = 260;
/** From the north of Greenland to Cape Horn; Antarctica lies below. */
const north: Place = [11, 83.7];
const south: Place = [11, -56.5];

/** The world, or the region where all the countries lie that have articles, by ISO code. */
export function frameFor(codes: readonly string[]): MapFrame {
  const outline: MultiPoint = { type: 'MultiPoint', coordinates: codes.flatMap(outlineOf) };
  const world = worldFrame();
  const [[west], [east]] = geoPath(world.projection).bounds(outline);
  const fits = east - west < regional * width && !codes.includes('AQ');
  return fits ? regionFrame(outline, world.projection) : world;
}

// The Bering Strait is the edge, so that Russia is in one piece.
function worldFrame(): MapFrame {
  const projection = geoNaturalEarth1().rotate([-11, 0]).fitWidth(width, { type: 'Sphere' });
  const [x, y] = projection.translate();
  const [, top = 0] = projection([...north]) ?? [];
  const [, bottom = 0] = projection([...south]) ?? [];
  projection.translate([x, y - top]);
  return {
    projection,
    width,
    height: Math.round(bottom - top),
    detail: 'coarse',
    isWorld: true,
    radius: 10,
  };
}

function regionFrame(outline: MultiPoint, world: GeoProjection): MapFrame {
  const [[west, top], [east, bottom]] = geoPath(world).bounds(outline);
  const [longitude, latitude] = world.invert?.([(west + east) / 2, (top + bottom) / 2]) ?? [0, 0];
  const projection = geoAzimuthalEqualArea().rotate([-longitude, -latitude]);
  projection.fitExtent(
    [
      [margin, margin],
      [width - margin, 0.6 * width - margin],
    ],
    outline,
  );
  const middle: [number, number] = [width / 2, 0.3 * width];
  if (projection.scale() > width / closest)
    projection
      .scale(width / closest)
      .translate(middle)
      .center([0, 0]);
  projection.clipExtent([
    [-20, -20],
    [width + 20, 0.6 * width + 20],
  ]);
  const detail = projection.scale() > close ? 'fine' : 'coarse';
  return { projection, width, height: 0.6 * width, detail, isWorld: false, radius: 15 };
}

/** Points that say how far the main part of a country reaches. */
function outlineOf(code: string): Position[] {
  const shape = worldOf('coarse', {}).countries.get(code);
  if (shape) return mainland(shape).coordinates[0] ?? [];
  const centre = centres().get(code);
  return centre ? [[...centre]] : [];
}
