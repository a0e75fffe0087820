import type { IndexItem } from '../lists/index-page.ts';
import type { CountryPage } from './country-page.ts';
import { locatorMap, type LocatorMapInput } from '../../charts/locator-map.ts';
import { sparkline } from '../../charts/sparkline.ts';
import { pairedCountries } from '../../site/co-mentions.ts';
import type { CountryProfile, Site, Vocabulary } from '../../site/site.ts';
import type { Article } from '../../site/article.ts';
import { printNumber } from '../../i18n/numbers.ts';
import { fill, type Words } from '../../i18n/words.ts';
import { hostOf } from '../text/host-of.ts';
import { coverageOf } from './coverage.ts';
import { countryPages } from '../lists/detail.ts';
import { countOf } from '../labels.ts';
import type { ListViews } from '../page.ts';
import { countryLink, linkTo } from '../links.ts';
import { nameOf } from '../../site/names.ts';
import { pairPath } from '../relations/relations.ts';

/** So many of each of what stands beside a country. */
const shown = 12;

/** The pages of a country: the first is its profile, the others go on with its articles. */
export function countryViews(profile: CountryProfile, site: Site): ListViews<CountryPage> {
  const words = site.settings.words;
  const { articles } = profile;
  return countryPages(profile, site).map((page, index) => () => ({
    ...page(),
    code: profile.country.code,
    profile:
      index > 0
        ? null
        : {
            locator: locatorOf(profile, site, words),
            coverage: drawnCoverage(profile, site),
            subjects: tally('topic', articles, ({ topics }) => topics, site),
            together: together(profile, site),
            people: tally('person', articles, ({ people }) => people, site),
            organizations: tally(
              'organization',
              articles,
              ({ organizations }) => organizations,
              site,
            ),
            sources: sourcesUsed(articles, site.settings.language),
          },
  }));
}

function locatorOf(
  { country, name }: CountryProfile,
  { settings }: Site,
  words: Words,
): NonNullable<CountryPage['profile']>['locator'] {
  const input: LocatorMapInput = {
    code: country.code,
    title: fill(words.locatorTitle, { name }),
    boundaries: settings.boundaries,
  };
  return {
    ...input,
    note: words.locatorNote,
    disputedNote: words.locatorDisputed,
    drawing: () => locatorMap(input),
  };
}

function drawnCoverage(
  { name, articles }: CountryProfile,
  site: Site,
): NonNullable<CountryPage['profile']>['coverage'] {
  const coverage = coverageOf(name, articles, site);
  return coverage && { ...coverage, svg: sparkline(coverage) };
}

type Named = (data: Article['entry']['data']) => readonly string[] | undefined;

/** What the articles name most often. */
function tally(
  kind: Vocabulary,
  articles: readonly Article[],
  named: Named,
  site: Site,
): IndexItem[] {
  const counts = new Map<string, number>();
  for (const { entry } of articles)
    for (const slug of new Set(named(entry.data))) counts.set(slug, (counts.get(slug) ?? 0) + 1);
  return [...counts]
    .filter(([slug]) => site.termsByKind[kind].has(slug))
    .toSorted(([a, many], [b, more]) => more - many || (a < b ? -1 : 1))
    .slice(0, shown)
    .map(([slug, count]) => ({
      ...linkTo(kind, slug, nameOf(kind, slug, site), site),
      count: countOf(count, site.settings),
      description: null,
      note: null,
      latest: null,
      children: [],
    }));
}

/** The countries that articles on this one are also about; each leads to the articles on both, where they have a page. */
function together({ country, articles }: CountryProfile, site: Site): IndexItem[] {
  const counts = new Map<string, number>();
  for (const article of articles) {
    for (const code of pairedCountries(article))
      if (code !== country.code) counts.set(code, (counts.get(code) ?? 0) + 1);
  }
  return [...counts]
    .toSorted(([a, many], [b, more]) => more - many || (a < b ? -1 : 1))
    .slice(0, shown)
    .map(([code, count]) => {
      const path = pairPath([country.code, code].toSorted(), site);
      const { text, href } = countryLink(code, site);
      return {
        text,
        href: path === null ? (href ?? '') : site.settings.addresses.to(path),
        count: countOf(count, site.settings),
        description: null,
        note: code,
        latest: null,
        children: [],
      };
    });
}

/** Publishers that the articles rest on, the most used first. */
function sourcesUsed(
  articles: readonly Article[],
  language: string,
): { readonly name: string; readonly count: string }[] {
  const counts = new Map<string, number>();
  for (const { entry } of articles) {
    const names = (entry.data.sources ?? []).map(
      ({ publisher, url, title }) => publisher ?? (url === undefined ? title : hostOf(url)),
    );
    for (const name of new Set(names)) counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  return [...counts]
    .toSorted(([a, many], [b, more]) => more - many || (a < b ? -1 : 1))
    .slice(0, shown)
    .map(([name, count]) => ({ name, count: printNumber(count, language) }));
}
