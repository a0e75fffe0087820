import { geoNaturalEarth1, geoPath } from 'd3-geo';
import type { CountryMap } from '../edition/props/pages.ts';
import { disputedAreas } from '../gazetteer/disputed-areas.ts';
import { centres } from './centres.ts';
import { hatching } from './hatching.ts';
import { movedApart, type Point } from './markers.ts';
import { pathData } from './path-data.ts';
import { drawing, element, escapeXml } from './svg.ts';
import { worldOf, type Place, type Shape } from './world-shapes.ts';

/** Units of the drawing: two to a pixel of the page. */
const width = 2000;
/** From the north of Greenland to Cape Horn; Antarctica lies below. */
const north: Place = [11, 83.7];
const south: Place = [11, -56.5];
/** Islands under so many square units are not drawn: one with articles has a marker. */
const least = 3;
/** A shape under so many square units has a marker: a finger must find it. */
const findable = 240;
/** A shape over so many has room for its number, which is shown in print. */
const roomy = 1100;
const radius = 9;

type Covered = CountryMap['countries'][number];

// The Bering Strait is the edge, so that Russia is in one piece.
const fitted = geoNaturalEarth1().rotate([-11, 0]).fitWidth(width, { type: 'Sphere' });
const [left, above] = fitted.translate();
const projection = fitted.translate([left, above - (fitted([...north])?.[1] ?? 0)]);
const path = geoPath(projection);

/**
 * The world, shaded by number of articles. Every country with articles is a link, a small one a marker beside its
 * neighbours' markers; a disputed area is hatched and nobody's. What lies south of Cape Horn is only in the list.
 */
export function worldMap({ title, description, countries, boundaries }: CountryMap): string {
  const world = worldOf('coarse', boundaries);
  const codes = new Set(countries.map(({ code }) => code));
  const others = [...world.countries].filter(([code]) => code !== 'AQ' && !codes.has(code));
  const shapeOf = ({ code }: Covered): Shape | undefined => world.countries.get(code);
  const large = countries.filter((country) => areaOf(shapeOf(country)) >= findable);
  const small = countries.filter((country) => !large.includes(country));
  const height = Math.round(pointOf(south)[1]);
  return drawing(
    { width, height, className: 'map', title, description, id: 'world-map' },
    hatching('hatch'),
    element('path', { class: 'land', d: others.map(([, shape]) => draw(shape)).join('') }),
    ...large.map((country) => shapeLink(country, shapeOf(country))),
    ...small.map((country) =>
      element('path', { class: `q${String(country.shade)}`, d: draw(shapeOf(country)) }),
    ),
    ...[...world.disputed].map(([area, shape]) =>
      element(
        'path',
        { class: 'disputed', d: draw(shape) },
        element('title', {}, escapeXml(disputedAreas[area])),
      ),
    ),
    ...markersOf(small.filter(({ code }) => code !== 'AQ')),
  );
}

function shapeLink(country: Covered, shape: Shape | undefined): string {
  const [x, y] = homeOf(country);
  const value =
    areaOf(shape) < roomy ? [] : [element('text', { class: 'value', x, y }, String(country.count))];
  return link(country, element('path', { d: draw(shape) }), ...value);
}

/** Markers that do not touch; one that had to move has a line to where it belongs. */
function markersOf(countries: readonly Covered[]): string[] {
  const homes = countries.map(homeOf);
  const places = movedApart(homes, 2 * radius + 3);
  return countries.map((country, index) => {
    const [homeX, homeY] = homes[index] ?? [0, 0];
    const [x, y] = places[index] ?? [0, 0];
    const [cx, cy] = [Math.round(x), Math.round(y)];
    const moved = Math.hypot(x - homeX, y - homeY) > radius;
    const line = {
      class: 'leader',
      d: `M${String(homeX)} ${String(homeY)}L${String(cx)} ${String(cy)}`,
    };
    return link(
      country,
      ...(moved ? [element('path', line)] : []),
      element('circle', { cx, cy, r: radius }),
    );
  });
}

function link({ href, label, shade }: Covered, ...marks: readonly string[]): string {
  return element(
    'a',
    { href, class: `q${String(shade)}`, 'aria-label': label },
    element('title', {}, escapeXml(label)),
    ...marks,
  );
}

function homeOf({ code }: Covered): Point {
  const centre = centres().get(code);
  if (!centre) throw new Error(`The country ${code} has no place on the map.`);
  return pointOf(centre);
}

function pointOf([longitude, latitude]: Place): Point {
  const [x, y] = projection([longitude, latitude]) ?? [0, 0];
  return [Math.round(x), Math.round(y)];
}

function draw(shape: Shape | undefined): string {
  return shape ? pathData(projection, shape, least) : '';
}

function areaOf(shape: Shape | undefined): number {
  return shape ? path.area(shape) : 0;
}
