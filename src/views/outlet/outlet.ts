import { publisherFacts } from './imprint.ts';
import type { NotFoundPage, OutletPage } from './outlet-pages.ts';
import type { Entry } from '../../content/entry.ts';
import { entryPath } from '../../site/addresses.ts';
import type { Site } from '../../site/site.ts';
import { bodyOf } from '../text/body.ts';
import { frameOf, withHead } from '../frame/frame-of.ts';
import { outletHead } from '../metadata/collection-head.ts';
import { linkTo } from '../links.ts';
import { outlineOf } from '../text/outline.ts';
import { teaserOf } from '../lists/teaser.ts';

/** One of the outlet's own pages under `/about/`. */
export function outletPage(entry: Entry<'page'>, site: Site): OutletPage {
  const words = site.settings.words;
  const trail = [{ href: site.settings.addresses.to('/about/'), text: words.about }];
  const description = entry.data.description ?? `${entry.data.title}: ${site.settings.name}`;
  const page: OutletPage = {
    frame: frameOf(
      {
        path: entryPath('page', entry.slug),
        title: entry.data.title,
        description,
        trail,
        section: '/about/',
      },
      site,
    ),
    heading: entry.data.title,
    standfirst: entry.data.description ?? null,
    body: bodyOf(entry, site),
    facts: entry.slug === site.settings.policies?.imprint ? publisherFacts(site) : [],
    outline: outlineOf(entry.body),
    siblings: [...site.pages.values()].map(({ slug, data }) => ({
      ...linkTo('page', slug, data.title, site),
      current: slug === entry.slug,
    })),
  };
  return withHead(page, outletHead(page.frame, entry.slug, site));
}

export function notFoundPage(site: Site): NotFoundPage {
  const words = site.settings.words;
  const frame = frameOf(
    { path: '/404.html', title: words.notFound, description: words.notFound, noindex: true },
    site,
  );
  return {
    frame,
    heading: words.notFound,
    explanation: words.notFoundExplanation,
    ways: [
      { href: frame.site.home, text: words.home },
      ...frame.site.sections.flatMap(({ href, text, items }) =>
        href === null ? items : [{ href, text }],
      ),
      { href: site.settings.addresses.to('/articles/'), text: words.allArticles },
    ],
    latest: site.articles.slice(0, 5).map((article) => teaserOf(article, site)),
  };
}
