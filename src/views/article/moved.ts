import { entryPath } from '../../site/addresses.ts';
import type { Edition } from '../../site/site.ts';
import type { Article } from '../../site/article.ts';
import { frameOf } from '../frame/frame-of.ts';
import { wordsFor } from '../../i18n/dictionaries.ts';
import { languageOf } from '../../i18n/language.ts';
import { linkTo } from '../links.ts';
import type { MovedPage } from '../pages.ts';

/** What stands at `path`, an old address of an article. Search engines are told that the article is the page. */
export function movedPage(article: Article, path: string, edition: Edition): MovedPage {
  const words = wordsFor(edition.site.language);
  const { title, lang } = article.entry.data;
  return {
    frame: frameOf(
      {
        path,
        title: words.moved,
        description: words.moved,
        canonical: edition.site.addresses.absolute(entryPath('article', article.slug)),
      },
      edition,
    ),
    heading: words.moved,
    sentence: words.movedTo,
    to: {
      ...linkTo('article', article.slug, title, edition),
      ...languageOf(lang, edition.site.language),
    },
  };
}
