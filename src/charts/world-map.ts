import { geoContains, geoPath } from 'd3-geo';
import { disputedAreas, type Boundaries } from '../gazetteer/countries/disputed-areas.ts';
import { centres } from './centres.ts';
import { hatching } from './hatching.ts';
import { frameFor, type MapFrame } from './map-frame.ts';
import { movedApart, type Point } from './markers.ts';
import { pathData } from './path-data.ts';
import type { Shade } from './scale.ts';
import { drawing, element, escapeXml } from './svg.ts';
import { worldOf, type Shape } from './world-shapes.ts';

/** Islands under so many square units are not drawn: one with articles has a marker. */
const least = 3;
/** A shape under so many square units has a marker: a finger must find it. */
const findable = 420;
/** Half the width of a digit of a country's number, which is shown in print, and half its height. */
const digit = 7;
const halfLine = 9;

export interface WorldMapInput {
  readonly title: string;
  readonly description: string;
  readonly countries: readonly ShadedCountry[];
  readonly boundaries: Boundaries;
}

/** A country with articles, as the map links and shades it. */
export interface ShadedCountry {
  readonly code: string;
  readonly href: string;
  readonly label: string;
  readonly count: number;
  /** The same as it is printed. */
  readonly digits: string;
  readonly shade: Shade;
}

export interface MapDrawing {
  readonly svg: string;
  /** Where on a map that is wider than the screen a reader begins: tenths of its width, 1 to 9. */
  readonly focus: number;
}

/**
 * The world, or the region where all its countries lie, shaded by number of articles. Every country with articles is a
 * link, a small one a marker beside its neighbours' markers; a disputed area is hatched and nobody's.
 */
export function worldMap({ title, description, countries, boundaries }: WorldMapInput): MapDrawing {
  const frame = frameFor(countries.map(({ code }) => code));
  const { width, height, detail, isWorld } = frame;
  const world = worldOf(detail, boundaries);
  const pen = penOf(frame);
  const codes = new Set(countries.map(({ code }) => code));
  const others = [...world.countries].filter(([code]) => code !== 'AQ' && !codes.has(code));
  const shapeOf = ({ code }: ShadedCountry): Shape | undefined => world.countries.get(code);
  const onMap = countries.filter(({ code }) => code !== 'AQ');
  const large = onMap.filter((country) => pen.area(shapeOf(country)) >= findable);
  const small = onMap.filter((country) => !large.includes(country));
  const className = isWorld ? 'map world' : 'map';
  const svg = drawing(
    { width, height, className, title, description, id: 'world-map' },
    hatching('hatch'),
    element('path', { class: 'land', d: others.map(([, shape]) => pen.draw(shape)).join('') }),
    ...large.map((country) => shapeLink(country, shapeOf(country), pen)),
    ...small.map((country) =>
      element('path', { class: `q${String(country.shade)}`, d: pen.draw(shapeOf(country)) }),
    ),
    ...[...world.disputed].map(([area, shape]) =>
      element(
        'path',
        { class: 'disputed', d: pen.draw(shape) },
        element('title', {}, escapeXml(disputedAreas[area])),
      ),
    ),
    ...markersOf(small, pen, frame.radius),
  );
  return { svg, focus: focusOf(onMap, pen, width) };
}

/** What turns shapes and countries into marks of one frame. */
interface Pen {
  readonly draw: (shape: Shape | undefined) => string;
  readonly area: (shape: Shape | undefined) => number;
  readonly home: (country: ShadedCountry) => Point;
  readonly isIn: (point: Point, shape: Shape | undefined) => boolean;
}

function penOf({ projection }: MapFrame): Pen {
  const path = geoPath(projection);
  return {
    draw: (shape) => (shape ? pathData(projection, shape, least) : ''),
    area: (shape) => (shape ? path.area(shape) : 0),
    home: ({ code }) => {
      const centre = centres().get(code);
      const point = centre && projection([...centre]);
      if (!point) throw new Error(`The country ${code} has no place on the map.`);
      return [Math.round(point[0]), Math.round(point[1])];
    },
    isIn: ([x, y], shape) => {
      const place = projection.invert?.([x, y]);
      return shape !== undefined && Array.isArray(place) && geoContains(shape, place);
    },
  };
}

function shapeLink(country: ShadedCountry, shape: Shape | undefined, pen: Pen): string {
  const [x, y] = pen.home(country);
  const text = country.digits;
  const reach = digit * text.length;
  const corners: readonly Point[] = [
    [x - reach, y - halfLine],
    [x + reach, y - halfLine],
    [x - reach, y + halfLine],
    [x + reach, y + halfLine],
  ];
  const value = corners.every((corner) => pen.isIn(corner, shape))
    ? [element('text', { class: 'value', x, y: y + halfLine - 1 }, text)]
    : [];
  return link(country, element('path', { d: pen.draw(shape) }), ...value);
}

/** Markers that do not touch; one that had to move has a line to where it belongs. */
function markersOf(countries: readonly ShadedCountry[], pen: Pen, radius: number): string[] {
  const homes = countries.map(pen.home);
  const places = movedApart(homes, 2 * radius + 3);
  return countries.map((country, index) => {
    const [homeX, homeY] = homes[index] ?? [0, 0];
    const [x, y] = places[index] ?? [0, 0];
    const [cx, cy] = [Math.round(x), Math.round(y)];
    const moved = Math.hypot(x - homeX, y - homeY) > radius;
    const d = `M${String(homeX)} ${String(homeY)}L${String(cx)} ${String(cy)}`;
    return link(
      country,
      ...(moved ? [element('path', { class: 'leader', d })] : []),
      element('circle', { cx, cy, r: radius }),
    );
  });
}

function link({ href, label, shade }: ShadedCountry, ...marks: readonly string[]): string {
  return element(
    'a',
    { href, class: `q${String(shade)}`, 'aria-label': label },
    element('title', {}, escapeXml(label)),
    ...marks,
  );
}

/** The middle of our coverage from west to east, each article counted once for each of its countries. */
function focusOf(countries: readonly ShadedCountry[], pen: Pen, width: number): number {
  const total = countries.reduce((sum, { count }) => sum + count, 0);
  const weighed = countries.reduce((sum, one) => sum + one.count * pen.home(one)[0], 0);
  return Math.min(9, Math.max(1, Math.round((10 * weighed) / (width * Math.max(1, total)))));
}
