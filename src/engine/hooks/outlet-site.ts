import type { Reading } from '../../content/entry.ts';
import { frozen } from '../../content/deep-freeze.ts';
import { recordOf } from '../../outputs/data/data-articles.ts';
import { entryPath } from '../../site/addresses.ts';
import type { Article } from '../../site/article.ts';
import type { Site } from '../../site/site.ts';
import type { CheckedSite, OutletArticle, OutletSite } from './config.ts';

/** What the hooks of an outlet are given of a site to make files of: what it publishes. */
export function outletSite(site: Site): OutletSite {
  const articles = site.articles.map((article) => articleOf(article, site));
  return frozen({ ...headOf(site), articles });
}

/** What the hooks of an outlet are given to check. `site` is that of a preview, which has every article. */
export function checkedSite(site: Site, readings: readonly Reading[]): CheckedSite {
  const prose = new Map(readings.map((reading) => [reading.file, reading.prose?.text ?? '']));
  const articles = [...site.articles, ...site.withdrawn].map((article) => ({
    ...articleOf(article, site),
    prose: prose.get(article.entry.file) ?? '',
  }));
  return frozen({ ...headOf(site), articles });
}

function headOf({ settings, preview }: Site): Omit<OutletSite, 'articles'> {
  const { name, description, language, timeZone, addresses } = settings;
  return { name, description, url: addresses.absolute('/'), language, timeZone, preview };
}

function articleOf(article: Article, site: Site): OutletArticle {
  const { entry, slug, state } = article;
  return {
    ...recordOf(article, site),
    path: entryPath('article', slug),
    file: entry.file,
    state,
    text: entry.body.text,
  };
}
