import type { Site } from '../../site/site.ts';
import type { Article } from '../../site/article.ts';
import { dateLabel } from '../../views/labels.ts';
import { directionOf } from '../../content/text-direction.ts';
import { countryLinks } from '../../views/links.ts';
import { nameOf } from '../../site/names.ts';
import { kickerOf, labelOf } from '../../views/lists/teaser.ts';
import { palettesOf } from '../../content/theme/palette.ts';
import type { Palette } from '../../content/theme/tokens.ts';
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
  /** Those of the light scheme. */
  readonly colours: Palette;
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

/** Every card of a site, those of articles first. */
export function socialCards(site: Site): readonly PublishedCard[] {
  const needed = new Set(site.articles.map((article) => cardPath(article, site)));
  const own = site.articles
    .slice(0, ownCardLimit)
    .map((article) => ({ path: articleCardPath(article), card: articleCard(article, site) }));
  const ofTopics = [...site.termsByKind.topic.keys()].map((slug) => ({
    path: topicCardPath(slug),
    card: topicCard(slug, site),
  }));
  return [...own, ...ofTopics].filter(({ path }) => needed.has(path));
}

function articleCard(article: Article, site: Site): SocialCard {
  const { title, lang, countries, date } = article.entry.data;
  const label = labelOf(article, site);
  const kicker = kickerOf(article, site).text;
  return {
    ...outletOf(site),
    kicker: capitals(label === null ? [kicker] : [label, kicker], site),
    headline: title.normalize('NFC'),
    countries: countryLinks(countries, site)
      .map(({ text }) => text)
      .filter((name) => canBeDrawn(name, site)),
    date: drawn(dateLabel(date, site).text, site),
    dir: directionOf(lang ?? site.settings.language),
  };
}

function topicCard(slug: string, site: Site): SocialCard {
  const { language, words } = site.settings;
  return {
    ...outletOf(site),
    kicker: capitals([words.topic], site),
    headline: nameOf('topic', slug, site).normalize('NFC'),
    countries: [],
    date: '',
    dir: directionOf(language),
  };
}

function outletOf(site: Site): Pick<SocialCard, 'outlet' | 'colours' | 'siteDir'> {
  const { settings, theme } = site;
  return {
    siteDir: directionOf(settings.language),
    outlet: drawn(settings.name, site),
    colours: palettesOf(theme.values, settings.accent).light,
  };
}

function capitals(words: readonly string[], site: Site): readonly string[] {
  return words
    .map((word) => word.normalize('NFC').toLocaleUpperCase(site.settings.language))
    .filter((word) => canBeDrawn(word, site));
}

/** A text; where a character of it cannot be drawn, nothing: a card has no gaps. */
function drawn(text: string, site: Site): string {
  return canBeDrawn(text, site) ? text.normalize('NFC') : '';
}
