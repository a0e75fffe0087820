import { countries } from './countries.ts';
import type { Country } from './country.ts';

/** A group of the UN's standard M49: three-digit code and English name. */
export interface M49Group {
  readonly code: string;
  readonly name: string;
}

export interface M49Region extends M49Group {
  readonly subregions: readonly M49Group[];
}

/**
 * The regions of M49 in the order of the standard (https://unstats.un.org/unsd/methodology/m49/).
 * Where a subregion is divided into intermediate regions, those stand in its place: "Sub-Saharan Africa" and
 * "Latin America and the Caribbean" are too wide for an index. Antarctica is a region without subregions in the
 * standard; here it holds itself, so that every country has both.
 */
export const m49Regions: readonly M49Region[] = [
  {
    code: '002',
    name: 'Africa',
    subregions: [
      { code: '015', name: 'Northern Africa' },
      { code: '014', name: 'Eastern Africa' },
      { code: '017', name: 'Middle Africa' },
      { code: '018', name: 'Southern Africa' },
      { code: '011', name: 'Western Africa' },
    ],
  },
  {
    code: '019',
    name: 'Americas',
    subregions: [
      { code: '029', name: 'Caribbean' },
      { code: '013', name: 'Central America' },
      { code: '005', name: 'South America' },
      { code: '021', name: 'Northern America' },
    ],
  },
  { code: '010', name: 'Antarctica', subregions: [{ code: '010', name: 'Antarctica' }] },
  {
    code: '142',
    name: 'Asia',
    subregions: [
      { code: '143', name: 'Central Asia' },
      { code: '030', name: 'Eastern Asia' },
      { code: '035', name: 'South-eastern Asia' },
      { code: '034', name: 'Southern Asia' },
      { code: '145', name: 'Western Asia' },
    ],
  },
  {
    code: '150',
    name: 'Europe',
    subregions: [
      { code: '151', name: 'Eastern Europe' },
      { code: '154', name: 'Northern Europe' },
      { code: '039', name: 'Southern Europe' },
      { code: '155', name: 'Western Europe' },
    ],
  },
  {
    code: '009',
    name: 'Oceania',
    subregions: [
      { code: '053', name: 'Australia and New Zealand' },
      { code: '054', name: 'Melanesia' },
      { code: '057', name: 'Micronesia' },
      { code: '061', name: 'Polynesia' },
    ],
  },
];

export interface M49GroupOfCountries extends M49Group {
  readonly countries: readonly Country[];
}

export interface M49RegionOfCountries extends M49Group {
  readonly subregions: readonly M49GroupOfCountries[];
}

/** Every country once, by region and subregion in M49's order and by name within a subregion. */
export function countriesByRegion(): readonly M49RegionOfCountries[] {
  const bySubregion = Map.groupBy(countries, ({ subregion }) => subregion);
  return m49Regions.map((region) => ({
    ...region,
    subregions: region.subregions.map((subregion) => ({
      ...subregion,
      countries: bySubregion.get(subregion.name) ?? [],
    })),
  }));
}
