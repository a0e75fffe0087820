import { geoContains, geoDistance } from 'd3-geo';
import { describe, expect, test } from 'vitest';
import { centres } from '../../src/charts/centres.ts';
import { worldOf, type Detail, type Shape } from '../../src/charts/world-shapes.ts';
import { countries } from '../../src/gazetteer/countries/countries.ts';
import type { Boundaries } from '../../src/gazetteer/countries/disputed-areas.ts';

const simferopol: [number, number] = [34.1, 44.95];
const hargeisa: [number, number] = [44.07, 9.56];

function holds(shape: Shape | undefined, place: [number, number]): boolean {
  return shape !== undefined && geoContains(shape, place);
}

/** Codes of the countries that hold a place. */
function holdersOf(place: [number, number], detail: Detail, boundaries: Boundaries): string[] {
  return [...worldOf(detail, boundaries).countries].flatMap(([code, shape]) =>
    holds(shape, place) ? [code] : [],
  );
}

describe.each(['coarse', 'fine'] as const)('in %s detail', (detail) => {
  test('Crimea is in no country, though the data draws it as Russia', () => {
    expect(holdersOf(simferopol, detail, {})).toEqual([]);
    expect(holds(worldOf(detail, {}).disputed.get('crimea'), simferopol)).toBe(true);
  });

  test.each(['UA', 'RU'])('an outlet can give Crimea to %s', (owner) => {
    const { disputed } = worldOf(detail, { crimea: owner });
    expect(holdersOf(simferopol, detail, { crimea: owner })).toEqual([owner]);
    expect([...disputed.keys()]).not.toContain('crimea');
    expect([...disputed.keys()]).toContain('somaliland');
  });

  test('what is given to one country stays away from the others', () => {
    expect(holdersOf(hargeisa, detail, { crimea: 'UA' })).toEqual([]);
    expect(holdersOf(hargeisa, detail, { somaliland: 'SO' })).toEqual(['SO']);
  });

  test('Kosovo is itself and Serbia without it', () => {
    expect(holdersOf([21.0, 42.6], detail, {})).toEqual(['XK']);
    expect(holdersOf([20.46, 44.0], detail, {})).toEqual(['RS']);
  });
});

test('a country that is drawn nowhere else has the area that is given to it', () => {
  expect(worldOf('coarse', {}).countries.has('EH')).toBe(false);
  expect(worldOf('coarse', { 'western-sahara': 'EH' }).countries.has('EH')).toBe(true);
});

test('every ISO country has a place', () => {
  const places = centres();
  expect(countries.filter(({ code }) => !places.has(code)).map(({ name }) => name)).toEqual([]);
});

test.each([
  ['AU', [134, -25]],
  ['FR', [2.5, 46.5]],
  ['NO', [11, 62]],
  ['US', [-99, 39]],
] as const)('%s lies in the middle of its main part, whatever islands it has', (code, near) => {
  const [longitude = 0, latitude = 0] = centres().get(code) ?? [];
  expect(geoDistance([longitude, latitude], [...near])).toBeLessThan(0.08);
});
