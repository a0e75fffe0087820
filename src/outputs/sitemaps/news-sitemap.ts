import type { Element } from 'xast';
import { x } from 'xastscript';
import type { Site } from '../../site/site.ts';
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
export function newsSitemap(site: Site): string {
  const { articles, clock } = site;
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
        .map((article) => urlElement(article, site)),
    ),
  );
}

function urlElement(article: Article, site: Site): Element {
  return x('url', [
    x('loc', addressOf(article, site)),
    x('news:news', [
      x('news:publication', [
        x('news:name', site.settings.name),
        x('news:language', newsLanguage(languageOfArticle(article, site))),
      ]),
      x('news:publication_date', publishedOn(article, site)),
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
