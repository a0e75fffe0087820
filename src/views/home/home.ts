import { pagedPath } from '../../site/addresses.ts';
import type { Edition, Holding } from '../../site/site.ts';
import type { Article } from '../../site/article.ts';
import { newestFirst } from '../../site/newest-first.ts';
import { printNumber } from '../../i18n/numbers.ts';
import { fill } from '../../i18n/words.ts';
import { frameOf, withHead } from '../frame/frame-of.ts';
import { homeHead } from '../metadata/collection-head.ts';
import { countryItems, topicItems } from '../lists/index-items.ts';
import { countOf } from '../labels.ts';
import { wordsFor } from '../../i18n/dictionaries.ts';
import { linkTo } from '../links.ts';
import type { HomePage, StorylineTeaser } from '../pages.ts';
import { pagesOf, paginationOf } from '../lists/pagination.ts';
import { teaserOf } from '../lists/teaser.ts';

const secondRank = 3;
const storylinesShown = 4;
const countriesShown = 24;

/** `/` and its further pages, `/page/2/`…: every article stands on one of them, once. */
export function homePages(edition: Edition): HomePage[] {
  const words = wordsFor(edition.site.language);
  const { articles, site } = edition;
  const { lead, second } = ranks(edition);
  const ranked = [...(lead ? [lead] : []), ...second];
  const inOrder = [...ranked, ...articles.filter((article) => !ranked.includes(article))];
  const teasers = (list: readonly Article[]) => list.map((article) => teaserOf(article, edition));
  return pagesOf(inOrder, site.pageSize).map((list) => {
    const first = list.page === 1;
    const page: HomePage = {
      frame: frameOf(
        {
          path: pagedPath('/', list.page),
          title: first
            ? null
            : fill(words.page, { page: printNumber(list.page, edition.site.language) }),
          description: site.description,
        },
        edition,
      ),
      lead: first && lead ? teaserOf(lead, edition, 'lead') : null,
      second: first ? second.map((article) => teaserOf(article, edition, 'second')) : [],
      latest: teasers(list.items.slice(first ? ranked.length : 0)),
      pagination: paginationOf('/', list, edition),
      storylines: first ? storylines(edition) : [],
      topics: first
        ? topicItems(edition, null).map((item) => ({ ...item, description: null, children: [] }))
        : [],
      countries: first ? mostWritten(edition) : [],
      empty: articles.length === 0 ? words.emptySite : null,
    };
    return withHead(page, homeHead(page.frame, edition));
  });
}

/** The lead and the second rank: as `home` in site.yaml says where that is published, else by date. */
export function ranks({ site, articles, articleBySlug }: Edition): {
  lead: Article | undefined;
  second: readonly Article[];
} {
  const listed = (slug: string): Article[] =>
    articles.filter((article) => article === articleBySlug.get(slug));
  // Where there are further pages, one article is left for the list: the ways to them stand under it.
  const places = articles.length > site.pageSize ? site.pageSize - 1 : articles.length;
  if (places === 0) return { lead: undefined, second: [] };
  const lead = (site.home?.lead === undefined ? [] : listed(site.home.lead))[0] ?? articles[0];
  const featured = (site.home?.featured ?? []).flatMap(listed);
  const second = featured.length > 0 ? featured : articles;
  return {
    lead,
    second: [...new Set(second)]
      .filter((article) => article !== lead)
      .slice(0, Math.min(secondRank, places - 1)),
  };
}

/** By the newest article, ties by slug. */
function lastWrittenFirst(a: Holding<'storyline'>, b: Holding<'storyline'>): number {
  const [one, other] = [a.articles[0], b.articles[0]];
  const order = one && other ? newestFirst(one, other) : 0;
  return order || (a.entry.slug < b.entry.slug ? -1 : 1);
}

function storylines(edition: Edition): StorylineTeaser[] {
  return [...edition.holdings.storyline.values()]
    .filter(({ articles }) => articles.length > 0)
    .toSorted(lastWrittenFirst)
    .slice(0, storylinesShown)
    .map(({ entry, articles }) => ({
      ...linkTo('storyline', entry.slug, '', edition),
      title: entry.data.title,
      summary: entry.data.summary,
      status: entry.data.status ?? null,
      count: countOf(articles.length, edition.site.language),
      newest: articles.slice(0, 3).map((article) => teaserOf(article, edition)),
    }));
}

function mostWritten(edition: Edition) {
  return countryItems(edition)
    .filter(({ count }) => (count?.number ?? 0) > 0)
    .toSorted((a, b) => (b.count?.number ?? 0) - (a.count?.number ?? 0))
    .slice(0, countriesShown);
}
