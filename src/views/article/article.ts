import type { ArticlePage, StorylinePlace, WithdrawnPage } from './article-page.ts';
import { entryPath, kindPath } from '../../site/addresses.ts';
import type { Site } from '../../site/site.ts';
import type { Article } from '../../site/article.ts';
import type { ArticleField } from '../../site/article-fields.ts';
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
import { kindOf } from '../../site/piece-kinds.ts';
import { articleLink, countryLink, linksTo, linkTo } from '../links.ts';
import { outlineOf } from '../text/outline.ts';
import type { Fact, DateLabel, Link, MaybeLink } from '../parts.ts';
import type { Language } from '../../i18n/language.ts';
import { shownCover } from '../text/pictures.ts';
import { eventsOf, sourcesOf } from '../text/sources.ts';
import { factOf } from '../lists/field-facts.ts';
import { kickerOf, labelOf, markOf } from '../lists/teaser.ts';
import { relatedTeasers } from './related.ts';

/** Words a minute of a quiet reader of plain prose (Brysbaert 2019 finds 238 in English). */
const wordsPerMinute = 238;

/** `relations`: the articles nearest to this one. */
export function articlePage(
  article: Article,
  relations: readonly Relation[],
  site: Site,
): ArticlePage {
  const { entry } = article;
  const { data } = entry;
  const words = site.settings.words;
  const minutes = Math.max(1, Math.round(entry.body.words / wordsPerMinute));
  const { corrections, updates } = amendmentsOf(article, site);
  const page: ArticlePage = {
    frame: frameOf(
      {
        path: entryPath('article', article.slug),
        title: data.title,
        // A draft may have no summary yet.
        description: data.summary === '' ? data.title : data.summary,
        language: data.lang,
        canonical: data.canonical,
        noindex: data.noindex,
        trail: trailOf(article, site),
        alternates: alternatesOf(article, site),
      },
      site,
    ),
    kicker: kickerOf(article, site),
    label: labelOf(article, site),
    mark: markOf(article, site),
    headline: data.title,
    standfirst: data.summary,
    dateline: data.dateline
      ? { ...countryLink(data.dateline.country, site), text: data.dateline.place }
      : null,
    byline: linksTo('author', data.authors, site),
    contributors: data.contributors ?? [],
    published: dateLabel(data.date, site),
    updated: lastChangeLabel(article, site),
    readingTime: fill(minutes === 1 ? words.minutesOne : words.minutesOther, {
      count: printNumber(minutes, site.settings.language),
    }),
    cover: shownCover(article, 'cover', site),
    corrections,
    updates,
    body: bodyOf(entry, site),
    outline: outlineOf(entry.body),
    facts: factsOf(article, site, words),
    storylines: storylinePlaces(article, site, words),
    events: eventsOf(article, site),
    sources: sourcesOf(article, site),
    related: relatedTeasers(article, relations, site),
    translations: translationLinks(article, site),
    originally: data.originallyPublished
      ? { ...data.originallyPublished, date: dateLabel(data.originallyPublished.date, site) }
      : null,
    license: data.license === undefined ? null : licenseLink(data.license),
    citation: citationOf(article, site),
  };
  return withHead(page, articleHead(page.frame, article, site));
}

/** The notice in place of an article; `path` is its address, or an old one of it. */
export function withdrawnPage(
  article: Article,
  site: Site,
  path = entryPath('article', article.slug),
): WithdrawnPage {
  const words = site.settings.words;
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
      site,
    ),
    heading: words.withdrawnHeading,
    date: dateLabel(withdrawn.date, site),
    reason: reasons[withdrawn.reason],
    note: withdrawn.note,
  };
}

function trailOf({ entry }: Article, site: Site): Link[] {
  return linksTo('topic', entry.data.topics.slice(0, 1), site);
}

function lastChangeLabel(article: Article, site: Site): DateLabel | null {
  const change = lastChange(article);
  return change === null ? null : dateLabel(change, site);
}

/** The facts that come first, in this order; those of other fields follow in the order of the schema. */
const firstFacts = ['countries', 'topics', 'places', 'people', 'organizations', 'regions'];

function factsOf(article: Article, site: Site, words: Words): Fact[] {
  const { settings } = site;
  const fields = settings.articleFields.filter(({ display }) => display.shown !== 'data');
  const around = article.entry.data.lang ?? settings.language;
  const rows = (some: readonly (ArticleField | undefined)[]): Fact[] =>
    some.flatMap((field) => (field && factOf(field, article, site, around)) ?? []);
  const kind = kindOf(article, settings.kinds);
  return [
    ...rows(firstFacts.map((name) => fields.find((field) => field.name === name))),
    {
      label: words.nature,
      values: [{ href: settings.addresses.to(kindPath(kind)), text: kind.label }],
      isCategory: true,
    },
    ...rows(fields.filter(({ name }) => !firstFacts.includes(name))),
  ];
}

/** Where the article stands in each of its storylines, oldest first. */
function storylinePlaces(article: Article, site: Site, words: Words): StorylinePlace[] {
  return (article.entry.data.storylines ?? []).flatMap((slug) => {
    const summary = site.termsByKind.storyline.get(slug);
    if (!summary) return [];
    const inOrder = summary.articles.toReversed();
    const index = inOrder.indexOf(article);
    const own = article.entry.data.lang ?? site.settings.language;
    const neighbour = (other: Article | undefined): (Link & Language) | null =>
      other ? articleLink(other, site, own) : null;
    return [
      {
        title: summary.entry.data.title,
        href: linkTo('storyline', slug, '', site).href,
        position: fill(words.partOfStoryline, {
          part: printNumber(index + 1, site.settings.language),
          total: printNumber(inOrder.length, site.settings.language),
        }),
        previous: index > 0 ? neighbour(inOrder[index - 1]) : null,
        next: neighbour(inOrder[index + 1]),
      },
    ];
  });
}

function familyOf({ slug }: Article, { translations }: Site): readonly Article[] {
  return translations.get(slug) ?? [];
}

function translationLinks(article: Article, site: Site): (Link & Language)[] {
  const own = article.entry.data.lang ?? site.settings.language;
  return familyOf(article, site)
    .filter((other) => other !== article)
    .map((other) => articleLink(other, site, own));
}

/**
 * Every page of a family names itself and all others, or search engines believe none of them; readers of
 * any other language are sent to the original. Nothing where only one of the family is published.
 */
function alternatesOf(article: Article, site: Site): PageFrame['alternates'] {
  const { settings } = site;
  const family = familyOf(article, site);
  const [original] = family;
  if (!original || family.length < 2) return [];
  const address = ({ slug }: Article): string =>
    settings.addresses.absolute(entryPath('article', slug));
  return [
    ...family.map((one) => ({
      lang: one.entry.data.lang ?? settings.language,
      href: address(one),
    })),
    { lang: 'x-default', href: address(original) },
  ];
}

function licenseLink(license: string): MaybeLink {
  return /^https?:\/\//.test(license) ? { href: license, text: license } : { text: license };
}
