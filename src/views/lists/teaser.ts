import type { Edition } from '../../site/site.ts';
import type { Article } from '../../site/article.ts';
import { printNumber } from '../../i18n/numbers.ts';
import { fill } from '../../i18n/words.ts';
import { dateLabel } from '../labels.ts';
import { kindOf } from '../../site/article-kind.ts';
import { wordsFor } from '../../i18n/dictionaries.ts';
import { languageOf } from '../../i18n/language.ts';
import { countryLinks, linksTo, linkTo } from '../links.ts';
import type { MaybeLink, Teaser } from '../parts.ts';
import { shownCover } from '../text/pictures.ts';

/** How an article stands in a list, or with its cover at the head of the home page. */
export function teaserOf(
  article: Article,
  edition: Edition,
  rank: 'lead' | 'second' | null = null,
): Teaser {
  const { data } = article.entry;
  return {
    slug: article.slug,
    href: linkTo('article', article.slug, data.title, edition).href,
    headline: data.title,
    standfirst: data.summary,
    kicker: kickerOf(article, edition),
    label: labelOf(article, edition),
    date: dateLabel(data.date, edition),
    countries: fewOf(countryLinks(data.countries, edition), edition),
    byline:
      linksTo('author', data.authors, edition)
        .map(({ text }) => text)
        .join(', ') || null,
    cover: rank === null ? null : shownCover(article, rank, edition),
    mark: markOf(article, edition),
    ...languageOf(data.lang, edition.site.language),
  };
}

/** So many countries stand beside an article in a list; the article itself has all. */
const mostCountries = 4;

/** The first of many countries, and how many more there are; one more would take no less room than its name. */
function fewOf(countries: readonly MaybeLink[], { site }: Edition): readonly MaybeLink[] {
  const more = countries.length - mostCountries;
  if (more < 2) return countries;
  const text = fill(wordsFor(site.language).moreCountries, {
    count: printNumber(more, site.language),
  });
  return [...countries.slice(0, mostCountries), { text }];
}

/** The first topic. */
export function kickerOf({ entry }: Article, edition: Edition): MaybeLink {
  const [first] = linksTo('topic', entry.data.topics, edition);
  return first ?? { text: wordsFor(edition.site.language).articles };
}

/** "Opinion", wherever an opinion is listed. */
export function labelOf(article: Article, { site }: Edition): string | null {
  return kindOf(article) === 'opinion' ? wordsFor(site.language).opinion : null;
}

/** What a preview says of an article that is not published. */
export function markOf({ state, entry }: Article, edition: Edition): string | null {
  const words = wordsFor(edition.site.language);
  if (state === 'draft') return words.draft;
  if (state === 'scheduled')
    return fill(words.scheduledFor, {
      day: edition.calendar.print(edition.calendar.dayOf(entry.data.publishAt ?? entry.data.date)),
    });
  return null;
}
