import type { CountryMap } from '../lists/index-page.ts';
import { countryByCode } from '../../gazetteer/countries/countries.ts';
import { disputedAreas, isDisputedArea } from '../../gazetteer/countries/disputed-areas.ts';
import type { Site } from '../../site/site.ts';
import { fill, type Words } from '../../i18n/words.ts';
import { spanOf } from './coverage.ts';
import { countOf } from '../labels.ts';
import { alphabetId } from '../lists/indexes.ts';
import { linkTo } from '../links.ts';
import { classesOf, rangeOf, shadeOf } from '../../charts/scale.ts';
import { worldMap, type WorldMapInput } from '../../charts/world-map.ts';

/** The map of `/countries/`; null where there is nothing to show on it. */
export function countryMap(site: Site): CountryMap | null {
  const words = site.settings.words;
  const covered = [...site.countries.values()].filter(({ articles }) => articles.length > 0);
  const first = site.articles.at(-1)?.day.slice(0, 7);
  const last = site.articles[0]?.day.slice(0, 7);
  if (covered.length === 0 || first === undefined || last === undefined) return null;
  const classes = classesOf(covered.map(({ articles }) => articles.length));
  const input: WorldMapInput = {
    title: words.mapTitle,
    description: words.mapDescription,
    countries: covered.map(({ slug, name, country, articles }) => {
      const { number, digits, text } = countOf(articles.length, site.settings);
      return {
        code: country.code,
        href: linkTo('country', slug, name, site).href,
        label: `${name}: ${text}`,
        count: number,
        digits,
        shade: shadeOf(number, classes),
      };
    }),
    boundaries: site.settings.boundaries,
  };
  return {
    ...input,
    drawing: worldMap(input),
    unit: fill(words.mapUnit, { span: spanOf(first, last, site) }),
    legend: [
      { mark: 'none', text: words.mapNone },
      ...classes.map((one) => ({ mark: one.shade, text: rangeOf(one, site.settings.language) })),
      ...(areasOfNobody(site).length > 0
        ? [{ mark: 'disputed' as const, text: words.mapDisputed }]
        : []),
    ],
    notes: notesOf(site, words),
    list: { href: `#${alphabetId}`, text: words.mapAsList },
  };
}

function areasOfNobody({ settings }: Site): string[] {
  return Object.entries(disputedAreas).flatMap(([area, name]) =>
    isDisputedArea(area) && settings.boundaries[area] === undefined ? [name] : [],
  );
}

/** What the map takes no side in, and what the outlet has decided. */
function notesOf(site: Site, words: Words): string[] {
  const open = areasOfNobody(site);
  const given = Object.entries(site.settings.boundaries).flatMap(([area, code]) =>
    isDisputedArea(area)
      ? [
          fill(words.mapGivenArea, {
            area: disputedAreas[area],
            country: site.countries.get(code)?.name ?? countryByCode(code)?.name ?? code,
          }),
        ]
      : [],
  );
  return [
    words.mapNote,
    ...(open.length === 0 ? [] : [fill(words.mapHatched, { areas: open.join(', ') })]),
    ...(given.length === 0 ? [] : [fill(words.mapGiven, { areas: given.join('; ') })]),
  ];
}
