import type { Edition } from '../../site/site.ts';
import type { Article } from '../../site/article.ts';
import { dateLabel } from '../../views/labels.ts';
import { wordsFor } from '../../i18n/dictionaries.ts';
import { directionOf } from '../../content/text-direction.ts';
import { countryLinks } from '../../views/links.ts';
import { nameOf } from '../../site/names.ts';
import { kickerOf, labelOf } from '../../views/lists/teaser.ts';
import { readable } from '../../site/accent-colours.ts';
import {
  articleCardPath,
  canBeDrawn,
  cardPath,
  ownCardLimit,
  topicCardPath,
} from '../../site/social-card-paths.ts';

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

/** The accent and the ground of the light theme, as src/theme/styles/tokens.css has them. */
const house = { accent: '#9c1f1f', paper: '#fffefb' } as const;

/** Every card of an edition, those of articles first. */
export function socialCards(edition: Edition): readonly PublishedCard[] {
  const needed = new Set(edition.articles.map((article) => cardPath(article, edition)));
  const own = edition.articles
    .slice(0, ownCardLimit)
    .map((article) => ({ path: articleCardPath(article), card: articleCard(article, edition) }));
  const ofTopics = [...edition.holdings.topic.keys()].map((slug) => ({
    path: topicCardPath(slug),
    card: topicCard(slug, edition),
  }));
  return [...own, ...ofTopics].filter(({ path }) => needed.has(path));
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
