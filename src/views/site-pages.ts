import { entryPath, feedPath, followedKinds, type FollowedKind } from '../site/addresses.ts';
import { filePaths } from '../site/fixed-paths.ts';
import type { Edition } from '../site/site.ts';
import { aliasKind } from './article/article-kinds.ts';
import { pageKinds } from './page-kinds.ts';
import type { Layout, Page, PageOf } from './page.ts';

const known = new WeakMap<Edition, readonly Page[]>();

/** Every page of a site, those at old addresses of articles too. Their views are computed where they are asked for. */
function sitePages(edition: Edition): readonly Page[] {
  const pages = known.get(edition) ?? pageKinds.flatMap((kind) => kind.pages(edition));
  known.set(edition, pages);
  return pages;
}

/** Every page that a reader may be sent to: neither notices of withdrawal nor the page for what is not found. */
export function listedPages(edition: Edition): readonly Page[] {
  return sitePages(edition).filter(({ listed }) => listed);
}

/** A route of Astro: what its address is made of, and the page. */
export interface Route<Shown extends Layout> {
  readonly params: Readonly<Record<string, string | undefined>>;
  readonly props: PageOf<Shown>;
}

/** The pages that a layout shows, for the route file `[...layout].astro`. */
export function routesOf<Shown extends Layout>(
  layout: Shown,
  edition: Edition,
): readonly Route<Shown>[] {
  return sitePages(edition)
    .filter((page): page is Page & PageOf<Shown> => page.layout === layout)
    .map((page) => ({
      // Astro takes the address of home for no parameter at all.
      params: { [layout]: page.path.replaceAll(/^\/|\/$/g, '') || undefined },
      props: page,
    }));
}

/** The page of a layout at a path. Throws where there is none. */
export function pageAt<Shown extends Layout>(
  layout: Shown,
  path: string,
  edition: Edition,
): PageOf<Shown> {
  const found = routesOf(layout, edition).find(({ props }) => props.path === path);
  if (found === undefined) throw new Error(`There is no page ${path}.`);
  return found.props;
}

/** The address of every page of a site, without the base, but for the old addresses of articles. */
export function pagePaths(edition: Edition): readonly string[] {
  return pageKinds
    .filter((kind) => kind !== aliasKind)
    .flatMap((kind) => kind.pages(edition).map(({ path }) => path));
}

/** The address of everything that a site publishes, without the base: what a link from the root may lead to. */
export function publishedPaths(edition: Edition): readonly string[] {
  const feeds = followedKinds.flatMap((kind) => followedPaths(kind, edition).map(feedPath));
  return [...new Set([...pagePaths(edition), ...Object.values(filePaths), ...feeds])];
}

function followedPaths(kind: FollowedKind, edition: Edition): readonly string[] {
  const slugs =
    kind === 'country'
      ? [...edition.countries.values()].map(({ slug }) => slug)
      : [...edition.holdings[kind].keys()];
  return slugs.map((slug) => entryPath(kind, slug));
}
