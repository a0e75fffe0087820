import { statSync } from 'node:fs';
import { join, relative } from 'node:path';
import { openBuildReport } from './build-report.ts';
import { renderReport } from '../diagnostics/render-report-fs.ts';
import { hasErrors, openSite } from '../engine/open-site-fs.ts';
import type { OpenSite } from '../engine/open-site.ts';
import { readTerminal, type Settings } from '../engine/settings-fs.ts';
import { setSiteForPages } from '../engine/set-site-for-pages.ts';
import { openOutFolder } from '../engine/output/out-folder.ts';
import { endProcess, leave } from '../engine/ending.ts';
import { missingFiles } from '../engine/output/expected-files.ts';
import { openSiteStore } from '../engine/output/site-store.ts';
import { describeFailure } from '../engine/failure.ts';
import { nameOfShard, type Shard } from '../engine/parts/shard.ts';
import { startThreads } from '../engine/threads/threads.ts';
import { openWorkFolder, type WorkFolder } from '../engine/output/work-folder.ts';
import { contentErrors, done, toolFault } from './exit-codes.ts';

export interface BuildOptions {
  /** Whether the steps are printed with their times. */
  readonly verbose?: boolean;
  /** Whether what earlier builds have made is used. */
  readonly cached?: boolean;
  /** How many threads work, this one among them; default: one for each core. */
  readonly threads?: number;
  /** The part of the site to build; null for the whole. */
  readonly shard?: Shard | null;
}

/** What must not stay behind, in whatever way the process ends. */
const closing: (() => void)[] = [];

/**
 * Checks the content, builds the site beside the old output and replaces it. Ends the process with the exit code. `outDir` is
 * absolute, and nothing that must be kept lies in it.
 */
export async function buildAndExit(
  settings: Settings,
  outDir: string,
  options: BuildOptions = {},
): Promise<never> {
  process.on('exit', closeAll);
  for (const [signal, code] of [
    ['SIGINT', 130],
    ['SIGTERM', 143],
    ['SIGHUP', 129],
  ] as const)
    process.once(signal, () => leave(code));
  // What is thrown beside the build, by a service of the bundler or the search, ends it too.
  process.on('uncaughtException', (error) => void endProcess(failed(error)));
  return endProcess(await build(settings, outDir, options).catch(failed));
}

async function build(
  given: Settings,
  outDir: string,
  { verbose = false, cached = true, threads: threadCount, shard = null }: BuildOptions,
): Promise<number> {
  const started = performance.now();
  // First of all, so that an interrupted build is made good even where this one finds faults.
  const folder = openOutFolder(outDir);
  if ('busy' in folder) {
    process.stderr.write(`${folder.busy}\n`);
    return toolFault;
  }
  closing.push(folder.release);
  const threads = startThreads(threadCount === undefined ? undefined : threadCount - 1);
  closing.push(threads.close);
  const progress = openBuildReport({
    isTerminal: process.stdout.isTTY,
    verbose,
    write: (text) => void process.stdout.write(text),
  });
  closing.push(progress.clear);
  let work: WorkFolder | undefined;
  const workFolder = (): string => {
    if (work === undefined) {
      work = openWorkFolder(given.root);
      closing.push(work.close);
    }
    return work.path;
  };
  const settings = cached ? given : { ...given, cacheDir: join(workFolder(), 'cache') };
  const opened = await openSite(settings, { threads, progress, rendersNext: true });
  progress.clear();
  const { colour, format } = readTerminal();
  if (opened.report.diagnostics.length > 0)
    process.stdout.write(renderReport(opened.report, format, { root: settings.root, colour }));
  if (hasErrors(opened.report)) {
    process.stderr.write('Nothing was built; the last output stands as it was.\n');
    return opened.failures.length > 0 ? toolFault : contentErrors;
  }

  const mentions = opened.mentionWarnings.length;
  if (mentions > 0)
    process.stdout.write(
      `${String(mentions)} warning${mentions === 1 ? '' : 's'} on mentions: npm run check tells them.\n`,
    );
  const complete = setSiteForPages(opened);
  const store = openSiteStore(settings, outDir);
  // Here, so that a build that ends before has no bundler to close.
  const { buildSite } = await import('../engine/site-build.ts');
  const built = await buildSite(complete, settings, {
    store,
    work: workFolder(),
    threads,
    progress,
    shard,
  });
  progress.begin('publish');
  // Of a part, merging finds it.
  const missing = shard === null ? missingFiles(store.next.path, complete) : [];
  const [first] = missing;
  if (first !== undefined)
    throw new Error(
      `Not every file was made: ${missing.slice(0, 3).join(', ')}${missing.length > 3 ? ' …' : ''}.`,
    );
  folder.publish(store.next.path, store.setAside);
  store.record(built);
  progress.clear();
  const fonts = fontReport(opened);
  if (fonts !== null) process.stdout.write(fonts);
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  const part = shard === null ? '' : `part ${nameOfShard(shard)}, `;
  process.stdout.write(
    `${part}${String(built.pages)} pages in ${seconds} s: ${nameOf(outDir, settings)}\n`,
  );
  const sizes = [...built.files.values()].map(({ stamp }) => Number.parseInt(stamp, 10));
  const bytes = sizes.reduce((sum, size) => sum + size, 0);
  process.stdout.write(progress.table({ ...built, files: sizes.length, bytes }));
  return done;
}

/** How heavy the outlet's own fonts are; null where it has none. */
function fontReport({ site, publicSources }: OpenSite): string | null {
  const paths = [...new Set(site.theme.fonts.map(({ path }) => path))];
  if (paths.length === 0) return null;
  const bytes = paths.reduce((sum, path) => sum + statSync(publicSources.get(path) ?? '').size, 0);
  return `${String(paths.length)} own fonts, ${(bytes / 1000).toFixed(0)} kB\n`;
}

function closeAll(): void {
  for (const close of closing.splice(0).toReversed()) {
    try {
      close();
    } catch {
      // The next build removes what stays behind.
    }
  }
}

function failed(error: unknown): number {
  process.stderr.write(`${describeFailure(error)}\n`);
  process.stderr.write('The build failed; the last output stands as it was.\n');
  return toolFault;
}

function nameOf(outDir: string, { root }: Settings): string {
  const inside = relative(root, outDir);
  return inside.startsWith('..') ? outDir : `${inside}/`;
}
