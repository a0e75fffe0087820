import { describe, expect, it } from 'vitest';
import { countries } from '../../src/gazetteer/countries/countries.ts';
import { countriesByRegion } from '../../src/gazetteer/countries/m49.ts';

const codesOf = (region: string, subregion: string): readonly string[] =>
  countriesByRegion()
    .find(({ name }) => name === region)
    ?.subregions.find(({ name }) => name === subregion)
    ?.countries.map(({ code }) => code) ?? [];

describe('countriesByRegion', () => {
  it('holds every country exactly once', () => {
    const held = countriesByRegion().flatMap(({ subregions }) =>
      subregions.flatMap((subregion) => subregion.countries),
    );
    expect(held.map(({ code }) => code).toSorted()).toEqual(
      countries.map(({ code }) => code).toSorted(),
    );
  });

  it('keeps the order of the standard', () => {
    expect(countriesByRegion().map(({ code, name }) => `${code} ${name}`)).toEqual([
      '002 Africa',
      '019 Americas',
      '010 Antarctica',
      '142 Asia',
      '150 Europe',
      '009 Oceania',
    ]);
  });

  it('sorts the countries of a subregion by name', () => {
    expect(codesOf('Asia', 'Central Asia')).toEqual(['KZ', 'KG', 'TJ', 'TM', 'UZ']);
  });

  it('gives Taiwan and Kosovo a group', () => {
    expect(codesOf('Asia', 'Eastern Asia')).toEqual([
      'CN',
      'HK',
      'JP',
      'MO',
      'MN',
      'KP',
      'KR',
      'TW',
    ]);
    expect(codesOf('Europe', 'Southern Europe')).toContain('XK');
  });
});
