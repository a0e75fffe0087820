import type { Entry } from '../../content/entry.ts';
import { entryPath } from '../../site/addresses.ts';
import type { Edition } from '../../site/site.ts';
import { bodyOf } from '../text/body.ts';
import { frameOf, withHead } from '../frame/frame-of.ts';
import { outletHead } from '../metadata/collection-head.ts';
import { wordsFor } from '../../i18n/dictionaries.ts';
import { linkTo } from '../links.ts';
import { outlineOf } from '../text/outline.ts';
import type { NotFoundPage, OutletPage } from '../pages.ts';
import { teaserOf } from '../lists/teaser.ts';

/** One of the outlet's own pages under `/about/`. */
export function outletPage(entry: Entry<'page'>, edition: Edition): OutletPage {
  const words = wordsFor(edition.site.language);
  const trail = [{ href: edition.site.addresses.to('/about/'), text: words.about }];
  const description = entry.data.description ?? `${entry.data.title}: ${edition.site.name}`;
  const page: OutletPage = {
    frame: frameOf(
      {
        path: entryPath('page', entry.slug),
        title: entry.data.title,
        description,
        trail,
        section: '/about/',
      },
      edition,
    ),
    heading: entry.data.title,
    standfirst: entry.data.description ?? null,
    body: bodyOf(entry, edition),
    outline: outlineOf(entry.body),
    siblings: [...edition.pages.values()].map(({ slug, data }) => ({
      ...linkTo('page', slug, data.title, edition),
      current: slug === entry.slug,
    })),
  };
  return withHead(page, outletHead(page.frame, entry.slug, edition));
}

export function notFoundPage(edition: Edition): NotFoundPage {
  const words = wordsFor(edition.site.language);
  const frame = frameOf(
    { path: '/404.html', title: words.notFound, description: words.notFound, noindex: true },
    edition,
  );
  return {
    frame,
    heading: words.notFound,
    explanation: words.notFoundExplanation,
    ways: [
      { href: frame.site.home, text: words.home },
      ...frame.site.sections,
      { href: edition.site.addresses.to('/articles/'), text: words.allArticles },
    ],
    latest: edition.articles.slice(0, 5).map((article) => teaserOf(article, edition)),
  };
}
