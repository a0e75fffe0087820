import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { centres } from '../../src/charts/centres.ts';
import { frameFor } from '../../src/charts/map-frame.ts';
import { worldMap, type WorldMapInput } from '../../src/charts/world-map.ts';
import { countries } from '../../src/gazetteer/countries/countries.ts';
import type { Boundaries } from '../../src/gazetteer/countries/disputed-areas.ts';
import { hostile } from '../support/site.ts';
import {
  classed,
  elementsOf,
  isInside,
  linkTo,
  named,
  pathsIn,
  titleOf,
  type Point,
} from '../support/charts/svg-reading.ts';

const world = ['US', 'FR', 'RU', 'UA', 'AM', 'AZ', 'GE', 'MD', 'XK'];

function mapOf(codes: readonly string[], more: Partial<WorldMapInput> = {}): WorldMapInput {
  return {
    title: 'Our coverage',
    description: 'A map.',
    countries: codes.map((code) => ({
      code,
      href: `/countries/${code}/`,
      label: `${code}: 2 articles`,
      count: 2,
      digits: '2',
      shade: 3,
    })),
    boundaries: {},
    ...more,
  };
}

function drawn(codes: readonly string[], boundaries: Boundaries = {}): string {
  return worldMap(mapOf(codes, { boundaries })).svg;
}

/** Where a place lies on the map of the countries. */
function spot(codes: readonly string[], place: [number, number]): Point {
  const [x, y] = frameFor(codes).projection(place) ?? [0, 0];
  return [x, y];
}

const simferopol: [number, number] = [34.1, 44.95];

test('every country with articles is one link with its number in words', () => {
  const links = named(drawn(world), 'a');
  expect(links.map(({ attributes }) => attributes['href']).toSorted()).toEqual(
    world.map((code) => `/countries/${code}/`).toSorted(),
  );
  for (const link of links) {
    const code = link.attributes['href']?.split('/')[2] ?? '';
    expect(link.attributes['aria-label']).toBe(`${code}: 2 articles`);
    expect(titleOf(link)).toBe(`${code}: 2 articles`);
    expect(link.attributes['class']).toBe('q3');
  }
});

test('the drawing has a name and a description', () => {
  const [svg] = elementsOf(drawn(world));
  expect(svg?.attributes).toMatchObject({
    role: 'group',
    'aria-labelledby': 'world-map-title',
    'aria-describedby': 'world-map-desc',
  });
});

test('a hostile name is text', () => {
  const [one] = mapOf(['FR']).countries;
  if (!one) throw new Error('There is no country.');
  const { svg } = worldMap(mapOf([], { title: hostile, countries: [{ ...one, label: hostile }] }));
  expect(titleOf(linkTo(svg, '/countries/FR/'))).toBe(hostile);
  expect(linkTo(svg, '/countries/FR/').attributes['aria-label']).toBe(hostile);
});

test('looks come from classes: there is no style and no script', () => {
  const attributes = elementsOf(drawn(world)).flatMap((one) => Object.keys(one.attributes));
  expect(attributes.filter((name) => name === 'style' || name.startsWith('on'))).toEqual([]);
  expect(elementsOf(drawn(world)).filter(({ name }) => /^(style|script)$/.test(name))).toEqual([]);
});

test('Crimea is hatched and in nobody’s fill', () => {
  const svg = drawn(world);
  const at = spot(world, simferopol);
  const holders = named(svg, 'a').filter((link) => isInside(pathsIn(link), at));
  expect(holders).toEqual([]);
  expect(classed(svg, 'land').filter((land) => isInside(pathsIn(land), at))).toEqual([]);
  const hatched = classed(svg, 'disputed').filter((area) => isInside(pathsIn(area), at));
  expect(hatched.map(titleOf)).toEqual(['Crimea']);
});

test('boundaries of site.yaml give it to a country', () => {
  const svg = drawn(world, { crimea: 'UA' });
  const at = spot(world, simferopol);
  expect(isInside(pathsIn(linkTo(svg, '/countries/UA/')), at)).toBe(true);
  expect(classed(svg, 'disputed').map(titleOf)).not.toContain('Crimea');
});

test('an area that is given to a country without articles is land', () => {
  const others = world.filter((code) => code !== 'UA');
  const svg = drawn(others, { crimea: 'UA' });
  const at = spot(others, simferopol);
  expect(classed(svg, 'land').filter((land) => isInside(pathsIn(land), at))).toHaveLength(1);
});

test('Antarctica is not drawn', () => {
  const svg = drawn(['AQ', 'US', 'RU']);
  expect(named(svg, 'a')).toHaveLength(2);
});

describe('with articles on every country', () => {
  const codes = countries.map(({ code }) => code);
  const svg = drawn(codes);
  const { width, height } = frameFor(codes);

  test('all but Antarctica are links', () => {
    const linked = named(svg, 'a').map(({ attributes }) => attributes['href']?.split('/')[2]);
    expect(codes.filter((code) => !linked.includes(code))).toEqual(['AQ']);
  });

  test('no marker hides another or leaves the map', () => {
    const places = named(svg, 'circle').map(({ attributes }): Point => [
      Number(attributes['cx']),
      Number(attributes['cy']),
    ]);
    expect(places.length).toBeGreaterThan(80);
    const radius = Number(named(svg, 'circle')[0]?.attributes['r']);
    const gaps = places.flatMap(([x, y], index) =>
      places.slice(index + 1).map(([otherX, otherY]) => Math.hypot(x - otherX, y - otherY)),
    );
    expect(Math.min(...gaps)).toBeGreaterThanOrEqual(2 * radius);
    for (const [x, y] of places) {
      expect(x).toBeGreaterThan(0);
      expect(x).toBeLessThan(width);
      expect(y).toBeGreaterThan(0);
      expect(y).toBeLessThan(height);
    }
  });

  test('it weighs no more than 35 kB', () => {
    expect(gzipSync(svg, { level: 9 }).length).toBeLessThan(35_000);
  });
});

describe('where all countries lie in one region', () => {
  const danube = ['AT', 'SK', 'RO'];

  test('the map is of that region', () => {
    const { isWorld, width, height } = frameFor(danube);
    expect(isWorld).toBe(false);
    for (const code of danube) {
      const [longitude = 0, latitude = 0] = centres().get(code) ?? [];
      const [x, y] = spot(danube, [longitude, latitude]);
      expect(x).toBeGreaterThan(0.1 * width);
      expect(x).toBeLessThan(0.9 * width);
      expect(y).toBeGreaterThan(0.1 * height);
      expect(y).toBeLessThan(0.9 * height);
    }
    expect(named(drawn(danube), 'circle')).toEqual([]);
  });

  test('neighbours are on it, and the other end of the world is not', () => {
    const svg = drawn(danube);
    const [land] = classed(svg, 'land').filter(({ attributes }) => attributes['d']?.length !== 11);
    expect(isInside(land ? pathsIn(land) : '', spot(danube, [19, 47]))).toBe(true);
    expect(gzipSync(svg, { level: 9 }).length).toBeLessThan(12_000);
  });

  test.each([['VA'], ['TV'], ['FJ']])('a lone small state (%s) has its surroundings', (code) => {
    const { isWorld, projection, width, height } = frameFor([code]);
    const [x, y] = spot([code], [...(centres().get(code) ?? [0, 0])]);
    expect(isWorld).toBe(false);
    expect(Math.abs(x - width / 2)).toBeLessThan(60);
    expect(Math.abs(y - height / 2)).toBeLessThan(60);
    expect(projection.scale()).toBeLessThan(6000);
  });
});

test('on a narrow screen it begins where most is told', () => {
  expect(worldMap(mapOf(['US', 'BR', 'RU', 'CN'])).focus).toBe(5);
  const [us, ru] = mapOf(['US', 'RU']).countries;
  if (!us || !ru) throw new Error('There are no countries.');
  const countriesOf = (count: number): WorldMapInput['countries'] => [us, { ...ru, count }];
  expect(worldMap(mapOf([], { countries: countriesOf(90) })).focus).toBe(7);
});
