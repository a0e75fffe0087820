import { entryPath } from './addresses.ts';
import type { Article } from './article.ts';
import { nameOf } from './names.ts';
import { builtFolders } from './fixed-paths.ts';
import type { Site } from './site.ts';

export function canBeDrawn(text: string, { canDrawOnCard }: Site): boolean {
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
export function cardPath(article: Article, site: Site): string | null {
  if (!site.settings.socialCards || !site.articles.includes(article)) return null;
  const isNew = site.articles.slice(0, ownCardLimit).includes(article);
  if (isNew && canBeDrawn(article.entry.data.title, site)) return articleCardPath(article);
  const topic = article.entry.data.topics.find(
    (slug) => site.termsByKind.topic.has(slug) && canBeDrawn(nameOf('topic', slug, site), site),
  );
  return topic === undefined ? null : topicCardPath(topic);
}

/** The absolute address of the card that an article is shared with; null where there is none. */
export function cardAddress(article: Article, site: Site): string | null {
  const path = cardPath(article, site);
  return path === null ? null : site.settings.addresses.absolute(path);
}
