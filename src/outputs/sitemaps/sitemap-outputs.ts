import { filePaths } from '../../site/fixed-paths.ts';
import type { Output, OutputGroup } from '../output.ts';
import { newsSitemap } from './news-sitemap.ts';
import { sitemap, sitemapFiles, sitemapIndex } from './sitemap.ts';

/** The sitemap in files, their index, and the sitemap of the news. */
export const sitemapOutputs: OutputGroup = (site) => {
  if (site.preview) return [];
  const xml = (path: string, text: () => string): Output => ({
    path,
    contentType: 'application/xml',
    text,
  });
  return [
    xml(filePaths.sitemap, () => sitemapIndex(site)),
    ...sitemapFiles(site).map(({ name, urls }) => xml(`/${name}.xml`, () => sitemap(urls))),
    xml(filePaths.newsSitemap, () => newsSitemap(site)),
  ];
};
