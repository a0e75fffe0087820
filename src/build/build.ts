import { existsSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { renderReport } from '../diagnostics/render-report-fs.ts';
import { asksForHelp, readCommandLine } from '../edition/command-line-fs.ts';
import { hasErrors, openEdition } from '../edition/open-edition-fs.ts';
import { readSettings, readTerminal, type Settings } from '../edition/settings-fs.ts';
import { hold } from './held-edition.ts';
import { openOutFolder, outFolderProblem } from './out-folder.ts';
import { makeSearchIndex } from './search-index.ts';
import { buildSite } from './site-build.ts';

/** Exit codes of the contract. */
const done = 0;
const contentErrors = 1;
const toolFault = 2;

const usage = 'Usage: npm run build -- [--preview] [--outDir DIR]';

process.exitCode = await build(process.argv.slice(2)).catch(failed);

/** `npm run build -- [--preview] [--outDir DIR]`: check, build beside the old output, swap. */
async function build(words: readonly string[]): Promise<number> {
  if (asksForHelp(words)) {
    process.stdout.write(`${usage}\n`);
    return done;
  }
  const options = readOptions(words);
  if ('problem' in options) return refuse(options.problem);
  const settings = readSettings(undefined, { preview: options.preview });
  if ('problem' in settings) return refuse(settings.problem);
  if (!existsSync(settings.contentDir))
    return refuse(`There is no content folder ${settings.contentDir}.`);
  const outDir = resolve(
    settings.root,
    options.outDir ?? (options.preview ? 'dist-preview' : 'dist'),
  );
  const read = [settings.contentDir, join(settings.root, 'public')];
  const problem = outFolderProblem(outDir, { kept: [settings.root, ...read], read });
  if (problem !== null) return refuse(problem);

  const started = performance.now();
  // First of all, so that an interrupted build is made good even where this one finds faults.
  const folder = openOutFolder(outDir);
  const opened = await openEdition(settings);
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
  hold(opened);
  try {
    const [pages, placeIndex] = await Promise.all([
      buildSite(settings, folder.staging),
      makeSearchIndex(opened.edition, settings.root),
    ]);
    placeIndex(folder.staging);
    folder.publish();
    const seconds = ((performance.now() - started) / 1000).toFixed(1);
    process.stdout.write(`${String(pages)} pages in ${seconds} s: ${nameOf(outDir, settings)}\n`);
    return done;
  } catch (error) {
    folder.abandon();
    throw error;
  }
}

function failed(error: unknown): number {
  process.stderr.write(
    `${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`,
  );
  process.stderr.write('The build failed; the last output stands as it was.\n');
  return toolFault;
}

function readOptions(
  words: readonly string[],
):
  | { readonly preview: boolean; readonly outDir: string | undefined }
  | { readonly problem: string } {
  const read = readCommandLine(words, {
    preview: { type: 'boolean', default: false },
    outDir: { type: 'string' },
  });
  return 'problem' in read ? read : { preview: read.values.preview, outDir: read.values.outDir };
}

function refuse(problem: string): number {
  process.stderr.write(`${problem}\n${usage}\n`);
  return toolFault;
}

function nameOf(outDir: string, { root }: Settings): string {
  const inside = relative(root, outDir);
  return inside.startsWith('..') ? outDir : `${inside}/`;
}
