import { geoArea, geoCentroid } from 'd3-geo';
import type { MultiPolygon, Polygon } from 'geojson';
import { feature, merge } from 'topojson-client';
import type {
  GeometryCollection,
  MultiPolygon as TopoMultiPolygon,
  Polygon as TopoPolygon,
  Topology,
} from 'topojson-specification';
import coarse from 'world-atlas/countries-110m.json' with { type: 'json' };
import fine from 'world-atlas/countries-50m.json' with { type: 'json' };
import { countries } from '../gazetteer/countries/countries.ts';
import {
  isDisputedArea,
  type Boundaries,
  type DisputedArea,
} from '../gazetteer/countries/disputed-areas.ts';

export type Shape = Polygon | MultiPolygon;
export type Place = readonly [longitude: number, latitude: number];

/** The countries of the world and what is none of theirs (Natural Earth, public domain). */
export interface World {
  /** By ISO code. A disputed area is in none of them, unless the outlet gives it to one. */
  readonly countries: ReadonlyMap<string, Shape>;
  /** The areas that belong to nobody. */
  readonly disputed: ReadonlyMap<DisputedArea, Shape>;
}

type Atlas = Topology<{ countries: GeometryCollection<{ name?: string }> }>;
type AtlasShape = TopoPolygon | TopoMultiPolygon;

// The package ships JSON without types; its form is that of TopoJSON with one collection of countries.
const atlases = { coarse: coarse as unknown as Atlas, fine: fine as unknown as Atlas };

/** How much of the coast is drawn: 1:110 million, or 1:50 million for a closer look. */
export type Detail = keyof typeof atlases;

const areaOfName: Readonly<Record<string, DisputedArea>> = {
  'N. Cyprus': 'northern-cyprus',
  'Siachen Glacier': 'siachen-glacier',
  Somaliland: 'somaliland',
  'W. Sahara': 'western-sahara',
};

/** Reefs and islands that the data draws apart though they are no countries; one has the code of Australia. */
const noCountry: ReadonlySet<string> = new Set(['Ashmore and Cartier Is.', 'Indian Ocean Ter.']);

const codes = new Map(countries.map(({ code, m49 }) => [m49, code]));

const known = new Map<string, World>();

/** The shapes of the world, with the disputed areas where `boundaries` has them. Read once for each detail. */
export function worldOf(detail: Detail, boundaries: Boundaries): World {
  const key = `${detail} ${JSON.stringify(boundaries)}`;
  const world = known.get(key) ?? readWorld(detail, boundaries);
  known.set(key, world);
  return world;
}

function readWorld(detail: Detail, boundaries: Boundaries): World {
  const atlas = atlases[detail];
  const { states, areas } = partsOf(atlas);
  const given = new Map<string, AtlasShape[]>();
  for (const [name, owner] of Object.entries(boundaries)) {
    const area = isDisputedArea(name) ? areas.get(name) : undefined;
    if (area) given.set(owner, [...(given.get(owner) ?? []), area]);
  }
  const shapeWithGiven = (code: string): Shape => {
    const own = states.get(code);
    const more = given.get(code);
    if (own && !more) return shapeOf(atlas, own);
    return merge(atlas, [...(own ? [own] : []), ...(more ?? [])].map(asMany));
  };
  return {
    countries: new Map(
      [...new Set([...states.keys(), ...given.keys()])].map((code) => [code, shapeWithGiven(code)]),
    ),
    disputed: new Map(
      [...areas].flatMap(([area, own]) =>
        boundaries[area] === undefined ? [[area, shapeOf(atlas, own)]] : [],
      ),
    ),
  };
}

interface Parts {
  readonly states: ReadonlyMap<string, AtlasShape>;
  readonly areas: ReadonlyMap<DisputedArea, AtlasShape>;
}

function partsOf(atlas: Atlas): Parts {
  const states = new Map<string, AtlasShape>();
  const areas = new Map<DisputedArea, AtlasShape>();
  for (const one of atlas.objects.countries.geometries) {
    if (one.type !== 'Polygon' && one.type !== 'MultiPolygon') continue;
    const { name = '' } = one.properties ?? {};
    if (noCountry.has(name)) continue;
    const area = areaOfName[name];
    const code = name === 'Kosovo' ? 'XK' : codes.get(String(one.id));
    if (area !== undefined) areas.set(area, one);
    else if (code === 'RU') {
      const { rest, crimea } = withoutCrimea(atlas, one);
      states.set(code, rest);
      areas.set('crimea', crimea);
    } else if (code !== undefined) states.set(code, one);
  }
  return { states, areas };
}

/** Natural Earth draws Crimea as Russia (topojson/world-atlas#42): it is one polygon of it, north of the Black Sea. */
function withoutCrimea(
  atlas: Atlas,
  russia: AtlasShape,
): { readonly rest: AtlasShape; readonly crimea: AtlasShape } {
  const polygons = asMany(russia).arcs;
  const part = (wanted: boolean): TopoMultiPolygon => ({
    type: 'MultiPolygon',
    arcs: polygons.filter((arcs) => liesOnCrimea(atlas, arcs) === wanted),
  });
  return { rest: part(false), crimea: part(true) };
}

function liesOnCrimea(atlas: Atlas, arcs: number[][]): boolean {
  const [longitude, latitude] = geoCentroid(shapeOf(atlas, { type: 'Polygon', arcs }));
  return longitude > 32 && longitude < 37 && latitude > 44 && latitude < 46.5;
}

function asMany(shape: AtlasShape): TopoMultiPolygon {
  return shape.type === 'MultiPolygon' ? shape : { type: 'MultiPolygon', arcs: [shape.arcs] };
}

function shapeOf(atlas: Atlas, shape: AtlasShape): Shape {
  const found = feature(atlas, shape);
  if (found.type === 'Feature') {
    const { geometry } = found;
    if (geometry.type === 'Polygon' || geometry.type === 'MultiPolygon') return geometry;
  }
  throw new Error('A country of the atlas is no polygon.');
}

/** The largest polygon of a shape: the middle of France is not between Paris and Cayenne. */
export function mainland(shape: Shape): Polygon {
  const [largest] = polygonsOf(shape).toSorted((a, b) => geoArea(b) - geoArea(a));
  return largest ?? { type: 'Polygon', coordinates: [] };
}

export function polygonsOf(shape: Shape): Polygon[] {
  return shape.type === 'Polygon'
    ? [shape]
    : shape.coordinates.map((coordinates) => ({ type: 'Polygon', coordinates }));
}
