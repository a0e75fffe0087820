import { compareDiagnostics } from '../diagnostics/compare.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { failureOn } from '../diagnostics/failure.ts';
import type { Report } from '../diagnostics/report.ts';
import { readFolder, type Folder } from '../content/source/folder-fs.ts';
import { isPublishable } from '../content/images/image-facts.ts';
import { checkFolder } from '../checks/check-folder.ts';
import { mentionWarnings } from '../checks/mentions.ts';
import type { Site } from '../site/site.ts';
import { makeSite } from '../site/make-site.ts';
import type { Settings } from './settings-fs.ts';
import { siteSettings, unnamedSite } from '../site/site-settings.ts';

/** A content folder as a site, with every fault that was found on the way. */
export interface OpenSite {
  /** Of what is sound: a file with an error is not in it. Only a report without errors may be published. */
  readonly site: Site;
  readonly report: Report;
  /** Every file that was looked at, as faults name them. */
  readonly files: readonly string[];
  /** Where texts and front matter disagree: for editors at their desk, and nothing that holds back or burdens a build. */
  readonly mentionWarnings: readonly Diagnostic[];
  /** Files on which the program failed. Their faults are in the report, and the command ends with a fault of the tool. */
  readonly failures: readonly string[];
  /** The files of `public/` that are published: absolute paths by address. */
  readonly publicSources: ReadonlyMap<string, string>;
}

/** Reads, checks and composes a content folder at the build clock. */
export async function openSite(settings: Settings): Promise<OpenSite> {
  const folder = await readFolder(settings);
  const site = composeSite(folder, settings);
  const files = [folder.site, ...folder.readings].map(({ file }) => file);
  const audit = auditFiles(folder, site);
  return {
    site,
    report: {
      files: files.length,
      diagnostics: [...checkFolder(folder, site), ...audit.failures].toSorted(compareDiagnostics),
    },
    files,
    mentionWarnings: audit.warnings,
    failures: [...folder.readings.filter(({ failed }) => failed), ...audit.failures].map(
      ({ file }) => file,
    ),
    publicSources: folder.publicSources,
  };
}

/** The mention warnings of every file for itself: where the program fails on one, the others have theirs. */
function auditFiles(
  { readings }: Folder,
  site: Site,
): { readonly warnings: readonly Diagnostic[]; readonly failures: readonly Diagnostic[] } {
  const failures: Diagnostic[] = [];
  const warnings = readings.flatMap((reading) => {
    try {
      return mentionWarnings({ readings: [reading] }, site);
    } catch (error) {
      failures.push(failureOn(reading.file, error));
      return [];
    }
  });
  return { warnings, failures };
}

/** The site of what is sound in a folder that was read. */
export function composeSite(
  { site, readings, images, logos, theme }: Folder,
  { siteUrl, clock, preview }: Pick<Settings, 'siteUrl' | 'clock' | 'preview'>,
): Site {
  return makeSite({
    settings: siteSettings({ ...unnamedSite, ...site.sound }, siteUrl),
    theme: theme.theme,
    logos: logos.logos,
    entries: readings.flatMap(({ entry }) => entry ?? []),
    clock,
    preview,
    images: new Map(
      [...images].flatMap(([id, image]) => (isPublishable(image) ? [[id, image] as const] : [])),
    ),
  });
}

/** Whether a report holds back the build. */
export function hasErrors({ diagnostics }: Report): boolean {
  return diagnostics.some(({ severity }) => severity === 'error');
}

/** Everything that an editor is told: the faults and the mention warnings in one report, sorted. */
export function wholeReport({ report, mentionWarnings: more }: OpenSite): Report {
  return { ...report, diagnostics: [...report.diagnostics, ...more].toSorted(compareDiagnostics) };
}
