import { entryPath } from '../../site/addresses.ts';
import type { Edition } from '../../site/site.ts';
import type { Article } from '../../site/article.ts';
import { lastChange } from '../../site/last-change.ts';
import type { Relation } from '../../site/related.ts';
import { printNumber } from '../../i18n/numbers.ts';
import { fill, type Words } from '../../i18n/words.ts';
import { amendmentsOf } from './amendments.ts';
import { bodyOf } from '../text/body.ts';
import { frameOf, withHead } from '../frame/frame-of.ts';
import { articleHead } from '../metadata/page-head.ts';
import { citationOf } from './citation.ts';
import type { PageFrame } from '../frame/frame.ts';
import { dateLabel } from '../labels.ts';
import { kindOf } from '../../site/article-kind.ts';
import { wordsFor } from '../../i18n/dictionaries.ts';
import { articleLink, countryLink, countryLinks, linksTo, linkTo } from '../links.ts';
import { outlineOf } from '../text/outline.ts';
import type { ArticlePage, Fact, StorylinePlace, WithdrawnPage } from '../pages.ts';
import type { DateLabel, Link, MaybeLink } from '../parts.ts';
import type { Language } from '../../i18n/language.ts';
import { shownCover } from '../text/pictures.ts';
import { eventsOf, sourcesOf } from '../text/sources.ts';
import { kickerOf, labelOf, markOf } from '../lists/teaser.ts';
import { relatedTeasers } from './related.ts';

/** Words a minute of a quiet reader of plain prose (Brysbaert 2019 finds 238 in English). */
const wordsPerMinute = 238;

/** `relations`: the articles nearest to this one. */
export function articlePage(
  article: Article,
  relations: readonly Relation[],
  edition: Edition,
): ArticlePage {
  const { entry } = article;
  const { data } = entry;
  const words = wordsFor(edition.site.language);
  const minutes = Math.max(1, Math.round(entry.body.words / wordsPerMinute));
  const { corrections, updates } = amendmentsOf(article, edition);
  const page: ArticlePage = {
    frame: frameOf(
      {
        path: entryPath('article', article.slug),
        title: data.title,
        description: data.summary,
        language: data.lang,
        canonical: data.canonical,
        noindex: data.noindex,
        trail: trailOf(article, edition),
        alternates: alternatesOf(article, edition),
      },
      edition,
    ),
    kicker: kickerOf(article, edition),
    label: labelOf(article, edition),
    mark: markOf(article, edition),
    headline: data.title,
    standfirst: data.summary,
    dateline: data.dateline
      ? { ...countryLink(data.dateline.country, edition), text: data.dateline.place }
      : null,
    byline: linksTo('author', data.authors, edition),
    contributors: data.contributors ?? [],
    published: dateLabel(data.date, edition),
    updated: lastChangeLabel(article, edition),
    readingTime: fill(minutes === 1 ? words.minutesOne : words.minutesOther, {
      count: printNumber(minutes, edition.site.language),
    }),
    cover: shownCover(article, 'cover', edition),
    corrections,
    updates,
    body: bodyOf(entry, edition),
    outline: outlineOf(entry.body),
    facts: factsOf(article, edition, words),
    storylines: storylinePlaces(article, edition, words),
    events: eventsOf(article, edition),
    sources: sourcesOf(article, edition),
    related: relatedTeasers(article, relations, edition),
    translations: translationLinks(article, edition),
    originally: data.originallyPublished
      ? { ...data.originallyPublished, date: dateLabel(data.originallyPublished.date, edition) }
      : null,
    license: data.license === undefined ? null : licenseLink(data.license),
    citation: citationOf(article, edition),
  };
  return withHead(page, articleHead(page.frame, article, edition));
}

/** The notice in place of an article; `path` is its address, or an old one of it. */
export function withdrawnPage(
  article: Article,
  edition: Edition,
  path = entryPath('article', article.slug),
): WithdrawnPage {
  const words = wordsFor(edition.site.language);
  const { withdrawn } = article.entry.data;
  if (!withdrawn) throw new Error(`${article.entry.file} is not withdrawn.`);
  const reasons = {
    legal: words.withdrawnLegal,
    safety: words.withdrawnSafety,
    error: words.withdrawnError,
    retraction: words.withdrawnRetraction,
  };
  return {
    // Neither headline nor standfirst: what was withdrawn is not said again by its notice.
    frame: frameOf(
      {
        path,
        title: words.withdrawnHeading,
        description: words.withdrawnHeading,
        noindex: true,
      },
      edition,
    ),
    heading: words.withdrawnHeading,
    date: dateLabel(withdrawn.date, edition),
    reason: reasons[withdrawn.reason],
    note: withdrawn.note,
  };
}

function trailOf({ entry }: Article, edition: Edition): Link[] {
  return linksTo('topic', entry.data.topics.slice(0, 1), edition);
}

function lastChangeLabel(article: Article, edition: Edition): DateLabel | null {
  const change = lastChange(article);
  return change === null ? null : dateLabel(change, edition);
}

function factsOf(article: Article, edition: Edition, words: Words): Fact[] {
  const { data } = article.entry;
  const kind = kindOf(article);
  const rows: Fact[] = [
    { label: words.countries, values: countryLinks(data.countries, edition) },
    { label: words.topics, values: linksTo('topic', data.topics, edition) },
    { label: words.places, values: linksTo('place', data.places, edition) },
    { label: words.people, values: linksTo('person', data.people, edition) },
    { label: words.organizations, values: linksTo('organization', data.organizations, edition) },
    { label: words.regions, values: linksTo('region', data.regions, edition) },
    {
      label: words.nature,
      values: [{ href: edition.site.addresses.to(`/kinds/${kind}/`), text: words[kind] }],
    },
    { label: words.keywords, values: (data.keywords ?? []).map((text) => ({ text })) },
  ];
  return rows.filter(({ values }) => values.length > 0);
}

/** Where the article stands in each of its storylines, oldest first. */
function storylinePlaces(article: Article, edition: Edition, words: Words): StorylinePlace[] {
  return (article.entry.data.storylines ?? []).flatMap((slug) => {
    const holding = edition.holdings.storyline.get(slug);
    if (!holding) return [];
    const inOrder = holding.articles.toReversed();
    const index = inOrder.indexOf(article);
    const own = article.entry.data.lang ?? edition.site.language;
    const neighbour = (other: Article | undefined): (Link & Language) | null =>
      other ? articleLink(other, edition, own) : null;
    return [
      {
        title: holding.entry.data.title,
        href: linkTo('storyline', slug, '', edition).href,
        position: fill(words.partOfStoryline, {
          part: printNumber(index + 1, edition.site.language),
          total: printNumber(inOrder.length, edition.site.language),
        }),
        previous: index > 0 ? neighbour(inOrder[index - 1]) : null,
        next: neighbour(inOrder[index + 1]),
      },
    ];
  });
}

function familyOf({ slug }: Article, { translations }: Edition): readonly Article[] {
  return translations.get(slug) ?? [];
}

function translationLinks(article: Article, edition: Edition): (Link & Language)[] {
  const own = article.entry.data.lang ?? edition.site.language;
  return familyOf(article, edition)
    .filter((other) => other !== article)
    .map((other) => articleLink(other, edition, own));
}

/**
 * Every page of a family names itself and all others, or search engines believe none of them; readers of
 * any other language are sent to the original. Nothing where only one of the family is published.
 */
function alternatesOf(article: Article, edition: Edition): PageFrame['alternates'] {
  const { site } = edition;
  const family = familyOf(article, edition);
  const [original] = family;
  if (!original || family.length < 2) return [];
  const address = ({ slug }: Article): string =>
    site.addresses.absolute(entryPath('article', slug));
  return [
    ...family.map((one) => ({ lang: one.entry.data.lang ?? site.language, href: address(one) })),
    { lang: 'x-default', href: address(original) },
  ];
}

function licenseLink(license: string): MaybeLink {
  return /^https?:\/\//.test(license) ? { href: license, text: license } : { text: license };
}
