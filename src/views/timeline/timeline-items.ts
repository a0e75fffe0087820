import type { EventItem, StatementItem } from './timeline-page.ts';
import { entryPath } from '../../site/addresses.ts';
import type { TimelineEvent } from '../../site/timeline.ts';
import type { Site } from '../../site/site.ts';
import type { Article } from '../../site/article.ts';
import { printNumber } from '../../i18n/numbers.ts';
import type { PublishedStatement } from '../../site/statements.ts';
import { fill } from '../../i18n/words.ts';
import { attributionOf } from '../text/attribution.ts';
import { dateLabel } from '../labels.ts';
import { languageOf } from '../../i18n/language.ts';
import { articleLink, countryLink, linksTo } from '../links.ts';
import { eventSource } from '../text/sources.ts';

/** Of the articles that tell an event so many stand under it at once. */
const atOnce = 3;

/** An event as it stands on a timeline, with every article that tells it. */
export function eventItem(event: TimelineEvent, site: Site): EventItem {
  const { source } = event;
  const around = site.settings.language;
  return {
    anchor: `e-${event.key}`,
    date: dateLabel(event.date, site),
    end: event.end === undefined ? null : dateLabel(event.end, site),
    title: event.title,
    countries: event.countries.map((code) => countryLink(code, site)),
    places: linksTo('place', event.places, site),
    source:
      source &&
      eventSource(
        source.reference,
        source.article,
        site.settings.addresses.to(entryPath('article', source.article.slug)),
      ),
    articles: event.articles.slice(0, atOnce).map((article) => articleLink(article, site)),
    more: moreArticles(event.articles.slice(atOnce), site),
    ...languageOf(event.articles[0]?.entry.data.lang, around),
  };
}

function moreArticles(articles: readonly Article[], site: Site): EventItem['more'] {
  const words = site.settings.words;
  const count = articles.length;
  return count === 0
    ? null
    : {
        text: fill(count === 1 ? words.moreTellOne : words.moreTellOther, {
          count: printNumber(count, site.settings.language),
        }),
        articles: articles.map((article) => articleLink(article, site)),
      };
}

/** A statement as it stands outside its article, its replies under it. */
export function statementItem(
  { article, statement, index, replies }: PublishedStatement,
  site: Site,
): StatementItem {
  const link = articleLink(article, site);
  const around = site.settings.language;
  return {
    // No slug has a low line, so no two statements have one name.
    anchor: `${article.slug}_${statement.id}`,
    kind: statement.kind,
    text: statement.text,
    paragraphs: statement.text.split('\n\n'),
    attribution: attributionOf(article.entry, index, site, link.href),
    article: { ...link, href: `${link.href}#${statement.anchor}` },
    replies: replies.map((reply) => statementItem(reply, site)),
    ...languageOf(statement.lang ?? article.entry.data.lang, around),
  };
}
