import { compareDiagnostics } from '../diagnostics/compare.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { Report } from '../diagnostics/report.ts';
import { readFolder, type Folder } from '../content/source/folder-fs.ts';
import { checkFolder } from '../checks/check-folder.ts';
import type { Site } from '../site/site.ts';
import { composeSite } from './compose-site.ts';
import { openMentionCache } from './readings/mention-cache.ts';
import { openReadingCache } from './readings/reading-cache.ts';
import { noProgress, type Progress } from './progress.ts';
import type { OpenSite } from './open-site.ts';
import type { Settings } from './settings-fs.ts';
import { runAuditJob } from './threads/audit-job.ts';
import { sentFolder } from './threads/place-job.ts';
import { readingInThreads } from './threads/reading-in-threads.ts';
import { noThreads, worthwhile, type Threads } from './threads/threads.ts';
import { openTurns } from './threads/turns.ts';

export interface OpenOptions {
  /** Threads that help; without them this one does all. */
  readonly threads?: Threads;
  readonly progress?: Progress;
  /** Whether the threads will need the site for its pages. */
  readonly rendersNext?: boolean;
}

/** Reads, checks and composes a content folder at the build clock. */
export async function openSite(
  settings: Settings,
  { threads = noThreads, progress = noProgress, rendersNext = false }: OpenOptions = {},
): Promise<OpenSite> {
  const { root, cacheDir } = settings;
  progress.begin('read');
  const folder = await readFolder(settings, (language) =>
    readingInThreads(openReadingCache({ root, cacheDir, language }), threads, {
      ...settings,
      language,
    }),
  );
  progress.begin('check');
  threads.offer(sentFolder(folder), settings);
  if (rendersNext) threads.open();
  const site = composeSite(folder, settings);
  const files = [folder.site, ...folder.readings].map(({ file }) => file);
  const audit = await auditFiles(folder, site, { settings, threads });
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

/** The mention warnings of all articles: those of earlier runs, and the others in several threads. */
async function auditFiles(
  { readings }: Folder,
  site: Site,
  { settings, threads }: { readonly settings: Settings; readonly threads: Threads },
): Promise<{ readonly warnings: readonly Diagnostic[]; readonly failures: readonly Diagnostic[] }> {
  const cache = openMentionCache(settings, { readings, language: site.settings.language });
  const articles = readings.filter(({ entry }) => entry?.kind === 'article');
  const missing = articles.filter(({ entry }) => entry && cache.find(entry) === null);
  const byPath = new Map(missing.map((reading) => [reading.path, reading]));
  const job = { paths: [...byPath.keys()], turns: openTurns().shared };
  const others = missing.length < worthwhile ? [] : threads.audit(job);
  const own = runAuditJob(job, site, (path) => byPath.get(path));
  const found = [...own, ...(await others)];
  for (const { path, warnings, failed } of found) {
    const entry = byPath.get(path)?.entry;
    if (entry && !failed) cache.keep(entry, warnings);
  }
  const failures = found.filter(({ failed }) => failed).flatMap(({ warnings }) => warnings);
  const warnings = articles.flatMap(({ entry }) => (entry && cache.find(entry)) ?? []);
  cache.save();
  return { warnings, failures };
}

/** Whether a report holds back the build. */
export function hasErrors({ diagnostics }: Report): boolean {
  return diagnostics.some(({ severity }) => severity === 'error');
}

/** Everything that an editor is told: the faults and the mention warnings in one report, sorted. */
export function wholeReport({ report, mentionWarnings: more }: OpenSite): Report {
  return { ...report, diagnostics: [...report.diagnostics, ...more].toSorted(compareDiagnostics) };
}
