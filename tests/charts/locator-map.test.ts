import type { LocatorProps } from '../../src/views/country/country-page.ts';
import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { locatorMap } from '../../src/charts/locator-map.ts';
import { countries } from '../../src/gazetteer/countries/countries.ts';
import type { Boundaries } from '../../src/gazetteer/countries/disputed-areas.ts';
import { hostile } from '../support/site.ts';
import {
  classed,
  elementsOf,
  isInside,
  pathsIn,
  ringsOf,
  titleOf,
  type Point,
} from '../support/charts/svg-reading.ts';

const middle: Point = [170, 170];

function propsOf(code: string, more: Partial<LocatorProps> = {}): LocatorProps {
  return {
    code,
    title: `Where ${code} lies`,
    note: 'Boundaries.',
    disputedNote: 'Disputed.',
    boundaries: {},
    ...more,
  };
}

function drawn(code: string, boundaries: Boundaries = {}): string {
  return locatorMap(propsOf(code, { boundaries })).svg;
}

test('the country is filled in the middle of its surroundings', () => {
  const [here] = classed(drawn('AM'), 'here');
  expect(isInside(here ? pathsIn(here) : '', middle)).toBe(true);
  expect(classed(drawn('AM'), 'land').map(pathsIn).join('').length).toBeGreaterThan(1000);
});

test('specks are not drawn', () => {
  const d = classed(drawn('GR'), 'here').map(pathsIn).join('');
  const areas = ringsOf(d).map((ring) =>
    Math.abs(
      ring.reduce((sum, [x, y], index) => {
        const [toX, toY] = ring[(index + 1) % ring.length] ?? [x, y];
        return sum + (x * toY - y * toX) / 2;
      }, 0),
    ),
  );
  expect(Math.min(...areas)).toBeGreaterThanOrEqual(4);
});

test('its name is a picture’s, and escaped', () => {
  const [svg] = elementsOf(locatorMap(propsOf('KG', { title: hostile })).svg);
  expect(svg?.attributes).toMatchObject({ role: 'img', 'aria-labelledby': 'locator-title' });
  expect(svg && titleOf(svg)).toBe(hostile);
});

test('a small state is a dot', () => {
  const dots = (code: string): number =>
    classed(drawn(code), 'here').filter(({ name }) => name === 'circle').length;
  expect(['LI', 'SM', 'TV', 'EH'].map(dots)).toEqual([1, 1, 1, 1]);
  expect(['RU', 'KG', 'MD', 'AM'].map(dots)).toEqual([0, 0, 0, 0]);
});

describe('Crimea', () => {
  test('is hatched in the map of Ukraine and of Russia', () => {
    for (const code of ['UA', 'RU']) {
      expect(classed(drawn(code), 'disputed'), code).toHaveLength(1);
      expect(locatorMap(propsOf(code)).hasDisputed, code).toBe(true);
    }
  });

  test('belongs to whom an outlet gives it', () => {
    const own = pathsIn(classed(drawn('UA', { crimea: 'UA' }), 'here')[0] ?? fail());
    const without = pathsIn(classed(drawn('UA'), 'here')[0] ?? fail());
    expect(own).not.toBe(without);
    // Armyansk, Simferopol: south-east of the middle of Ukraine.
    const crimea = pathsIn(classed(drawn('UA'), 'disputed')[0] ?? fail());
    const [x = 0, y = 0] = /M(-?\d+) ?(-?\d+)/.exec(crimea)?.slice(1).map(Number) ?? [];
    const inner: Point = [x + 1, y + 6];
    expect(isInside(without, inner)).toBe(false);
  });
});

test('a map without a disputed area says nothing of one', () => {
  const { svg, hasDisputed } = locatorMap(propsOf('NZ'));
  expect(hasDisputed).toBe(false);
  expect(classed(svg, 'hatch')).toEqual([]);
});

test('every ISO country has one of at most 8 kB', { timeout: 60_000 }, () => {
  const heavy = countries
    .map(({ code }) => ({ code, bytes: gzipSync(drawn(code), { level: 9 }).length }))
    .filter(({ bytes }) => bytes > 8000);
  expect(heavy).toEqual([]);
});

function fail(): never {
  throw new Error('There is no such mark.');
}
