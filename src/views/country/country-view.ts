import { locatorMap, type LocatorMapInput } from '../../charts/locator-map.ts';
import { sparkline } from '../../charts/sparkline.ts';
import { pairedCountries } from '../../site/co-mentions.ts';
import type { CountryDossier, Edition, Vocabulary } from '../../site/site.ts';
import type { Article } from '../../site/article.ts';
import { printNumber } from '../../i18n/numbers.ts';
import { fill, type Words } from '../../i18n/words.ts';
import { hostOf } from '../text/host-of.ts';
import { coverageOf } from './coverage.ts';
import { countryPages } from '../lists/detail.ts';
import { countOf } from '../labels.ts';
import { wordsFor } from '../../i18n/dictionaries.ts';
import { countryLink, linkTo } from '../links.ts';
import { nameOf } from '../../site/names.ts';
import type { CountryPage, IndexItem } from '../pages.ts';
import { pairPath } from '../relations/relations.ts';

/** So many of each of what stands beside a country. */
const shown = 12;

/** The pages of a country: the first is its dossier, the others go on with its articles. */
export function countryViews(dossier: CountryDossier, edition: Edition): CountryPage[] {
  const words = wordsFor(edition.site.language);
  const { articles } = dossier;
  return countryPages(dossier, edition).map((page, index) => ({
    ...page,
    code: dossier.country.code,
    dossier:
      index > 0
        ? null
        : {
            locator: locatorOf(dossier, edition, words),
            coverage: drawnCoverage(dossier, edition),
            subjects: tally('topic', articles, ({ topics }) => topics, edition),
            together: together(dossier, edition),
            people: tally('person', articles, ({ people }) => people, edition),
            organizations: tally(
              'organization',
              articles,
              ({ organizations }) => organizations,
              edition,
            ),
            sources: sourcesUsed(articles, edition.site.language),
          },
  }));
}

function locatorOf(
  { country, name }: CountryDossier,
  { site }: Edition,
  words: Words,
): NonNullable<CountryPage['dossier']>['locator'] {
  const input: LocatorMapInput = {
    code: country.code,
    title: fill(words.locatorTitle, { name }),
    boundaries: site.boundaries,
  };
  return {
    ...input,
    note: words.locatorNote,
    disputedNote: words.locatorDisputed,
    drawing: locatorMap(input),
  };
}

function drawnCoverage(
  { name, articles }: CountryDossier,
  edition: Edition,
): NonNullable<CountryPage['dossier']>['coverage'] {
  const coverage = coverageOf(name, articles, edition);
  return coverage && { ...coverage, svg: sparkline(coverage) };
}

type Named = (data: Article['entry']['data']) => readonly string[] | undefined;

/** What the articles name most often. */
function tally(
  kind: Vocabulary,
  articles: readonly Article[],
  named: Named,
  edition: Edition,
): IndexItem[] {
  const counts = new Map<string, number>();
  for (const { entry } of articles)
    for (const slug of new Set(named(entry.data))) counts.set(slug, (counts.get(slug) ?? 0) + 1);
  return [...counts]
    .filter(([slug]) => edition.holdings[kind].has(slug))
    .toSorted(([a, many], [b, more]) => more - many || (a < b ? -1 : 1))
    .slice(0, shown)
    .map(([slug, count]) => ({
      ...linkTo(kind, slug, nameOf(kind, slug, edition), edition),
      count: countOf(count, edition.site.language),
      description: null,
      note: null,
      latest: null,
      children: [],
    }));
}

/** The countries that articles on this one are also about; each leads to the articles on both, where they have a page. */
function together({ country, articles }: CountryDossier, edition: Edition): IndexItem[] {
  const counts = new Map<string, number>();
  for (const article of articles) {
    for (const code of pairedCountries(article))
      if (code !== country.code) counts.set(code, (counts.get(code) ?? 0) + 1);
  }
  return [...counts]
    .toSorted(([a, many], [b, more]) => more - many || (a < b ? -1 : 1))
    .slice(0, shown)
    .map(([code, count]) => {
      const path = pairPath([country.code, code].toSorted(), edition);
      const { text, href } = countryLink(code, edition);
      return {
        text,
        href: path === null ? (href ?? '') : edition.site.addresses.to(path),
        count: countOf(count, edition.site.language),
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
