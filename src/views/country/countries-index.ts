import type { IndexGroup, IndexPage } from '../lists/index-page.ts';
import { countryMap } from './country-map.ts';
import { countriesByRegion } from '../../gazetteer/countries/m49.ts';
import type { Site } from '../../site/site.ts';
import { countryItem, countryItems } from '../lists/index-items.ts';
import { longList, lettersOf, indexPage, jumpsTo, alphabetId } from '../lists/indexes.ts';

function groupsByRegion(site: Site): IndexGroup[] {
  const placed = new Set<string>();
  const regions = [...site.termsByKind.region.values()].flatMap(({ entry }): IndexGroup[] => {
    const items = entry.data.countries.flatMap(({ code, to }) => {
      const profile = site.countries.get(code);
      if (!profile || to !== undefined) return [];
      placed.add(code);
      return [countryItem(profile, site)];
    });
    return items.length === 0
      ? []
      : [{ id: `region-${entry.slug}`, heading: entry.data.title, items, groups: [] }];
  });
  const others = [...site.countries].flatMap(([code, profile]) =>
    placed.has(code) ? [] : [countryItem(profile, site)],
  );
  const heading = site.settings.words.otherCountries;
  return others.length === 0
    ? regions
    : [...regions, { id: 'region-other', heading, items: others, groups: [] }];
}

function groupsByM49(site: Site): IndexGroup[] {
  return countriesByRegion().flatMap((region) => {
    const groups = region.subregions.flatMap(({ code, name, countries }) => {
      const items = countries.flatMap((country) => {
        const profile = site.countries.get(country.code);
        return profile ? [countryItem(profile, site)] : [];
      });
      return items.length === 0
        ? []
        : [{ id: `m49-${region.code}-${code}`, heading: name, items, groups: [] }];
    });
    return groups.length === 0
      ? []
      : [{ id: `m49-${region.code}`, heading: region.name, items: [], groups }];
  });
}

/** `/countries/`: by region of the world (or by the outlet's own regions), and from A to Z. */
export function countriesIndex(site: Site): IndexPage {
  const words = site.settings.words;
  const groups = site.settings.countryGroups === 'm49' ? groupsByM49(site) : groupsByRegion(site);
  const items = countryItems(site);
  const alphabetical =
    items.length < longList ? [{ id: 'a-z', heading: null, items, groups: [] }] : lettersOf(items);
  return indexPage('/countries/', words.countries, groups, site, {
    jumps:
      groups.length < 2
        ? []
        : [...jumpsTo(groups), { href: `#${alphabetId}`, text: words.alphabetical }],
    alphabetical: items.length === 0 ? [] : alphabetical,
    map: countryMap(site),
  });
}
