import { geoCentroid, type GeoPermissibleObjects } from 'd3-geo';
import type { Feature, MultiPolygon, Polygon, Position } from 'geojson';
import { feature } from 'topojson-client';
import type { GeometryCollection, Topology } from 'topojson-specification';
import coarse from 'world-atlas/countries-110m.json' with { type: 'json' };
import fine from 'world-atlas/countries-50m.json' with { type: 'json' };
import { countries } from '../gazetteer/countries.ts';
import type { DisputedArea } from '../gazetteer/disputed-areas.ts';

export type Shape = Feature<Polygon | MultiPolygon, { readonly name: string }>;

/** The world at 1:110 million, and where the states lie that are too small for it (Natural Earth, public domain). */
export interface World {
  /** By ISO code; a disputed area is in none of them. */
  readonly countries: ReadonlyMap<string, Shape>;
  readonly disputed: ReadonlyMap<DisputedArea, GeoPermissibleObjects>;
  /** Longitude and latitude of the middle of each country, by ISO code. */
  readonly centres: ReadonlyMap<string, readonly [longitude: number, latitude: number]>;
}

let read: World | undefined;

/** The shapes of the world, read once. */
export function world(): World {
  read ??= readWorld();
  return read;
}

const areaOfName: Readonly<Record<string, DisputedArea>> = {
  'N. Cyprus': 'northern-cyprus',
  Somaliland: 'somaliland',
  'W. Sahara': 'western-sahara',
};

function readWorld(): World {
  const codes = new Map(countries.map(({ code, m49 }) => [m49, code]));
  const codeOf = (shape: Shape): string | undefined =>
    shape.properties.name === 'Kosovo'
      ? 'XK'
      : shape.id === undefined
        ? undefined
        : codes.get(String(shape.id));
  const shapes = new Map<string, Shape>();
  const disputed = new Map<DisputedArea, GeoPermissibleObjects>();
  for (const shape of shapesOf(coarse)) {
    const area = areaOfName[shape.properties.name];
    const code = codeOf(shape);
    if (area !== undefined) disputed.set(area, shape);
    else if (code === 'RU') {
      const { rest, crimea } = withoutCrimea(shape);
      shapes.set(code, rest);
      disputed.set('crimea', crimea);
    } else if (code !== undefined) shapes.set(code, shape);
  }
  const centres = new Map<string, readonly [number, number]>();
  for (const shape of shapesOf(fine)) {
    const code = codeOf(shape);
    if (code !== undefined && !centres.has(code)) centres.set(code, geoCentroid(shape));
  }
  return { countries: shapes, disputed, centres };
}

function shapesOf(data: unknown): Shape[] {
  // The package ships JSON without types; its form is that of TopoJSON with one collection of countries.
  const topology = data as Topology<{ countries: GeometryCollection<{ name: string }> }>;
  return feature(topology, topology.objects.countries).features as Shape[];
}

/** Natural Earth draws Crimea as Russia: one polygon of it, north of the Black Sea. */
function withoutCrimea(russia: Shape): { rest: Shape; crimea: MultiPolygon } {
  const polygons =
    russia.geometry.type === 'MultiPolygon'
      ? russia.geometry.coordinates
      : [russia.geometry.coordinates];
  const part = (wanted: boolean): MultiPolygon => ({
    type: 'MultiPolygon',
    coordinates: polygons.filter((polygon) => liesOnCrimea(polygon) === wanted),
  });
  return { rest: { ...russia, geometry: part(false) }, crimea: part(true) };
}

function liesOnCrimea(polygon: Position[][]): boolean {
  const [longitude, latitude] = geoCentroid({ type: 'Polygon', coordinates: polygon });
  return longitude > 32 && longitude < 37 && latitude > 44 && latitude < 46.5;
}
