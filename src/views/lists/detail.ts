import type { DetailPage } from './detail-page.ts';
import { entryPath, feedPath, isFollowed, kindPath, pagedPath } from '../../site/addresses.ts';
import type { CountryProfile, Site, Vocabulary } from '../../site/site.ts';
import type { Article } from '../../site/article.ts';
import { printNumber } from '../../i18n/numbers.ts';
import { fill } from '../../i18n/words.ts';
import { introductionOf } from '../text/body.ts';
import { countryFacts, vocabularyFacts } from './facts.ts';
import { frameOf, withHead } from '../frame/frame-of.ts';
import { listHead } from '../metadata/collection-head.ts';
import { countryNode } from '../metadata/json-ld-places.ts';
import { subjectNode } from '../metadata/json-ld-subjects.ts';
import type { Node } from '../metadata/json-ld.ts';
import { summarySentence, vocabularyHeading } from '../labels.ts';
import { kindOf, type PieceKind } from '../../site/piece-kinds.ts';
import { nameOf } from '../../site/names.ts';
import { folders } from '../../content/entry-kind.ts';
import { countryRecord, vocabularyRecord } from './record.ts';
import type { ListViews } from '../page.ts';
import { pagesOf, paginationOf } from './pagination.ts';
import type { Fact, Body, Link, MaybeLink } from '../parts.ts';
import { teaserOf } from './teaser.ts';

/** What the pages of one list have in common; only the first has the introduction. */
export interface Subject {
  readonly path: string;
  /** The index above it. */
  readonly section: string;
  readonly trail: readonly Link[];
  readonly kicker: MaybeLink | null;
  readonly heading: string;
  readonly standfirst: string | null;
  /** For search engines, where it is not the standfirst: a storyline has both. */
  readonly description?: string | undefined;
  readonly note: string | null;
  readonly introduction: Body | null;
  readonly facts: readonly Fact[];
  /** The same for programs. */
  readonly about?: Node;
  readonly articles: readonly Article[];
  readonly ordered?: boolean;
  /** What it is in the record of events and statements. */
  readonly record?: Pick<DetailPage, 'events' | 'statements'>;
  readonly noindex?: boolean;
  /** The name of what can be followed by a feed; nothing where it has none. */
  readonly followed?: string;
}

/** The pages of a topic, region, place, person, organization, storyline or author. */
export function vocabularyPages(kind: Vocabulary, slug: string, site: Site): ListViews<DetailPage> {
  const words = site.settings.words;
  const summary = site.termsByKind[kind].get(slug);
  if (!summary) throw new Error(`There is no ${kind} "${slug}".`);
  const { entry, articles } = summary;
  const { data } = entry;
  const index = {
    href: site.settings.addresses.to(`/${folders[kind]}/`),
    text: vocabularyHeading(kind, site),
  };
  return detailPages(
    {
      path: entryPath(kind, slug),
      section: `/${folders[kind]}/`,
      trail: [index],
      kicker: { ...index, text: words[kind] },
      heading: nameOf(kind, slug, site),
      standfirst: 'summary' in data ? data.summary : (data.description ?? null),
      description: data.description,
      note: null,
      introduction: introductionOf(entry, site),
      facts: vocabularyFacts(entry, site),
      about: subjectNode(kind, slug, site),
      ...(isFollowed(kind) && { followed: nameOf(kind, slug, site) }),
      articles: kind === 'storyline' ? articles.toReversed() : articles,
      ordered: kind === 'storyline',
      record: vocabularyRecord(kind, slug, articles, site),
    },
    site,
  );
}

export function countryPages(profile: CountryProfile, site: Site): ListViews<DetailPage> {
  const { slug, name, entry, country, articles } = profile;
  const words = site.settings.words;
  const index = { href: site.settings.addresses.to('/countries/'), text: words.countries };
  return detailPages(
    {
      path: entryPath('country', slug),
      section: '/countries/',
      trail: [index],
      kicker: { ...index, text: words.country },
      heading: entry?.data.title ?? name,
      standfirst: entry?.data.description ?? null,
      note: entry?.data.note ?? null,
      introduction: entry && introductionOf(entry, site),
      facts: countryFacts(country, entry, site),
      about: countryNode(country.code, site),
      followed: name,
      articles,
      record: countryRecord(profile, site),
    },
    site,
  );
}

export function kindPages(kind: PieceKind, site: Site): ListViews<DetailPage> {
  const words = site.settings.words;
  const index = { href: site.settings.addresses.to('/kinds/'), text: words.kinds };
  const articles = site.articles.filter(
    (article) => kindOf(article, site.settings.kinds).name === kind.name,
  );
  const path = kindPath(kind);
  return detailPages(
    {
      ...plain,
      path,
      section: '/kinds/',
      trail: [index],
      kicker: { ...index, text: words.kind },
      heading: kind.plural,
      articles,
    },
    site,
  );
}

/** `/articles/`: everything. */
export function articlesPages(site: Site): ListViews<DetailPage> {
  const heading = site.settings.words.allArticles;
  return detailPages(
    {
      ...plain,
      path: '/articles/',
      section: '/articles/',
      trail: [],
      kicker: null,
      heading,
      articles: site.articles,
    },
    site,
  );
}

export const plain = { standfirst: null, note: null, introduction: null, facts: [] } as const;

/** One month of the archive; months are not paged. */
export function monthPage(month: string, articles: readonly Article[], site: Site): DetailPage {
  const words = site.settings.words;
  const year = month.slice(0, 4);
  const trail = [
    { href: site.settings.addresses.to('/archive/'), text: words.archive },
    { href: site.settings.addresses.to(`/archive/${year}/`), text: year },
  ];
  const path = `/archive/${year}/${month.slice(5)}/`;
  const heading = site.calendar.printMonth(month);
  const [page] = detailPages(
    {
      ...plain,
      path,
      section: '/archive/',
      trail,
      kicker: { text: words.archive, href: trail[0]?.href ?? '' },
      heading,
      articles,
    },
    site,
    Infinity,
  );
  if (!page) throw new Error(`The month ${month} has no page.`);
  return page();
}

/** The pages of a list and of what stands above it. */
export function detailPages(
  subject: Subject,
  site: Site,
  size = site.settings.pageSize,
): ListViews<DetailPage> {
  const words = site.settings.words;
  const print = (number: number): string => printNumber(number, site.settings.language);
  const { path, heading, articles, ordered = false } = subject;
  const newestFirst = ordered ? articles.toReversed() : articles;
  const summary = summarySentence(newestFirst, site, words);
  return pagesOf(articles, size).map((list) => () => {
    const first = list.page === 1;
    const title = first ? heading : `${heading}, ${fill(words.page, { page: print(list.page) })}`;
    const page: DetailPage = {
      frame: frameOf(
        {
          path: pagedPath(path, list.page),
          title,
          description: subject.description ?? subject.standfirst ?? `${heading}: ${summary}`,
          trail: subject.trail,
          section: subject.section,
          feed:
            subject.followed === undefined
              ? undefined
              : { path: feedPath(path), name: subject.followed },
        },
        site,
      ),
      kicker: subject.kicker,
      heading,
      standfirst: first ? subject.standfirst : null,
      summary,
      note: first ? subject.note : null,
      introduction: first ? subject.introduction : null,
      facts: first ? subject.facts : [],
      list: {
        heading:
          list.total > 1
            ? fill(words.pageOf, { page: print(list.page), total: print(list.total) })
            : ordered
              ? words.parts
              : words.articles,
        items: list.items.map((article) => teaserOf(article, site)),
        ordered,
        start: list.start + 1,
      },
      pagination: paginationOf(path, list, site),
      events: first ? (subject.record?.events ?? null) : null,
      statements: first ? (subject.record?.statements ?? null) : null,
      empty: articles.length === 0 ? words.none : null,
    };
    const { about } = subject;
    const shown = { frame: page.frame, items: page.list.items, ...(about && { about }) };
    return withHead(page, listHead(shown, site));
  });
}
