import type { IndexGroup, IndexItem, IndexPage } from './index-page.ts';
import { folders } from '../../content/entry-kind.ts';
import { kindPath } from '../../site/addresses.ts';
import type { Site, Vocabulary } from '../../site/site.ts';
import { frameOf, withHead } from '../frame/frame-of.ts';
import { indexHead } from '../metadata/collection-head.ts';
import { topicItems, vocabularyItems } from './index-items.ts';
import { countOf, dateLabel, vocabularyHeading } from '../labels.ts';
import { kindOf } from '../../site/piece-kinds.ts';
import { linkTo } from '../links.ts';
import type { Link } from '../parts.ts';

/** The fragment of the list from A to Z. */
export const alphabetId = 'a-to-z';

/** A shorter list needs no letters. */
export const longList = 20;

/** `/topics/`, `/people/`… */
export function vocabularyIndex(kind: Vocabulary, site: Site): IndexPage {
  const items = kind === 'topic' ? topicItems(site, null) : vocabularyItems(kind, site);
  const letters =
    kind === 'topic' || kind === 'storyline' || items.length < longList ? [] : lettersOf(items);
  const groups =
    letters.length > 0
      ? letters
      : items.length > 0
        ? [{ id: 'all', heading: null, items, groups: [] }]
        : [];
  return indexPage(`/${folders[kind]}/`, vocabularyHeading(kind, site), groups, site, {
    jumps: jumpsTo(letters),
  });
}

/** `/kinds/`: reports, analyses, opinion… */
export function kindsIndex(site: Site): IndexPage {
  const words = site.settings.words;
  const { kinds } = site.settings;
  const items = [...kinds.values()].flatMap((kind): IndexItem[] => {
    const articles = site.articles.filter((article) => kindOf(article, kinds).name === kind.name);
    const [newest] = articles;
    if (!newest) return [];
    const href = site.settings.addresses.to(kindPath(kind));
    return [
      {
        href,
        text: kind.plural,
        count: countOf(articles.length, site.settings),
        description: null,
        note: null,
        latest: dateLabel(newest.day, site),
        children: [],
      },
    ];
  });
  return indexPage(
    '/kinds/',
    words.kinds,
    items.length === 0 ? [] : [{ id: 'all', heading: null, items, groups: [] }],
    site,
  );
}

/** `/about/`: the outlet's own pages. */
export function aboutIndex(site: Site): IndexPage {
  const words = site.settings.words;
  const items = [...site.pages.values()].map(({ slug, data }): IndexItem => ({
    ...linkTo('page', slug, data.title, site),
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
    site,
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
  site: Site,
  more: Partial<Pick<IndexPage, 'jumps' | 'alphabetical' | 'standfirst' | 'empty' | 'map'>> = {},
): IndexPage {
  const words = site.settings.words;
  const page: IndexPage = {
    frame: frameOf(
      {
        path,
        title: heading,
        description: `${heading}: ${site.settings.name}. ${site.settings.description}`,
        section: path,
      },
      site,
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
  return withHead(page, indexHead(page, site));
}
