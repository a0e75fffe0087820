import { folders } from '../../content/entry-kind.ts';
import { articleKinds } from '../../content/schema/article.ts';
import type { Edition, Vocabulary } from '../../site/site.ts';
import { frameOf, withHead } from '../frame/frame-of.ts';
import { indexHead } from '../metadata/collection-head.ts';
import { topicItems, vocabularyItems } from './index-items.ts';
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
export const longList = 20;

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
  return indexPage(`/${folders[kind]}/`, vocabularyHeading(kind, edition), groups, edition, {
    jumps: jumpsTo(letters),
  });
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
  return indexPage(
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
  return indexPage(
    '/about/',
    words.about,
    items.length === 0 ? [] : [{ id: 'all', heading: null, items, groups: [] }],
    edition,
  );
}

/** A group for each first letter, accents apart. */
export function lettersOf(items: readonly IndexItem[]): IndexGroup[] {
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

export function jumpsTo(groups: readonly IndexGroup[]): Link[] {
  return groups.length < 2
    ? []
    : groups.map(({ id, heading }) => ({ href: `#${id}`, text: heading ?? '' }));
}

/** An index from its groups, with what every index has. */
export function indexPage(
  path: string,
  heading: string,
  groups: readonly IndexGroup[],
  edition: Edition,
  more: Partial<Pick<IndexPage, 'jumps' | 'alphabetical' | 'standfirst' | 'empty' | 'map'>> = {},
): IndexPage {
  const words = wordsFor(edition.site.language);
  const page: IndexPage = {
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
    map: null,
    empty: groups.length === 0 ? words.emptyIndex : null,
    ...more,
  };
  return withHead(page, indexHead(page, edition));
}
