import { compareDiagnostics } from '../diagnostics/compare.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { Folder } from '../content/source/folder-fs.ts';
import type { Edition } from '../site/site.ts';
import { publishedPaths } from '../views/site-pages.ts';
import { addressFaults, slugFaults } from './collisions.ts';
import { dateFaults } from './dates.ts';
import { eventFaults } from './events.ts';
import { linkFaults, pictureFaults } from './links.ts';
import { policyFaults } from './policies.ts';
import { publicFileFaults } from './public-files.ts';
import { cycleFaults } from './cycles.ts';
import { referenceFaults } from './references.ts';
import { translationFaults } from './translations.ts';

/** Every fault of a folder: those of each file, and those that only all files together show. Sorted. */
export function checkFolder(folder: Folder, edition: Edition): readonly Diagnostic[] {
  const pages = new Set(publishedPaths(edition));
  const targets = {
    pages,
    site: edition.site.addresses,
    isShown: (path: string) => edition.entryOfFile.has(path),
  };
  return [
    ...folder.faults,
    ...folder.site.faults,
    ...folder.readings.flatMap(({ faults }) => faults),
    ...slugFaults(folder),
    ...addressFaults(folder, pages),
    ...publicFileFaults(folder, pages),
    ...referenceFaults(folder, new Set(edition.articles.map(({ slug }) => slug))),
    ...cycleFaults(folder),
    ...translationFaults(folder, edition.site.language),
    ...dateFaults(folder, edition.clock, edition.site.timeZone),
    ...eventFaults(folder),
    ...linkFaults(folder, targets),
    ...pictureFaults(folder),
    ...policyFaults(folder, edition.site),
  ].toSorted(compareDiagnostics);
}
