import { createHash } from 'node:crypto';
import { compareDiagnostics } from '../diagnostics/compare.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { Report } from '../diagnostics/report.ts';
import { readFolder, type Folder } from '../content/source/folder-fs.ts';
import { checkFolder } from '../checks/check-folder.ts';
import type { Site } from '../site/site.ts';
import { composeSite } from './compose-site.ts';
import { realPath } from './hooks/config-code.ts';
import { oneForEachHook } from './hooks/hook-faults.ts';
import { loadHooks } from './hooks/load-hooks.ts';
import { ownFaultsOf } from './hooks/own-checks.ts';
import { ownFilesOf, type OwnFile } from './hooks/own-files.ts';
import { remarkStep } from './hooks/remark-step.ts';
import { openFileDigests } from './readings/file-digests.ts';
import { openMentionCache } from './readings/mention-cache.ts';
import { openReadingCache, type ShardedReadingCache } from './readings/reading-cache.ts';
import { noProgress, type Progress } from './progress.ts';
import type { OpenSite } from './open-site.ts';
import type { CodePlace } from './program-digest.ts';
import type { Settings } from './settings-fs.ts';
import { runAuditJob } from './threads/audit-job.ts';
import { sentFolder } from './threads/place-job.ts';
import { readingInThreads } from './threads/reading-in-threads.ts';
import { noThreads, worthwhile, type Threads } from './threads/threads.ts';
import { openTurns } from './threads/turns.ts';

/** What a process that opens the site again and again keeps from one time to the next. */
export interface OpenMemory {
  readings: ShardedReadingCache | null;
}

export interface OpenOptions {
  /** Without it, what is cached is read from the disk. */
  readonly memory?: OpenMemory;
  /** Threads that help; without them this one does all. */
  readonly threads?: Threads;
  readonly progress?: Progress;
  /** Whether the threads will need the site for its pages. */
  readonly rendersNext?: boolean;
}

/** Reads, checks and composes a content folder at the build clock, with the hooks of the outlet. */
export async function openSite(
  settings: Settings,
  { threads = noThreads, progress = noProgress, rendersNext = false, memory }: OpenOptions = {},
): Promise<OpenSite> {
  progress.begin('read');
  const hooks = await loadHooks(settings);
  const root = realPath(settings.root);
  const remark = remarkStep(hooks.remarkPlugins, { code: hooks.code, root });
  const place = { ...settings, code: hooks.code.digest };
  const folder = await readFolder(settings, {
    step: remark.step,
    digests: openFileDigests(settings.contentDir, settings),
    openCache: (site) => {
      const cache = openReadingCache({ ...place, ...site }, memory?.readings);
      if (memory) memory.readings = cache;
      return readingInThreads(cache, threads, { ...place, ...site });
    },
  });
  progress.begin('check');
  // Other threads know the readings from the cache alone.
  if (remark.step === null) threads.offer(sentFolder(folder, place.code), settings);
  if (rendersNext) threads.open();
  const site = composeSite(folder, settings);
  const own = await ownFilesOf(hooks, { site, readings: folder.readings, root });
  const ownFaults = await ownFaultsOf(hooks, {
    folder,
    site: () => composeSite(folder, { ...settings, preview: true }),
    root,
  });
  const files = [folder.site, ...folder.readings].map(({ file }) => file);
  const audit = await auditFiles(folder, site, { place, threads });
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
    contentDigest: () => digestOfFolder(folder, own.files),
    ownFiles: own.files,
    ownCode: hooks.code,
  };
}

/** The mention warnings of all articles: those of earlier runs, and the others in several threads. */
async function auditFiles(
  { readings }: Folder,
  site: Site,
  { place, threads }: { readonly place: CodePlace; readonly threads: Threads },
): Promise<{ readonly warnings: readonly Diagnostic[]; readonly failures: readonly Diagnostic[] }> {
  const cache = openMentionCache(place, { readings, language: site.settings.language });
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

/** Of the files by their digests, the design, and what the outlet's own code adds. */
function digestOfFolder(folder: Folder, ownFiles: readonly OwnFile[]): string {
  const { keys, site, images, logos, theme, publicFiles } = folder;
  const { fields, unread } = { fields: site.sound, unread: [...site.articleForm.unsound.unread] };
  const digest = createHash('sha256');
  for (const { path, hash } of keys) digest.update(JSON.stringify([path, hash]));
  for (const { path, content } of ownFiles) digest.update(JSON.stringify(path)).update(content);
  const rest = [
    fields,
    unread,
    [...images],
    [...logos.logos],
    theme.theme,
    [...publicFiles].toSorted(),
  ];
  return digest.update(JSON.stringify(rest)).digest('base64url');
}

/** Whether a report holds back the build. */
export function hasErrors({ diagnostics }: Report): boolean {
  return diagnostics.some(({ severity }) => severity === 'error');
}

/** Everything that an editor is told: the faults and the mention warnings in one report, sorted. */
export function wholeReport({ report, mentionWarnings: more }: OpenSite): Report {
  return { ...report, diagnostics: [...report.diagnostics, ...more].toSorted(compareDiagnostics) };
}
