import { countriesByRegion } from '../../gazetteer/countries/m49.ts';
import { folders } from '../../content/entry-kind.ts';
import { articleKinds } from '../../content/schema/article.ts';
import type { Edition, Vocabulary } from '../../site/site.ts';
import { frameOf } from '../frame/frame-of.ts';
import { countryItem, countryItems, topicItems, vocabularyItems } from './index-items.ts';
import { countOf, dateLabel, vocabularyHeading } from '../labels.ts';
import { kindOf } from '../../site/article-kind.ts';
import { type ArticleKind } from '../../site/article-kind.ts';
import { wordsFor } from '../../i18n/dictionaries.ts';
import { linkTo } from '../links.ts';
import type { IndexGroup, IndexItem, IndexPage } from '../pages.ts';
import type { Link } from '../parts.ts';

/** The fragment of the list from A to Z. */
export const alphabetId = 'a-to-z';

/** A shorter list needs no letters. */
const longList = 20;

/** `/topics/`, `/people/`… */
export function vocabularyIndex(kind: Vocabulary, edition: Edition): IndexPage {
  const items = kind === 'topic' ? topicItems(edition, null) : vocabularyItems(kind, edition);
  const letters =
    kind === 'topic' || kind === 'storyline' || items.length < longList ? [] : lettersOf(items);
  const groups =
    letters.length > 0
      ? letters
      : items.length > 0
        ? [{ id: 'all', heading: null, items, groups: [] }]
        : [];
  return page(`/${folders[kind]}/`, vocabularyHeading(kind, edition), groups, edition, {
    jumps: jumpsTo(letters),
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
  return page('/countries/', words.countries, groups, edition, {
    jumps:
      groups.length < 2
        ? []
        : [...jumpsTo(groups), { href: `#${alphabetId}`, text: words.alphabetical }],
    alphabetical: items.length === 0 ? [] : alphabetical,
  });
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

/** `/kinds/`: reports, analyses, opinion… */
export function kindsIndex(edition: Edition): IndexPage {
  const words = wordsFor(edition.site.language);
  const items = articleKinds.flatMap((kind): IndexItem[] => {
    const articles = edition.articles.filter((article) => kindOf(article) === kind);
    const [newest] = articles;
    if (!newest) return [];
    const href = edition.site.addresses.to(`/kinds/${kind}/`);
    return [
      {
        href,
        text: kindHeading(kind, edition),
        count: countOf(articles.length, edition.site.language),
        description: null,
        note: null,
        latest: dateLabel(newest.day, edition),
        children: [],
      },
    ];
  });
  return page(
    '/kinds/',
    words.kinds,
    items.length === 0 ? [] : [{ id: 'all', heading: null, items, groups: [] }],
    edition,
  );
}

/** The plural of a kind, as a heading. */
export function kindHeading(kind: ArticleKind, { site }: Edition): string {
  const words = wordsFor(site.language);
  const headings: Record<ArticleKind, string> = {
    report: words.reports,
    analysis: words.analyses,
    explainer: words.explainers,
    opinion: words.opinions,
    brief: words.briefs,
    interview: words.interviews,
    review: words.reviews,
  };
  return headings[kind];
}

/** `/about/`: the outlet's own pages. */
export function aboutIndex(edition: Edition): IndexPage {
  const words = wordsFor(edition.site.language);
  const items = [...edition.pages.values()].map(({ slug, data }): IndexItem => ({
    ...linkTo('page', slug, data.title, edition),
    count: null,
    description: data.description ?? null,
    note: null,
    latest: null,
    children: [],
  }));
  return page(
    '/about/',
    words.about,
    items.length === 0 ? [] : [{ id: 'all', heading: null, items, groups: [] }],
    edition,
  );
}

/** A group for each first letter, accents apart. */
function lettersOf(items: readonly IndexItem[]): IndexGroup[] {
  const groups = new Map<string, IndexItem[]>();
  for (const item of items) {
    const letter = (
      item.text.normalize('NFD').replaceAll(/[^\p{L}\p{N}]/gu, '')[0] ?? '#'
    ).toUpperCase();
    groups.set(letter, [...(groups.get(letter) ?? []), item]);
  }
  return [...groups].map(([letter, list]) => ({
    id: `letter-${letter.toLowerCase()}`,
    heading: letter,
    items: list,
    groups: [],
  }));
}

function jumpsTo(groups: readonly IndexGroup[]): Link[] {
  return groups.length < 2
    ? []
    : groups.map(({ id, heading }) => ({ href: `#${id}`, text: heading ?? '' }));
}

/** An index from its groups, with what every index has. */
export function page(
  path: string,
  heading: string,
  groups: readonly IndexGroup[],
  edition: Edition,
  more: Partial<Pick<IndexPage, 'jumps' | 'alphabetical' | 'standfirst'>> = {},
): IndexPage {
  const words = wordsFor(edition.site.language);
  return {
    frame: frameOf(
      {
        path,
        title: heading,
        description: `${heading}: ${edition.site.name}. ${edition.site.description}`,
        section: path,
      },
      edition,
    ),
    heading,
    standfirst: null,
    jumps: [],
    groups,
    alphabetical: [],
    empty: groups.length === 0 ? words.emptyIndex : null,
    ...more,
  };
}
