import type { MovedPage } from './article-page.ts';
import { entryPath } from '../../site/addresses.ts';
import type { Site } from '../../site/site.ts';
import type { Article } from '../../site/article.ts';
import { frameOf } from '../frame/frame-of.ts';
import { languageOf } from '../../i18n/language.ts';
import { linkTo } from '../links.ts';

/** What stands at `path`, an old address of an article. Search engines are told that the article is the page. */
export function movedPage(article: Article, path: string, site: Site): MovedPage {
  const words = site.settings.words;
  const { title, lang } = article.entry.data;
  return {
    frame: frameOf(
      {
        path,
        title: words.moved,
        description: words.moved,
        canonical: site.settings.addresses.absolute(entryPath('article', article.slug)),
      },
      site,
    ),
    heading: words.moved,
    sentence: words.movedTo,
    to: {
      ...linkTo('article', article.slug, title, site),
      ...languageOf(lang, site.settings.language),
    },
  };
}
