import type { RelationsPage } from './relations-page.ts';
import type { DetailPage } from '../lists/detail-page.ts';
import { maximumCountries, minimumSupport, pairKey, type Pair } from '../../site/co-mentions.ts';
import type { Site } from '../../site/site.ts';
import { printNumber } from '../../i18n/numbers.ts';
import { filePaths } from '../../site/fixed-paths.ts';
import { fill } from '../../i18n/words.ts';
import { spanOf } from '../country/coverage.ts';
import { detailPages, plain } from '../lists/detail.ts';
import { frameOf, withHead } from '../frame/frame-of.ts';
import { listHead } from '../metadata/collection-head.ts';
import { matrix } from '../../charts/matrix.ts';
import { byName, countOf } from '../labels.ts';
import type { ListViews } from '../page.ts';
import { countryLink } from '../links.ts';
import type { MaybeLink } from '../parts.ts';
import { classesOf, rangeOf, shadeOf } from '../../charts/scale.ts';

/** Countries in the matrix, those most written about. */
const matrixSize = 24;
/** Rows of the table, all of them pairs with a page; the data has every pair. */
const tableSize = 250;

/** `/relations/`: which countries are written about together. */
export function relationsPage(site: Site): RelationsPage {
  const { language, words } = site.settings;
  const pairs = [...site.pairs.values()];
  const rows = pairs.slice(0, tableSize).map((pair) => ({
    href: site.settings.addresses.to(pairPath(pair.codes, site) ?? '/relations/'),
    countries: linksOf(pair, site).map(({ text }) => text),
    count: countOf(pair.articles.length, site.settings),
    jaccard: pair.jaccard.toFixed(2),
  }));
  const page: RelationsPage = {
    frame: frameOf(
      {
        path: '/relations/',
        title: words.relations,
        description: words.relationsIntroduction,
        section: '/relations/',
      },
      site,
    ),
    heading: words.relations,
    standfirst: words.relationsIntroduction,
    support: fill(words.relationsSupport, {
      count: printNumber(minimumSupport, language),
      most: printNumber(maximumCountries, language),
    }),
    matrix: drawnMatrix(pairs, site),
    rows,
    limit: limitOf(rows.length, pairs.length, site),
    empty: rows.length === 0 ? words.emptyIndex : null,
  };
  return withHead(page, listHead({ frame: page.frame, items: rows }, site));
}

function limitOf(shown: number, all: number, { settings, preview }: Site): RelationsPage['limit'] {
  if (all <= shown) return null;
  const words = settings.words;
  const total = printNumber(all, settings.language);
  return {
    text: fill(words.relationsRows, { count: printNumber(shown, settings.language), total }),
    all: preview
      ? null
      : {
          href: settings.addresses.to(filePaths.coMentions),
          text: fill(words.relationsAll, { total }),
        },
  };
}

function drawnMatrix(pairs: readonly Pair[], site: Site): RelationsPage['matrix'] {
  const shown = matrixOf(pairs, site);
  return { ...shown, svg: pairs.length === 0 ? '' : matrix(shown) };
}

function matrixOf(pairs: readonly Pair[], site: Site): Omit<RelationsPage['matrix'], 'svg'> {
  const { language, words } = site.settings;
  const paired = new Set(pairs.flatMap(({ codes }) => codes));
  const names = [...site.countries.values()]
    .filter(({ country }) => paired.has(country.code))
    .toSorted((a, b) => b.articles.length - a.articles.length || (a.name < b.name ? -1 : 1))
    .slice(0, matrixSize);
  const place = new Map(names.map(({ country }, index) => [country.code, index]));
  const shown = pairs.filter(({ codes }) => codes.every((code) => place.has(code)));
  const classes = classesOf(shown.map(({ articles }) => articles.length));
  const first = site.articles.at(-1)?.day.slice(0, 7) ?? '';
  const last = site.articles[0]?.day.slice(0, 7) ?? '';
  return {
    title: words.relationsMatrix,
    unit: first === '' ? '' : fill(words.relationsUnit, { span: spanOf(first, last, site) }),
    description: words.relationsMatrixDescription,
    legend: classes.map((one) => ({ mark: one.shade, text: rangeOf(one, language) })),
    limit:
      paired.size > names.length
        ? fill(words.relationsCountries, {
            count: printNumber(names.length, language),
            total: printNumber(paired.size, language),
          })
        : null,
    names: names.map((profile) => profile.name),
    cells: shown.map((pair) => {
      const { codes, articles } = pair;
      const path = pairPath(codes, site);
      const places = codes.map((code) => place.get(code) ?? 0);
      const both = linksOf(pair, site).map(({ text }) => text);
      return {
        row: Math.max(...places),
        column: Math.min(...places),
        value: printNumber(articles.length, language),
        shade: shadeOf(articles.length, classes),
        href: path === null ? null : site.settings.addresses.to(path),
        label: `${fill(words.pairHeading, { first: both[0] ?? '', second: both[1] ?? '' })}: ${countOf(articles.length, site.settings).text}`,
      };
    }),
  };
}

/** The two countries in the order of their names; the address keeps that of their codes. */
function linksOf({ codes }: Pair, site: Site): readonly MaybeLink[] {
  return codes
    .map((code) => countryLink(code, site))
    .toSorted(byName(site.settings.language, ({ text }) => text));
}

/** `/relations/armenia-and-azerbaijan/`; null for a pair that has no page. */
export function pairPath(
  codes: readonly string[],
  { countries, pairsWithPage }: Site,
): string | null {
  const known = pairsWithPage.get(pairKey(codes));
  return known ? `/relations/${slugOf(known, countries)}/` : null;
}

function slugOf({ codes }: Pair, countries: Site['countries']): string {
  return codes.map((code) => countries.get(code)?.slug ?? code.toLowerCase()).join('-and-');
}

/** The articles on both countries of a pair, by page. */
export function pairPages(pair: Pair, site: Site): ListViews<DetailPage> {
  const words = site.settings.words;
  const slug = slugOf(pair, site.countries);
  const names = linksOf(pair, site);
  const index = { href: site.settings.addresses.to('/relations/'), text: words.relations };
  const heading = fill(words.pairHeading, {
    first: names[0]?.text ?? '',
    second: names[1]?.text ?? '',
  });
  const facts = [{ label: words.countries, values: names }];
  return detailPages(
    {
      ...plain,
      path: `/relations/${slug}/`,
      section: '/relations/',
      trail: [index],
      kicker: index,
      heading,
      facts,
      articles: pair.articles,
    },
    site,
  );
}
