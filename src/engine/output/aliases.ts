import { appendFileSync, existsSync, readdirSync, renameSync, rmdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Site } from '../../site/site.ts';
import { aliasesOf, redirects } from '../../outputs/hosting/redirects.ts';

/** Finishes the old addresses of articles in an output folder, where Astro cannot make them as they must be. */
export function placeAliases(site: Site, outDir: string): void {
  for (const article of site.articleBySlug.values()) {
    for (const path of aliasesOf(article)) if (/\.html?$/i.test(path)) makeFile(join(outDir, path));
  }
  const rules = site.preview ? '' : redirects(site);
  // The outlet's own rules, from `public/`, stand first.
  if (rules !== '') appendFileSync(join(outDir, '_redirects'), rules);
}

/**
 * Astro makes a folder of every page. An old address such as `/old/lock.html` would be a folder of that name, which not
 * every server takes for the page: makes the file of it.
 */
function makeFile(path: string): void {
  if (!existsSync(join(path, 'index.html')) || readdirSync(path).length > 1) return;
  const aside = join(dirname(path), '.moving.html');
  renameSync(join(path, 'index.html'), aside);
  rmdirSync(path);
  renameSync(aside, path);
}
