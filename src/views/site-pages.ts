import { entryPath, feedPath, followedKinds, type FollowedKind } from '../site/addresses.ts';
import { filePaths } from '../site/fixed-paths.ts';
import type { Site } from '../site/site.ts';
import { aliasKind } from './article/article-kinds.ts';
import { pageKinds } from './page-kinds.ts';
import type { Layout, Page, PageOf } from './page.ts';

const known = new WeakMap<Site, readonly Page[]>();

/** Every page of a site, those at old addresses of articles too. Their views are computed where they are asked for. */
function sitePages(site: Site): readonly Page[] {
  const pages = known.get(site) ?? pageKinds.flatMap((kind) => kind.pages(site));
  known.set(site, pages);
  return pages;
}

/**
 * The pages of a site by the address of the file that each is written to. Throws where two have the same file, which the check
 * reports before.
 */
export function pageFiles(site: Site): ReadonlyMap<string, Page> {
  const pages = sitePages(site);
  const folders = new Set(pages.flatMap(({ path }) => foldersAbove(path)));
  const files = new Map<string, Page>();
  for (const page of pages) {
    const file = fileOf(page.path, folders);
    const other = files.get(file);
    if (other !== undefined) throw new Error(`${page.path} and ${other.path} have one file.`);
    files.set(file, page);
  }
  return files;
}

/**
 * A page is the index of a folder. An old address such as `/old/lock.html` is a file, because not every server takes a folder of
 * that name for the page; where other addresses are below it, it must be a folder.
 */
function fileOf(path: string, folders: ReadonlySet<string>): string {
  if (path.endsWith('/')) return `${path}index.html`;
  return /\.html?$/i.test(path) && !folders.has(path) ? path : `${path}/index.html`;
}

/** `/a/`, `/a/b` and `/a/b/c/` are below `/a`; `/a/b/` is in the folder `/a/b` itself. */
function foldersAbove(path: string): readonly string[] {
  const names = path.split('/').slice(1, -1);
  return names.map((_, index) => `/${names.slice(0, index + 1).join('/')}`);
}

/** Every page that a reader may be sent to: neither notices of withdrawal nor the page for what is not found. */
export function listedPages(site: Site): readonly Page[] {
  return sitePages(site).filter(({ listed }) => listed);
}

/** A route of Astro: what its address is made of, and the page. */
export interface Route<Shown extends Layout> {
  readonly params: Readonly<Record<string, string | undefined>>;
  readonly props: PageOf<Shown>;
}

/** The pages that a layout shows, for the route file `[...layout].astro`. */
export function routesOf<Shown extends Layout>(layout: Shown, site: Site): readonly Route<Shown>[] {
  return sitePages(site)
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
  site: Site,
): PageOf<Shown> {
  const found = routesOf(layout, site).find(({ props }) => props.path === path);
  if (found === undefined) throw new Error(`There is no page ${path}.`);
  return found.props;
}

/** The address of every page of a site, without the base, but for the old addresses of articles. */
function pagePaths(site: Site): readonly string[] {
  return pageKinds
    .filter((kind) => kind !== aliasKind)
    .flatMap((kind) => kind.pages(site).map(({ path }) => path));
}

/** The address of everything that a site publishes, without the base: what a link from the root may lead to. */
export function publishedPaths(site: Site): readonly string[] {
  const feeds = followedKinds.flatMap((kind) => followedPaths(kind, site).map(feedPath));
  return [...new Set([...pagePaths(site), ...Object.values(filePaths), ...feeds])];
}

function followedPaths(kind: FollowedKind, site: Site): readonly string[] {
  const slugs =
    kind === 'country'
      ? [...site.countries.values()].map(({ slug }) => slug)
      : [...site.termsByKind[kind].keys()];
  return slugs.map((slug) => entryPath(kind, slug));
}
