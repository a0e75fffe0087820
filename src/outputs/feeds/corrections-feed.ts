import type { Amendment } from '../../views/article/article-page.ts';
import type { Site } from '../../site/site.ts';
import type { Article } from '../../site/article.ts';
import { firstDay } from '../../site/last-change.ts';
import { correctionsIn } from '../../views/article/amendments.ts';
import { filePaths } from '../../site/fixed-paths.ts';
import { feedLength, newest, type Feed, type FeedItem } from './feed.ts';
import { escapeHtml, linkHtml } from '../../views/text/html-text.ts';
import { addressOf, languageOfArticle } from '../../views/metadata/identity.ts';

/** The newest corrections, clarifications and editor's notes, each an item that leads to its place in the article. */
export function correctionsFeed(site: Site): Feed {
  const { settings } = site;
  const words = settings.words;
  const items = correctionsIn(site)
    .slice(0, feedLength)
    .map(({ article, amendment }) => itemOf(amendment, article, site));
  return {
    title: `${words.corrections} – ${settings.name}`,
    description: words.correctionsIntroduction,
    home: settings.addresses.absolute('/corrections/'),
    self: settings.addresses.absolute(filePaths.corrections),
    language: settings.language,
    updated: newest(items.map(({ published }) => published)),
    items,
  };
}

function itemOf(one: Amendment, article: Article, site: Site): FeedItem {
  const { title, id } = article.entry.data;
  const address = addressOf(article, site);
  const url = `${address}#${one.anchor}`;
  const text = `<p>${escapeHtml(one.note)}</p><p>${linkHtml({ href: address, text: title })}</p>`;
  return {
    id: id === undefined ? url : `${id}#${one.anchor}`,
    url,
    title: `${one.label}: ${title}`,
    summary: one.note,
    content: { key: text, html: () => text },
    published: site.calendar.startOf(firstDay(one.date.iso)),
    changed: null,
    authors: [],
    tags: [one.label],
    picture: null,
    language: languageOfArticle(article, site),
  };
}
