import { compareDiagnostics } from '../diagnostics/compare.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { Folder } from '../content/source/folder-fs.ts';
import type { Site } from '../site/site.ts';
import { publishedPaths } from '../views/site-pages.ts';
import { addressFaults, slugFaults } from './collisions.ts';
import { dateFaults } from './dates.ts';
import { eventFaults } from './events.ts';
import { linkFaults, pictureFaults } from './links.ts';
import { policyFaults, privacyFaults } from './policies.ts';
import { publicFileFaults } from './public-files.ts';
import { cycleFaults } from './cycles.ts';
import { referenceFaults } from './references.ts';
import { translationFaults } from './translations.ts';

/**
 * Every fault of a folder: those of each file, and those that only all files together show. Sorted. `ownPaths` are the
 * addresses of the files that the outlet's own code adds.
 */
export function checkFolder(
  folder: Folder,
  site: Site,
  ownPaths: readonly string[] = [],
): readonly Diagnostic[] {
  const pages = new Set([...publishedPaths(site), ...ownPaths]);
  const targets = {
    pages,
    site: site.settings.addresses,
    isShown: (path: string) => site.entryOfFile.has(path),
  };
  return [
    ...folder.faults,
    ...folder.site.faults,
    ...folder.theme.faults,
    ...folder.readings.flatMap(({ faults }) => faults),
    ...slugFaults(folder),
    ...addressFaults(folder, pages),
    ...publicFileFaults(folder, pages),
    ...referenceFaults(folder, new Set(site.articles.map(({ slug }) => slug))),
    ...cycleFaults(folder),
    ...translationFaults(folder, site.settings.language),
    ...dateFaults(folder, site.clock, site.settings.timeZone),
    ...eventFaults(folder),
    ...linkFaults(folder, targets),
    ...pictureFaults(folder),
    ...policyFaults(folder, site.settings),
    ...privacyFaults(folder),
  ].toSorted(compareDiagnostics);
}
