import type { SearchPage } from './search/search-page.ts';
import type { RelationsPage } from './relations/relations-page.ts';
import type { NotFoundPage, OutletPage } from './outlet/outlet-pages.ts';
import type { IndexPage } from './lists/index-page.ts';
import type { HomePage } from './home/home-page.ts';
import type { DetailPage } from './lists/detail-page.ts';
import type { CountryPage } from './country/country-page.ts';
import type { CorrectionsPage, YearPage } from './archive/archive-pages.ts';
import type { TimelinePage } from './timeline/timeline-page.ts';
import type { ArticlePage, MovedPage, WithdrawnPage } from './article/article-page.ts';
import { pagedPath } from '../site/addresses.ts';
import type { Article } from '../site/article.ts';
import type { Site } from '../site/site.ts';

/** What each layout shows. */
export interface LayoutViews {
  readonly home: HomePage;
  readonly article: ArticlePage;
  readonly withdrawn: WithdrawnPage;
  readonly moved: MovedPage;
  readonly index: IndexPage;
  readonly detail: DetailPage;
  readonly country: CountryPage;
  readonly timeline: TimelinePage;
  readonly relations: RelationsPage;
  readonly year: YearPage;
  readonly corrections: CorrectionsPage;
  readonly outlet: OutletPage;
  readonly search: SearchPage;
  readonly 'not-found': NotFoundPage;
}

export type Layout = keyof LayoutViews;

/** A page of the site before it is rendered, with the layout that shows it. */
export interface PageOf<Shown extends Layout> {
  /** Without the base: `/topics/water/`. */
  readonly path: string;
  readonly layout: Shown;
  /** The articles that it is made from; none where it says nothing of articles. */
  readonly articles: readonly Article[];
  /** Whether readers are sent to it: notices, old addresses and the page for what is not found are not in the sitemap. */
  readonly listed: boolean;
  /** Everything that the page shows. Computed at each call. */
  readonly view: () => LayoutViews[Shown];
}

type Pages = { readonly [Shown in Layout]: PageOf<Shown> };

export type Page = Pages[Layout];

/** A kind of page: topics, the list of topics, the search. */
export interface PageKind {
  readonly name: string;
  /** The form of its addresses: `/topics/[slug]/`; `[page]` is the number of a further page of a list. */
  readonly pattern: string;
  readonly pages: (site: Site) => readonly Page[];
}

/** A page that is no part of a list. */
export function singlePage<Shown extends Layout>(
  layout: Shown,
  path: string,
  view: () => LayoutViews[Shown],
  { articles = [], listed = true }: Partial<Pick<Page, 'articles' | 'listed'>> = {},
): PageOf<Shown> {
  return { path, layout, articles, listed, view };
}

/** The views of the pages of a list, each computed at its call: a list of 10,000 articles is never whole in memory. */
export type ListViews<View> = readonly (() => View)[];

/**
 * The pages of a list of articles that begins at `path`. `views` is called where one is shown, and computes what they have in
 * common.
 */
export function pagesOfList<Shown extends Layout>(
  layout: Shown,
  path: string,
  { articles, site }: { readonly articles: readonly Article[]; readonly site: Site },
  views: () => ListViews<LayoutViews[Shown]>,
): readonly PageOf<Shown>[] {
  const count = Math.max(1, Math.ceil(articles.length / site.settings.pageSize));
  let made: ListViews<LayoutViews[Shown]> | undefined;
  return Array.from({ length: count }, (_, index) => {
    const address = pagedPath(path, index + 1);
    const view = (): LayoutViews[Shown] => {
      const shown = (made ??= views())[index];
      if (shown === undefined) throw new Error(`There is no view of ${address}.`);
      // The last page is usually shown last.
      if (index === count - 1) made = undefined;
      return shown();
    };
    return singlePage(layout, address, view, { articles });
  });
}
