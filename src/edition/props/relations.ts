import { pairKey, type Pair } from '../co-mentions.ts';
import type { Edition } from '../edition.ts';
import { fill } from '../words.ts';
import { detailPages, plain } from './detail.ts';
import { frameOf } from './frame-of.ts';
import { countOf, wordsFor } from './labels.ts';
import { countryLink } from './links.ts';
import type { DetailPage, RelationsPage } from './pages.ts';

/** Countries in the matrix, those most written about. */
const matrixSize = 24;

/** `/relations/`: which countries are written about together. */
export function relationsPage(edition: Edition): RelationsPage {
  const words = wordsFor(edition.site.language);
  const pairs = [...edition.pairs.values()];
  const name = (code: string): string => countryLink(code, edition).text;
  const rows = pairs.map((pair) => ({
    href: edition.site.addresses.to(pairPath(pair.codes, edition) ?? '/relations/'),
    countries: pair.codes.map(name),
    count: countOf(pair.articles.length, words),
    jaccard: pair.jaccard.toFixed(2),
  }));
  return {
    frame: frameOf(
      {
        path: '/relations/',
        title: words.relations,
        description: words.relationsIntroduction,
        section: '/relations/',
      },
      edition,
    ),
    heading: words.relations,
    standfirst: words.relationsIntroduction,
    support: fill(words.relationsSupport, { count: edition.minimumSupport }),
    matrix: matrixOf(pairs, edition),
    rows,
    empty: rows.length === 0 ? words.emptyIndex : null,
  };
}

function matrixOf(pairs: readonly Pair[], edition: Edition): RelationsPage['matrix'] {
  const words = wordsFor(edition.site.language);
  const paired = new Set(pairs.flatMap(({ codes }) => codes));
  const names = [...edition.countries.values()]
    .filter(({ country }) => paired.has(country.code))
    .toSorted((a, b) => b.articles.length - a.articles.length || (a.name < b.name ? -1 : 1))
    .slice(0, matrixSize);
  const place = new Map(names.map(({ country }, index) => [country.code, index]));
  return {
    title: words.relationsMatrix,
    description: words.relationsMatrixDescription,
    names: names.map((dossier) => dossier.name),
    cells: pairs.flatMap(({ codes, articles }) => {
      const [first, second] = codes.map((code) => place.get(code));
      if (first === undefined || second === undefined) return [];
      const label = `${codes.map((code) => countryLink(code, edition).text).join(', ')}: ${countOf(articles.length, words).text}`;
      return [
        {
          row: Math.max(first, second),
          column: Math.min(first, second),
          value: articles.length,
          href: edition.site.addresses.to(pairPath(codes, edition) ?? '/relations/'),
          label,
        },
      ];
    }),
  };
}

/** `/relations/armenia-and-azerbaijan/`; null for a pair below the minimum support, which has no page. */
export function pairPath(codes: readonly string[], { countries, pairs }: Edition): string | null {
  const known = pairs.get(pairKey(codes));
  return known ? `/relations/${slugOf(known, countries)}/` : null;
}

function slugOf({ codes }: Pair, countries: Edition['countries']): string {
  return codes.map((code) => countries.get(code)?.slug ?? code.toLowerCase()).join('-and-');
}

/** The articles on both countries of a pair, by page. */
export function pairPages(
  pair: Pair,
  edition: Edition,
): { readonly slug: string; readonly pages: DetailPage[] } {
  const words = wordsFor(edition.site.language);
  const slug = slugOf(pair, edition.countries);
  const names = pair.codes.map((code) => countryLink(code, edition));
  const index = { href: edition.site.addresses.to('/relations/'), text: words.relations };
  const heading = fill(words.pairHeading, {
    first: names[0]?.text ?? '',
    second: names[1]?.text ?? '',
  });
  const facts = [{ label: words.countries, values: names }];
  return {
    slug,
    pages: detailPages(
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
      edition,
    ),
  };
}
