import type { HomePage, StorylineTeaser } from './home-page.ts';
import { pagedPath } from '../../site/addresses.ts';
import type { Site, TermWithArticles } from '../../site/site.ts';
import type { Article } from '../../site/article.ts';
import { newestFirst } from '../../site/newest-first.ts';
import { printNumber } from '../../i18n/numbers.ts';
import { fill } from '../../i18n/words.ts';
import { frameOf, withHead } from '../frame/frame-of.ts';
import { homeHead } from '../metadata/collection-head.ts';
import { countryItems, topicItems } from '../lists/index-items.ts';
import { countOf } from '../labels.ts';
import type { ListViews } from '../page.ts';
import { linkTo } from '../links.ts';
import { pagesOf, paginationOf } from '../lists/pagination.ts';
import { teaserOf } from '../lists/teaser.ts';

const secondRank = 3;
const storylinesShown = 4;
const countriesShown = 24;

/** `/` and its further pages, `/page/2/`…: every article stands on one of them, once. */
export function homePages(site: Site): ListViews<HomePage> {
  const words = site.settings.words;
  const { articles, settings } = site;
  const { lead, second } = ranks(site);
  const ranked = [...(lead ? [lead] : []), ...second];
  const inOrder = [...ranked, ...articles.filter((article) => !ranked.includes(article))];
  const teasers = (list: readonly Article[]) => list.map((article) => teaserOf(article, site));
  return pagesOf(inOrder, settings.pageSize).map((list) => () => {
    const first = list.page === 1;
    const page: HomePage = {
      frame: frameOf(
        {
          path: pagedPath('/', list.page),
          title: first
            ? null
            : fill(words.page, { page: printNumber(list.page, site.settings.language) }),
          description: settings.description,
        },
        site,
      ),
      lead: first && lead ? teaserOf(lead, site, 'lead') : null,
      second: first ? second.map((article) => teaserOf(article, site, 'second')) : [],
      latest: teasers(list.items.slice(first ? ranked.length : 0)),
      pagination: paginationOf('/', list, site),
      storylines: first ? storylines(site) : [],
      topics: first
        ? topicItems(site, null).map((item) => ({ ...item, description: null, children: [] }))
        : [],
      countries: first ? mostWritten(site) : [],
      empty: articles.length === 0 ? words.emptySite : null,
    };
    return withHead(page, homeHead(page.frame, site));
  });
}

/** The lead and the second rank: as `home` in site.yaml says where that is published, else by date. */
export function ranks({ settings, articles, articleBySlug }: Site): {
  lead: Article | undefined;
  second: readonly Article[];
} {
  const listed = (slug: string): Article[] =>
    articles.filter((article) => article === articleBySlug.get(slug));
  // Where there are further pages, one article is left for the list: the ways to them stand under it.
  const places = articles.length > settings.pageSize ? settings.pageSize - 1 : articles.length;
  if (places === 0) return { lead: undefined, second: [] };
  const lead =
    (settings.home?.lead === undefined ? [] : listed(settings.home.lead))[0] ?? articles[0];
  const featured = (settings.home?.featured ?? []).flatMap(listed);
  const second = featured.length > 0 ? featured : articles;
  return {
    lead,
    second: [...new Set(second)]
      .filter((article) => article !== lead)
      .slice(0, Math.min(secondRank, places - 1)),
  };
}

/** By the newest article, ties by slug. */
function lastWrittenFirst(
  a: TermWithArticles<'storyline'>,
  b: TermWithArticles<'storyline'>,
): number {
  const [one, other] = [a.articles[0], b.articles[0]];
  const order = one && other ? newestFirst(one, other) : 0;
  return order || (a.entry.slug < b.entry.slug ? -1 : 1);
}

function storylines(site: Site): StorylineTeaser[] {
  return [...site.termsByKind.storyline.values()]
    .filter(({ articles }) => articles.length > 0)
    .toSorted(lastWrittenFirst)
    .slice(0, storylinesShown)
    .map(({ entry, articles }) => ({
      ...linkTo('storyline', entry.slug, '', site),
      title: entry.data.title,
      summary: entry.data.summary,
      status: entry.data.status ?? null,
      count: countOf(articles.length, site.settings),
      newest: articles.slice(0, 3).map((article) => teaserOf(article, site)),
    }));
}

function mostWritten(site: Site) {
  return countryItems(site)
    .filter(({ count }) => (count?.number ?? 0) > 0)
    .toSorted((a, b) => (b.count?.number ?? 0) - (a.count?.number ?? 0))
    .slice(0, countriesShown);
}
