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
import { realPath, type ConfigCode } from './hooks/config-code.ts';
import { oneForEachHook } from './hooks/hook-faults.ts';
import { loadHooks } from './hooks/load-hooks.ts';
import { ownFaultsOf } from './hooks/own-checks.ts';
import { ownFilesOf, type OwnFile } from './hooks/own-files.ts';
import { remarkStep } from './hooks/remark-step.ts';
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
  /** The files that the outlet's own code adds. */
  readonly ownFiles: readonly OwnFile[];
  /** The outlet's own code: its configuration, and what that imports by relative paths. */
  readonly ownCode: ConfigCode;
}

/** Reads, checks and composes a content folder at the build clock, with the hooks of the outlet. */
export async function openSite(settings: Settings): Promise<OpenSite> {
  const hooks = await loadHooks(settings);
  const root = realPath(settings.root);
  const remark = remarkStep(hooks.remarkPlugins, { code: hooks.code, root });
  const folder = await readFolder(settings, remark.step);
  const site = composeSite(folder, settings);
  const own = await ownFilesOf(hooks, { site, readings: folder.readings, root });
  const ownFaults = await ownFaultsOf(hooks, {
    folder,
    site: () => composeSite(folder, { ...settings, preview: true }),
    root,
  });
  const files = [folder.site, ...folder.readings].map(({ file }) => file);
  const audit = auditFiles(folder, site);
  return {
    site,
    report: {
      files: files.length,
      diagnostics: oneForEachHook([
        ...checkFolder(
          folder,
          site,
          own.files.map(({ path }) => path),
        ),
        ...audit.failures,
        ...hooks.faults,
        ...remark.faults,
        ...own.faults,
        ...ownFaults,
      ]).toSorted(compareDiagnostics),
    },
    files,
    mentionWarnings: audit.warnings,
    failures: [...folder.readings.filter(({ failed }) => failed), ...audit.failures].map(
      ({ file }) => file,
    ),
    publicSources: folder.publicSources,
    ownFiles: own.files,
    ownCode: hooks.code,
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
  { site, readings, images, theme }: Folder,
  { siteUrl, clock, preview }: Pick<Settings, 'siteUrl' | 'clock' | 'preview'>,
): Site {
  return makeSite({
    settings: siteSettings({ ...unnamedSite, ...site.sound }, siteUrl),
    theme: theme.theme,
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
