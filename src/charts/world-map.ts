import { geoEqualEarth, geoPath } from 'd3-geo';
import { disputedAreas, type DisputedArea } from '../gazetteer/disputed-areas.ts';
import { drawing, element, escapeXml, round } from './svg.ts';
import { world } from './world-shapes.ts';

const width = 960;
const height = 470;
/** Shades of the scale, lightest first; classes `q1`…`q5`. */
const shades = 5;
/** A shape smaller than this many square pixels gets a marker: a finger must find it. */
const findable = 60;

export interface MapCountry {
  readonly code: string;
  readonly href: string;
  /** "Russia: 6 articles". */
  readonly label: string;
  readonly count: number;
}

export interface WorldMap {
  readonly title: string;
  readonly description: string;
  readonly countries: readonly MapCountry[];
  /** To whom an outlet gives a disputed area; one that is not named is its own. */
  readonly boundaries: Readonly<Partial<Record<DisputedArea, string>>>;
}

/** The world, shaded by number of articles; every country with articles is a link, a small one a marker. */
export function worldMap({ title, description, countries, boundaries }: WorldMap): string {
  const { countries: shapes, disputed, centres } = world();
  const projection = geoEqualEarth().fitExtent(
    [
      [2, 2],
      [width - 2, height - 2],
    ],
    { type: 'Sphere' },
  );
  const path = geoPath(projection).digits(1);
  const most = Math.max(1, ...countries.map(({ count }) => count));
  const covered = new Map(countries.map((country) => [country.code, country]));

  const land = [...shapes]
    .filter(([code]) => !covered.has(code))
    .map(([, shape]) => path(shape) ?? '')
    .join('');
  const shaded = countries.flatMap((country) => {
    const shape = shapes.get(country.code);
    const large = shape !== undefined && path.area(shape) >= findable;
    const place = centres.get(country.code);
    const point = place && projection([...place]);
    const drawn = shape === undefined ? '' : element('path', { d: path(shape) ?? '' });
    const marker =
      large || !point ? '' : element('circle', { cx: round(point[0]), cy: round(point[1]), r: 5 });
    return drawn + marker === ''
      ? []
      : [link(country, shadeOf(country.count, most), drawn + marker)];
  });
  const areas = [...disputed].map(([area, shape]) => {
    const owner = boundaries[area];
    const country = owner === undefined ? undefined : covered.get(owner);
    const d = path(shape) ?? '';
    if (owner === undefined)
      return element(
        'path',
        { class: 'disputed', d },
        element('title', {}, escapeXml(disputedAreas[area])),
      );
    return element('path', { class: country ? shadeOf(country.count, most) : 'land', d });
  });
  return drawing(
    { width, height, className: 'map', title, description, id: 'world-map' },
    hatching,
    element('path', { class: 'land', d: land }),
    ...shaded,
    ...areas,
  );
}

const hatching = element(
  'defs',
  {},
  element(
    'pattern',
    {
      id: 'hatch',
      width: 4,
      height: 4,
      patternUnits: 'userSpaceOnUse',
      patternTransform: 'rotate(45)',
    },
    element('rect', { class: 'land', width: 4, height: 4 }),
    element('path', { class: 'hatch', d: 'M0 0V4' }),
  ),
);

function link({ href, label }: MapCountry, shade: string, shape: string): string {
  return element(
    'a',
    { href, class: shade, 'aria-label': label },
    element('title', {}, escapeXml(label)),
    shape,
  );
}

/** The shade of a count: by its square root, so that the few with most do not flatten the rest. */
export function shadeOf(count: number, most: number): string {
  const share = Math.sqrt(count / most);
  return `q${String(Math.max(1, Math.ceil(share * shades)))}`;
}
