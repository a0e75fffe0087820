import {
  geoArea,
  geoCentroid,
  geoDistance,
  geoOrthographic,
  geoPath,
  type GeoPermissibleObjects,
} from 'd3-geo';
import { element, round } from './svg.ts';
import { world, type Shape } from './world-shapes.ts';

const size = 160;

/**
 * A small globe turned to a country, which is filled; a small state is a dot. It repeats what the words beside it say,
 * so it is hidden from screen readers. Null where the place of a country is not known.
 */
export function locatorMap(code: string): string | null {
  const { countries, disputed, centres } = world();
  const shape = countries.get(code);
  const centre = shape === undefined ? centres.get(code) : geoCentroid(largestPart(shape));
  if (centre === undefined) return null;
  const projection = geoOrthographic()
    .rotate([-centre[0], -centre[1]])
    .fitExtent(
      [
        [1, 1],
        [size - 1, size - 1],
      ],
      { type: 'Sphere' },
    )
    .clipAngle(90);
  const path = geoPath(projection).digits(1);
  // What lies behind the globe is not drawn at all.
  const others = [
    ...[...countries].flatMap(([other, one]) => (other === code ? [] : [one])),
    ...disputed.values(),
  ];
  const land = others
    .filter((one) => geoDistance(geoCentroid(one), [centre[0], centre[1]]) < 2.2)
    .map((one) => path(one) ?? '');
  const own = shape === undefined ? '' : (path(shape) ?? '');
  const small = shape === undefined || path.area(shape) < 40;
  return element(
    'svg',
    {
      viewBox: `0 0 ${String(size)} ${String(size)}`,
      width: size,
      height: size,
      class: 'globe',
      'aria-hidden': 'true',
    },
    element('circle', { class: 'sea', cx: size / 2, cy: size / 2, r: round(size / 2 - 1) }),
    element('path', { class: 'land', d: land.join('') }),
    own === '' ? '' : element('path', { class: 'here', d: own }),
    small ? element('circle', { class: 'here', cx: size / 2, cy: size / 2, r: 4 }) : '',
  );
}

/** The middle of France is not between Paris and Cayenne: the largest polygon stands for the whole. */
function largestPart(shape: Shape): GeoPermissibleObjects {
  if (shape.geometry.type !== 'MultiPolygon') return shape;
  const parts = shape.geometry.coordinates.map((coordinates): GeoPermissibleObjects => ({
    type: 'Polygon',
    coordinates,
  }));
  return parts.toSorted((a, b) => geoArea(b) - geoArea(a))[0] ?? shape;
}
