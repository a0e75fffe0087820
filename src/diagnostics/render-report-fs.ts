import { readFileSync } from 'node:fs';
import { basename, dirname, isAbsolute, join, relative, resolve, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { readRegularFile } from '../files/regular-file-fs.ts';
import { docsFolder as docsPath } from './fault.ts';
import type { Report, Reporter } from './report.ts';
import { reportGithub } from './reporters/github.ts';
import { reportJson } from './reporters/json.ts';
import { reportPretty } from './reporters/pretty.ts';
import { reportSarif } from './reporters/sarif.ts';

/** The forms of a report, by the word that asks for each. */
export const reporters = {
  pretty: reportPretty,
  json: reportJson,
  github: reportGithub,
  sarif: reportSarif,
} satisfies Record<string, Reporter>;

export type ReportFormat = keyof typeof reporters;

/** The folder of the repository or of the installed package. */
const home = fileURLToPath(new URL('../..', import.meta.url));
/** The pages on the codes. */
const docsFolder = fileURLToPath(new URL('docs/', import.meta.url));
/** In the package every module is compiled. */
const isInstalled = !import.meta.url.endsWith('.ts');

/** A report as text, with the lines of the files as they are on the disk. `root` is what faults are relative to. */
export function renderReport(
  report: Report,
  format: ReportFormat,
  { root, colour }: { readonly root: string; readonly colour: boolean },
): string {
  return reporters[format](isInstalled ? withInstalledDocs(report, root) : report, {
    colour,
    readSource: (file) => readSource(file, root),
    readDocs: (docs) => readText(join(docsFolder, basename(docs))),
    version: programVersion(),
  });
}

/** The same report, with the pages on the codes where the package has them. */
function withInstalledDocs(report: Report, root: string): Report {
  const diagnostics = report.diagnostics.map((one) => ({
    ...one,
    // A code of the outlet is explained in a file of the outlet.
    docs: one.docs.startsWith(docsPath)
      ? relative(root, join(docsFolder, basename(one.docs))).replaceAll(sep, '/')
      : one.docs,
  }));
  return { ...report, diagnostics };
}

/** More than a content file may have. */
const maxBytes = 1024 * 1024;

/** The text of a file that has a fault; of a link, a pipe or a file that is too large nothing is shown. */
function readSource(file: string, root: string): string | undefined {
  const path = resolve(root, file);
  const within = isAbsolute(file) ? dirname(path) : root;
  const read = readRegularFile(path, { within, limit: maxBytes });
  return 'refused' in read || !read.isWhole ? undefined : new TextDecoder().decode(read.bytes);
}

function readText(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return undefined;
  }
}

/** The version of this program. */
export function programVersion(): string {
  const text = readText(resolve(home, 'package.json')) ?? '{}';
  const { version: given } = JSON.parse(text) as { readonly version?: string };
  return given ?? '0.0.0';
}
