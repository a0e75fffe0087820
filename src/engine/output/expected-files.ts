import { lstatSync } from 'node:fs';
import { join } from 'node:path';
import type { OpenSite } from '../open-site.ts';
import { pageFiles } from '../../views/site-pages.ts';
import { builtFolders, filePaths } from '../../site/fixed-paths.ts';
import { bundleNames, isSearched } from '../../site/search-bundles.ts';
import { siteOutputs } from './site-outputs.ts';
import { socialCards } from '../../outputs/social-cards/social-card.ts';

type Source = Pick<OpenSite, 'site' | 'publicSources' | 'ownFiles'>;

/**
 * The files that a build of a site must write, as addresses. It follows from the site and not from what the build did,
 * so that whatever was lost on the way is missed.
 */
export function expectedFiles({ site, publicSources, ownFiles }: Source): readonly string[] {
  const search = isSearched(site)
    ? bundleNames(site).map((name) => `${builtFolders.search}${name}/pagefind-entry.json`)
    : [];
  return [
    ...pageFiles(site).keys(),
    ...siteOutputs({ site, ownFiles }).map(({ path }) => path),
    filePaths.headers,
    ...search,
    ...socialCards(site).map(({ path }) => path),
    ...publicSources.keys(),
  ];
}

/** Which files an output folder lacks. An empty one counts as missing; a file of the outlet's own may be empty. */
export function missingFiles(outDir: string, opened: Source): readonly string[] {
  const own = new Set([...opened.publicSources.keys(), ...opened.ownFiles.map(({ path }) => path)]);
  const isThere = (address: string): boolean => {
    const stats = lstatSync(join(outDir, address), { throwIfNoEntry: false });
    return stats?.isFile() === true && (stats.size > 0 || own.has(address));
  };
  return expectedFiles(opened).filter((address) => !isThere(address));
}
