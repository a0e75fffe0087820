import { lstatSync } from 'node:fs';
import { join } from 'node:path';
import { aliasPath } from '../../site/addresses.ts';
import type { Edition } from '../../site/site.ts';
import type { OpenEdition } from '../open-site-fs.ts';
import { pagePaths } from '../../views/site-pages.ts';
import { builtFolders, filePaths } from '../../site/fixed-paths.ts';
import { bundleNames, isSearched } from '../../site/search-bundles.ts';
import { siteOutputs } from './site-outputs.ts';
import { socialCards } from '../../outputs/social-cards/social-card.ts';

/**
 * The files that a build of an edition must write, as addresses. It follows from the edition and not from what the build did,
 * so that whatever was lost on the way is missed.
 */
function expectedFiles({
  edition,
  publicSources,
}: Pick<OpenEdition, 'edition' | 'publicSources'>): readonly string[] {
  const search = isSearched(edition)
    ? bundleNames(edition).map((name) => `${builtFolders.search}${name}/pagefind-entry.json`)
    : [];
  return [
    ...pagePaths(edition).map(fileOf),
    ...siteOutputs(edition).map(({ path }) => path),
    filePaths.headers,
    ...search,
    ...socialCards(edition).map(({ path }) => path),
    ...publicSources.keys(),
  ];
}

/** Which files an output folder lacks. An empty one counts as missing; a file of `public/` may be empty. */
export function missingFiles(
  outDir: string,
  opened: Pick<OpenEdition, 'edition' | 'publicSources'>,
): readonly string[] {
  const isThere = (address: string): boolean => {
    const stats = lstatSync(join(outDir, address), { throwIfNoEntry: false });
    return stats?.isFile() === true && (stats.size > 0 || opened.publicSources.has(address));
  };
  return [
    ...expectedFiles(opened).filter((address) => !isThere(address)),
    // The page of an old address may be a file or lie in a folder of that name.
    ...oldPaths(opened.edition).filter(
      (path) => !isThere(path) && !isThere(`${path.replace(/\/$/, '')}/index.html`),
    ),
  ];
}

function oldPaths(edition: Edition): readonly string[] {
  return [...edition.articleBySlug.values()].flatMap(({ entry }) =>
    (entry.data.aliases ?? []).map(aliasPath),
  );
}

function fileOf(path: string): string {
  return path.endsWith('/') ? `${path}index.html` : path;
}
