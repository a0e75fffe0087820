import { x } from 'xastscript';
import { entryPath } from '../../site/addresses.ts';
import type { Site } from '../../site/site.ts';
import type { Article } from '../../site/article.ts';
import { listedPages } from '../../views/site-pages.ts';
import { filePaths } from '../../site/fixed-paths.ts';
import { lastModified, lastModifiedMoment } from '../../site/publication-dates.ts';
import { elementOf, xmlDocument } from '../xml.ts';

const namespace = 'http://www.sitemaps.org/schemas/sitemap/0.9';

/** URLs a file. The protocol allows 50,000 and 50 MB (https://www.sitemaps.org/protocol.html); ours are short. */
export const fileLength = 45_000;

export interface SitemapUrl {
  readonly url: string;
  /** W3C form; null where nothing is known of the page's age. */
  readonly modified: string | null;
  /** The same as a moment, in milliseconds, for order: dates with and without a time do not sort as texts. */
  readonly moment: number | null;
}

/** Computed once: the index names the files, and each file has its part. */
const urlsOf = new WeakMap<Site, readonly SitemapUrl[]>();

/** The files of the sitemap by their name: `sitemap-1`. None for a preview. */
export function sitemapFiles(
  site: Site,
  length = fileLength,
): readonly { readonly name: string; readonly urls: readonly SitemapUrl[] }[] {
  const urls = urlsOf.get(site) ?? sitemapUrls(site);
  urlsOf.set(site, urls);
  return Array.from({ length: Math.ceil(urls.length / length) }, (_, index) => ({
    name: `sitemap-${String(index + 1)}`,
    urls: urls.slice(index * length, (index + 1) * length),
  }));
}

export function sitemap(urls: readonly Pick<SitemapUrl, 'url' | 'modified'>[]): string {
  return xmlDocument(
    x(
      'urlset',
      { xmlns: namespace },
      ...urls.map(({ url, modified }) =>
        x('url', [x('loc', url), ...elementOf(modified, (day) => x('lastmod', day))]),
      ),
    ),
  );
}

/** `/sitemap-index.xml`: the files, each with the newest date in it. */
export function sitemapIndex(site: Site): string {
  const files = sitemapFiles(site).map(({ name, urls }) =>
    x('sitemap', [
      x('loc', site.settings.addresses.absolute(`/${name}.xml`)),
      ...elementOf(newestOf(urls), (day) => x('lastmod', day)),
    ]),
  );
  return xmlDocument(x('sitemapindex', { xmlns: namespace }, ...files));
}

/** Every page that a search engine may keep, but for copies of what has its original elsewhere. */
function sitemapUrls(site: Site): readonly SitemapUrl[] {
  if (site.preview) return [];
  const hidden = new Set(
    site.articles
      .filter((article) => !isIndexed(article))
      .map(({ slug }) => entryPath('article', slug)),
  );
  // Asked once: an article stands on dozens of pages, and a time zone is slow to ask.
  const moments = new Map(
    site.articles.map((article) => [article, lastModifiedMoment(article, site)]),
  );
  // The pages of a list have the same articles.
  const newestOfList = new Map<readonly Article[], Article | undefined>();
  return listedPages(site)
    .filter(({ path }) => !hidden.has(path))
    .map(({ path, articles }) => {
      if (!newestOfList.has(articles)) newestOfList.set(articles, newestIn(articles, moments));
      const newest = newestOfList.get(articles);
      return {
        url: site.settings.addresses.absolute(path),
        modified: newest === undefined ? null : lastModified(newest, site),
        moment: newest === undefined ? null : (moments.get(newest) ?? null),
      };
    });
}

/** Whether search engines are sent to an article: not where it asks them to pass by, nor to a copy. */
export function isIndexed({ entry }: Article): boolean {
  return entry.data.noindex !== true && entry.data.canonical === undefined;
}

function newestIn(
  articles: readonly Article[],
  moments: ReadonlyMap<Article, number>,
): Article | undefined {
  let newest: Article | undefined;
  let latest = -Infinity;
  for (const article of articles) {
    const moment = moments.get(article) ?? -Infinity;
    if (moment > latest) [newest, latest] = [article, moment];
  }
  return newest;
}

/** The newest date of a file. */
function newestOf(urls: readonly SitemapUrl[]): string | null {
  let newest: SitemapUrl | undefined;
  for (const one of urls) {
    if (one.moment !== null && one.moment > (newest?.moment ?? -Infinity)) newest = one;
  }
  return newest?.modified ?? null;
}

/** The addresses that `robots.txt` names. */
export function sitemapAddresses({ settings }: Site): readonly string[] {
  return [filePaths.sitemap, filePaths.newsSitemap].map(settings.addresses.absolute);
}
