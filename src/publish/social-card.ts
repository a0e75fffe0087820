import { entryPath } from '../edition/addresses.ts';
import type { Article, Edition } from '../edition/edition.ts';
import { dateLabel, wordsFor } from '../edition/props/labels.ts';
import { directionOf } from '../intake/text-direction.ts';
import { countryLinks, nameOf } from '../edition/props/links.ts';
import { kickerOf, labelOf } from '../edition/props/teaser.ts';
import { builtFolders } from '../edition/route-paths.ts';
import { readable } from '../edition/theme.ts';

/** Everything that a social card says; what it looks like follows from nothing else. */
export interface SocialCard {
  readonly outlet: string;
  /** `#9c1f1f`. */
  readonly accent: string;
  /** In capitals where the language has them. */
  readonly kicker: readonly string[];
  readonly headline: string;
  readonly countries: readonly string[];
  readonly date: string;
  /** The direction of the headline: the card is laid out from its side. */
  readonly dir: 'ltr' | 'rtl';
  /** The direction of all else, which speaks the language of the site. */
  readonly siteDir: 'ltr' | 'rtl';
}

/** A card and its path in the site, without the base. */
export interface PublishedCard {
  readonly path: string;
  readonly card: SocialCard;
}

/** In pixels: the form that Open Graph's readers show whole. */
export const cardSize = { width: 1200, height: 630 } as const;

/** So many of the newest articles have a card of their own; an older one is shared with its topic's. */
const ownCards = 200;

/** The accent and the ground of the light theme, as src/styles/tokens.css has them. */
const house = { accent: '#9c1f1f', paper: '#fffefb' } as const;

/** The absolute address of the card that an article is shared with; null where there is none. */
export function cardAddress(article: Article, edition: Edition): string | null {
  const path = cardPath(article, edition);
  return path === null ? null : edition.site.addresses.absolute(path);
}

/** Every card of an edition, those of articles first. */
export function socialCards(edition: Edition): readonly PublishedCard[] {
  const needed = new Set(edition.articles.map((article) => cardPath(article, edition)));
  const own = edition.articles
    .slice(0, ownCards)
    .map((article) => ({ path: articlePath(article), card: articleCard(article, edition) }));
  const ofTopics = [...edition.holdings.topic.keys()].map((slug) => ({
    path: topicPath(slug),
    card: topicCard(slug, edition),
  }));
  return [...own, ...ofTopics].filter(({ path }) => needed.has(path));
}

function cardPath(article: Article, edition: Edition): string | null {
  if (!edition.site.socialCards || !edition.articles.includes(article)) return null;
  const isNew = edition.articles.slice(0, ownCards).includes(article);
  if (isNew && canBeDrawn(article.entry.data.title, edition)) return articlePath(article);
  const topic = article.entry.data.topics.find(
    (slug) =>
      edition.holdings.topic.has(slug) && canBeDrawn(nameOf('topic', slug, edition), edition),
  );
  return topic === undefined ? null : topicPath(topic);
}

function articlePath({ slug }: Article): string {
  return pathOf(entryPath('article', slug));
}

function topicPath(slug: string): string {
  return pathOf(entryPath('topic', slug));
}

/** `/articles/x/` → `/cards/articles/x.png`. */
function pathOf(page: string): string {
  return `${builtFolders.cards}${page.replace(/^\/|\/$/g, '')}.png`;
}

function articleCard(article: Article, edition: Edition): SocialCard {
  const { title, lang, countries, date } = article.entry.data;
  const label = labelOf(article, edition);
  const kicker = kickerOf(article, edition).text;
  return {
    ...outletOf(edition),
    kicker: capitals(label === null ? [kicker] : [label, kicker], edition),
    headline: title.normalize('NFC'),
    countries: countryLinks(countries, edition)
      .map(({ text }) => text)
      .filter((name) => canBeDrawn(name, edition)),
    date: drawn(dateLabel(date, edition).text, edition),
    dir: directionOf(lang ?? edition.site.language),
  };
}

function topicCard(slug: string, edition: Edition): SocialCard {
  const { language } = edition.site;
  return {
    ...outletOf(edition),
    kicker: capitals([wordsFor(language).topic], edition),
    headline: nameOf('topic', slug, edition).normalize('NFC'),
    countries: [],
    date: '',
    dir: directionOf(language),
  };
}

function outletOf(edition: Edition): Pick<SocialCard, 'outlet' | 'accent' | 'siteDir'> {
  const { site } = edition;
  return {
    siteDir: directionOf(site.language),
    outlet: drawn(site.name, edition),
    accent: readable(site.accent ?? house.accent, house.paper, 0),
  };
}

function capitals(words: readonly string[], edition: Edition): readonly string[] {
  return words
    .map((word) => word.normalize('NFC').toLocaleUpperCase(edition.site.language))
    .filter((word) => canBeDrawn(word, edition));
}

/** A text; where a character of it cannot be drawn, nothing: a card has no gaps. */
function drawn(text: string, edition: Edition): string {
  return canBeDrawn(text, edition) ? text.normalize('NFC') : '';
}

function canBeDrawn(text: string, { canDrawOnCard }: Edition): boolean {
  return canDrawOnCard(text.normalize('NFC'));
}
