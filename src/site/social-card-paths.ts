import { entryPath } from './addresses.ts';
import type { Article } from './article.ts';
import { nameOf } from './names.ts';
import { builtFolders } from './fixed-paths.ts';
import type { Edition } from './site.ts';

export function canBeDrawn(text: string, { canDrawOnCard }: Edition): boolean {
  return canDrawOnCard(text.normalize('NFC'));
}

/** `/articles/x/` → `/cards/articles/x.png`. */
function cardPathOf(page: string): string {
  return `${builtFolders.cards}${page.replace(/^\/|\/$/g, '')}.png`;
}

export function topicCardPath(slug: string): string {
  return cardPathOf(entryPath('topic', slug));
}

export function articleCardPath({ slug }: Article): string {
  return cardPathOf(entryPath('article', slug));
}

/** So many of the newest articles have a card of their own; an older one is shared with its topic's. */
export const ownCardLimit = 200;
/** In pixels: the form that Open Graph's readers show whole. */
export const cardSize = { width: 1200, height: 630 } as const;
export function cardPath(article: Article, edition: Edition): string | null {
  if (!edition.site.socialCards || !edition.articles.includes(article)) return null;
  const isNew = edition.articles.slice(0, ownCardLimit).includes(article);
  if (isNew && canBeDrawn(article.entry.data.title, edition)) return articleCardPath(article);
  const topic = article.entry.data.topics.find(
    (slug) =>
      edition.holdings.topic.has(slug) && canBeDrawn(nameOf('topic', slug, edition), edition),
  );
  return topic === undefined ? null : topicCardPath(topic);
}

/** The absolute address of the card that an article is shared with; null where there is none. */
export function cardAddress(article: Article, edition: Edition): string | null {
  const path = cardPath(article, edition);
  return path === null ? null : edition.site.addresses.absolute(path);
}
