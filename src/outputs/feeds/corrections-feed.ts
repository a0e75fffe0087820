import type { Edition } from '../../site/site.ts';
import type { Article } from '../../site/article.ts';
import { firstDay } from '../../site/last-change.ts';
import { correctionsIn } from '../../views/article/amendments.ts';
import { wordsFor } from '../../i18n/dictionaries.ts';
import type { Amendment } from '../../views/pages.ts';
import { filePaths } from '../../site/fixed-paths.ts';
import { feedLength, newest, type Feed, type FeedItem } from './feed.ts';
import { escapeHtml, linkHtml } from '../../views/text/html-text.ts';
import { addressOf, languageOfArticle } from '../../views/metadata/identity.ts';

/** The newest corrections, clarifications and editor's notes, each an item that leads to its place in the article. */
export function correctionsFeed(edition: Edition): Feed {
  const { site } = edition;
  const words = wordsFor(site.language);
  const items = correctionsIn(edition)
    .slice(0, feedLength)
    .map(({ article, amendment }) => itemOf(amendment, article, edition));
  return {
    title: `${words.corrections} – ${site.name}`,
    description: words.correctionsIntroduction,
    home: site.addresses.absolute('/corrections/'),
    self: site.addresses.absolute(filePaths.corrections),
    language: site.language,
    updated: newest(items.map(({ published }) => published)),
    items,
  };
}

function itemOf(one: Amendment, article: Article, edition: Edition): FeedItem {
  const { title, id } = article.entry.data;
  const address = addressOf(article, edition);
  const url = `${address}#${one.anchor}`;
  const text = `<p>${escapeHtml(one.note)}</p><p>${linkHtml({ href: address, text: title })}</p>`;
  return {
    id: id === undefined ? url : `${id}#${one.anchor}`,
    url,
    title: `${one.label}: ${title}`,
    summary: one.note,
    html: text,
    published: edition.calendar.startOf(firstDay(one.date.iso)),
    changed: null,
    authors: [],
    tags: [one.label],
    picture: null,
    language: languageOfArticle(article, edition),
  };
}
