import type { Site } from '../../site/site.ts';
import type { Article } from '../../site/article.ts';
import { printNumber } from '../../i18n/numbers.ts';
import { fill } from '../../i18n/words.ts';
import { dateLabel } from '../labels.ts';
import { opinionLabel } from '../../site/piece-kinds.ts';
import { languageOf } from '../../i18n/language.ts';
import { countryLinks, linksTo, linkTo } from '../links.ts';
import type { MaybeLink, Teaser } from '../parts.ts';
import { listFacts } from './field-facts.ts';
import { shownCover } from '../text/pictures.ts';

/** Without a cover an article is the same in every list. */
const plainTeasers = new WeakMap<Site, WeakMap<Article, Teaser>>();

/** An article in a list, or with its cover at the top of the home page. */
export function teaserOf(
  article: Article,
  site: Site,
  rank: 'lead' | 'second' | null = null,
): Teaser {
  if (rank !== null) return makeTeaser(article, site, rank);
  const known = plainTeasers.get(site) ?? new WeakMap<Article, Teaser>();
  plainTeasers.set(site, known);
  const teaser = known.get(article) ?? makeTeaser(article, site, null);
  known.set(article, teaser);
  return teaser;
}

function makeTeaser(article: Article, site: Site, rank: 'lead' | 'second' | null): Teaser {
  const { data } = article.entry;
  return {
    slug: article.slug,
    href: linkTo('article', article.slug, data.title, site).href,
    headline: data.title,
    standfirst: data.summary,
    kicker: kickerOf(article, site),
    label: labelOf(article, site),
    date: dateLabel(data.date, site),
    countries: fewOf(countryLinks(data.countries, site), site),
    byline:
      linksTo('author', data.authors, site)
        .map(({ text }) => text)
        .join(', ') || null,
    fields: listFacts(article, site),
    cover: rank === null ? null : shownCover(article, rank, site),
    mark: markOf(article, site),
    ...languageOf(data.lang, site.settings.language),
  };
}

/** So many countries stand beside an article in a list; the article itself has all. */
const mostCountries = 4;

/** The first of many countries, and how many more there are; one more would take no less room than its name. */
function fewOf(countries: readonly MaybeLink[], { settings }: Site): readonly MaybeLink[] {
  const more = countries.length - mostCountries;
  if (more < 2) return countries;
  const text = fill(settings.words.moreCountries, {
    count: printNumber(more, settings.language),
  });
  return [...countries.slice(0, mostCountries), { text }];
}

/** The first topic. */
export function kickerOf({ entry }: Article, site: Site): MaybeLink {
  const [first] = linksTo('topic', entry.data.topics, site);
  return first ?? { text: site.settings.words.articles };
}

/** "Opinion", wherever an opinion is listed. */
export function labelOf(article: Article, { settings }: Site): string | null {
  return opinionLabel(article, settings.kinds);
}

/** What a preview says of an article that is not published. */
export function markOf({ state, entry }: Article, site: Site): string | null {
  const words = site.settings.words;
  if (state === 'draft') return words.draft;
  if (state === 'scheduled')
    return fill(words.scheduledFor, {
      day: site.calendar.print(site.calendar.dayOf(entry.data.publishAt ?? entry.data.date)),
    });
  return null;
}
