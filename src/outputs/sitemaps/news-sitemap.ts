import type { Element } from 'xast';
import { x } from 'xastscript';
import type { Edition } from '../../site/site.ts';
import type { Article } from '../../site/article.ts';
import { publishedOn } from '../../site/publication-dates.ts';
import { addressOf, languageOfArticle } from '../../views/metadata/identity.ts';
import { isIndexed } from './sitemap.ts';
import { xmlDocument } from '../xml.ts';

const twoDays = 2 * 24 * 60 * 60 * 1000;
/** The protocol allows so many a file; what is older is in the sitemap of pages. */
const most = 1000;

/**
 * The articles of the last two days by the build clock
 * (https://developers.google.com/search/docs/crawling-indexing/sitemaps/news-sitemap); empty when nothing was published.
 */
export function newsSitemap(edition: Edition): string {
  const { articles, clock } = edition;
  const isNews = (article: Article): boolean => {
    const { moment } = article;
    return isIndexed(article) && moment <= clock && moment > clock - twoDays;
  };
  return xmlDocument(
    x(
      'urlset',
      {
        xmlns: 'http://www.sitemaps.org/schemas/sitemap/0.9',
        'xmlns:news': 'http://www.google.com/schemas/sitemap-news/0.9',
      },
      ...articles
        .filter(isNews)
        .slice(0, most)
        .map((article) => urlElement(article, edition)),
    ),
  );
}

function urlElement(article: Article, edition: Edition): Element {
  return x('url', [
    x('loc', addressOf(article, edition)),
    x('news:news', [
      x('news:publication', [
        x('news:name', edition.site.name),
        x('news:language', newsLanguage(languageOfArticle(article, edition))),
      ]),
      x('news:publication_date', publishedOn(article, edition)),
      x('news:title', article.entry.data.title),
    ]),
  ]);
}

/** ISO 639: the language without region and script; Chinese is told apart, as the protocol asks. */
function newsLanguage(tag: string): string {
  const { language, script, region } = new Intl.Locale(tag).maximize();
  if (language !== 'zh') return language;
  return script === 'Hant' || region === 'TW' ? 'zh-tw' : 'zh-cn';
}
