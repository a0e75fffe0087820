import { countryMap } from './country-map.ts';
import { countriesByRegion } from '../../gazetteer/countries/m49.ts';
import { wordsFor } from '../../i18n/dictionaries.ts';
import type { Edition } from '../../site/site.ts';
import { countryItem, countryItems } from '../lists/index-items.ts';
import { longList, lettersOf, indexPage, jumpsTo, alphabetId } from '../lists/indexes.ts';
import type { IndexGroup, IndexPage } from '../pages.ts';

function groupsByRegion(edition: Edition): IndexGroup[] {
  const placed = new Set<string>();
  const regions = [...edition.holdings.region.values()].flatMap(({ entry }): IndexGroup[] => {
    const items = entry.data.countries.flatMap(({ code, to }) => {
      const dossier = edition.countries.get(code);
      if (!dossier || to !== undefined) return [];
      placed.add(code);
      return [countryItem(dossier, edition)];
    });
    return items.length === 0
      ? []
      : [{ id: `region-${entry.slug}`, heading: entry.data.title, items, groups: [] }];
  });
  const others = [...edition.countries].flatMap(([code, dossier]) =>
    placed.has(code) ? [] : [countryItem(dossier, edition)],
  );
  const heading = wordsFor(edition.site.language).otherCountries;
  return others.length === 0
    ? regions
    : [...regions, { id: 'region-other', heading, items: others, groups: [] }];
}

function groupsByM49(edition: Edition): IndexGroup[] {
  return countriesByRegion().flatMap((region) => {
    const groups = region.subregions.flatMap(({ code, name, countries }) => {
      const items = countries.flatMap((country) => {
        const dossier = edition.countries.get(country.code);
        return dossier ? [countryItem(dossier, edition)] : [];
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
export function countriesIndex(edition: Edition): IndexPage {
  const words = wordsFor(edition.site.language);
  const groups =
    edition.site.countryGroups === 'm49' ? groupsByM49(edition) : groupsByRegion(edition);
  const items = countryItems(edition);
  const alphabetical =
    items.length < longList ? [{ id: 'a-z', heading: null, items, groups: [] }] : lettersOf(items);
  return indexPage('/countries/', words.countries, groups, edition, {
    jumps:
      groups.length < 2
        ? []
        : [...jumpsTo(groups), { href: `#${alphabetId}`, text: words.alphabetical }],
    alphabetical: items.length === 0 ? [] : alphabetical,
    map: countryMap(edition),
  });
}
