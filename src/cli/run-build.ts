import { statSync } from 'node:fs';
import { join, relative } from 'node:path';
import { renderReport } from '../diagnostics/render-report-fs.ts';
import { hasErrors, openSite, type OpenSite } from '../engine/open-site-fs.ts';
import { readTerminal, type Settings } from '../engine/settings-fs.ts';
import { setSiteForPages } from '../engine/set-site-for-pages.ts';
import { openOutFolder } from '../engine/output/out-folder.ts';
import { endProcess, leave } from '../engine/ending.ts';
import { missingFiles } from '../engine/output/expected-files.ts';
import { describeFailure } from '../engine/failure.ts';
import { makeSearchIndex } from '../engine/search/search-index.ts';
import { openWorkFolder } from '../engine/output/work-folder.ts';
import { contentErrors, done, toolFault } from './exit-codes.ts';

/** What must not stay behind, in whatever way the process ends. */
const closing: (() => void)[] = [];

/**
 * Checks the content, builds the site beside the old output and replaces it. Ends the process with the exit code. `outDir` is
 * absolute, and nothing that must be kept lies in it.
 */
export async function buildAndExit(settings: Settings, outDir: string): Promise<never> {
  process.on('exit', closeAll);
  for (const [signal, code] of [
    ['SIGINT', 130],
    ['SIGTERM', 143],
    ['SIGHUP', 129],
  ] as const)
    process.once(signal, () => leave(code));
  // What is thrown beside the build, by a service of the bundler or the search, ends it too.
  process.on('uncaughtException', (error) => void endProcess(failed(error)));
  return endProcess(await build(settings, outDir).catch(failed));
}

async function build(settings: Settings, outDir: string): Promise<number> {
  const started = performance.now();
  // First of all, so that an interrupted build is made good even where this one finds faults.
  const folder = openOutFolder(outDir);
  if ('busy' in folder) {
    process.stderr.write(`${folder.busy}\n`);
    return toolFault;
  }
  closing.push(folder.release);
  const opened = await openSite(settings);
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
  const work = openWorkFolder(settings.root);
  closing.push(work.close);
  const pages = await makeSite(complete, settings, work.path);
  folder.publish(join(work.path, 'site'));
  const fonts = fontReport(opened);
  if (fonts !== null) process.stdout.write(fonts);
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  process.stdout.write(`${String(pages)} pages in ${seconds} s: ${nameOf(outDir, settings)}\n`);
  return done;
}

/** Makes the whole site in the folder `site` of a work folder. Throws where anything is missing of what was asked for. */
async function makeSite(opened: OpenSite, settings: Settings, work: string): Promise<number> {
  const site = join(work, 'site');
  // Here, so that a build that ends before has no bundler to close.
  const { buildSite } = await import('../engine/site-build.ts');
  const [pages, placeIndex] = await Promise.all([
    buildSite(settings, work),
    makeSearchIndex(opened.site, { root: settings.root, work }),
  ]);
  placeIndex(site);
  const missing = missingFiles(site, opened);
  const [first] = missing;
  if (first !== undefined)
    throw new Error(
      `Not every file was made: ${missing.slice(0, 3).join(', ')}${missing.length > 3 ? ' …' : ''}.`,
    );
  return pages;
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
