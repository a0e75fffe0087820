import { appendFileSync, existsSync, statSync } from 'node:fs';
import { resolve } from 'node:path';
import { summarise } from '../diagnostics/compare.ts';
import {
  isReportFormat,
  renderReport,
  reporters,
  type ReportFormat,
} from '../diagnostics/render-report-fs.ts';
import type { Report } from '../diagnostics/report.ts';
import { reportJobSummary } from '../diagnostics/reporters/job-summary.ts';
import { asksForHelp, readCommandLine } from './command-line-fs.ts';
import { openSite, wholeReport, type OpenSite } from '../engine/open-site-fs.ts';
import {
  readSettings,
  readTerminal,
  readWorkflowRun,
  type Environment,
  type Settings,
} from '../engine/settings-fs.ts';
import { displayPath, isWithin } from '../content/source/folder-fs.ts';
import { changedFiles } from './changed-files.ts';

/** Exit codes of the contract. */
const clean = 0;
const contentErrors = 1;
const wrongUse = 2;
const toolFault = 2;

/** Where the command runs and speaks. */
export interface Surroundings {
  /** The working folder, absolute. */
  readonly root: string;
  /** Default: that of the process. */
  readonly environment?: Environment;
  /** Whether a person sees what is written. */
  readonly isTerminal: boolean;
  readonly write: (text: string) => void;
  readonly complain: (text: string) => void;
}

/** `npm run check -- [paths…] [--format pretty|json|github|sarif] [--max-warnings N]`: every fault of every file. */
export async function checkCommand(
  words: readonly string[],
  surroundings: Surroundings,
): Promise<number> {
  try {
    return await check(words, surroundings);
  } catch (error) {
    // A fault of the program, or of the disk, and not of the content.
    const reason = error instanceof Error ? error.message : String(error);
    surroundings.complain(`The check could not be finished: ${reason}\n`);
    return toolFault;
  }
}

async function check(words: readonly string[], surroundings: Surroundings): Promise<number> {
  const { environment, write, complain } = surroundings;
  const refuse = (problem: string): number => {
    complain(`${problem}\n${usage}\n`);
    return wrongUse;
  };
  if (asksForHelp(words)) {
    write(`${usage}\n`);
    return clean;
  }
  const terminal = readTerminal(environment, surroundings.isTerminal);
  const options = readOptions(words, terminal.format, environment);
  if ('problem' in options) return refuse(options.problem);
  const settings = readSettings(environment, { root: surroundings.root });
  if ('problem' in settings) return refuse(settings.problem);
  const { root, contentDir } = settings;
  const paths = options.paths.map((path) => resolve(root, path));
  const missing = [contentDir, ...paths].find((path) => !existsSync(path));
  if (missing !== undefined) return refuse(`There is no file or folder ${missing}.`);
  if (!statSync(contentDir).isDirectory()) return refuse(`${contentDir} is no folder.`);
  const outside = paths.find((path) => !isWithin(path, contentDir) && !isWithin(contentDir, path));
  if (outside !== undefined)
    return refuse(
      `${outside} is no part of the content folder ${contentDir}, which alone is checked.`,
    );

  const opened = await openSite(settings);
  const report = within(
    await whereItMatters(opened, settings, surroundings),
    paths.map((path) => displayPath(path, root)),
  );
  write(renderReport(report, options.format, { root, colour: terminal.colour }));
  if (terminal.summaryFile !== null) appendFileSync(terminal.summaryFile, reportJobSummary(report));

  if (opened.failures.length > 0) {
    complain(`The program failed on ${opened.failures.join(', ')}.\n`);
    return toolFault;
  }
  const { errors, warnings } = summarise(report.diagnostics);
  if (errors > 0) return contentErrors;
  if (warnings <= options.maxWarnings) return clean;
  complain(
    `${String(warnings)} warnings are more than the ${String(options.maxWarnings)} that are allowed.\n`,
  );
  return contentErrors;
}

/** On GitHub the mention warnings of files that a change does not touch are left out: nobody looks for them there. */
async function whereItMatters(
  opened: OpenSite,
  settings: Settings,
  { environment, complain }: Surroundings,
): Promise<OpenSite> {
  const workflow = readWorkflowRun(environment);
  if (workflow === null || opened.mentionWarnings.length === 0) return opened;
  const changed = await changedFiles(workflow, settings);
  if (!('problem' in changed)) {
    const ofChanged = opened.mentionWarnings.filter(({ file }) => changed.has(file));
    return { ...opened, mentionWarnings: ofChanged };
  }
  complain(
    `Git does not tell which files changed, so the mention warnings of all are shown: ${changed.problem}\n`,
  );
  return opened;
}

/** The report on some files and folders. The whole folder is read all the same: a reference may lead anywhere. */
function within(opened: OpenSite, paths: readonly string[]): Report {
  const report = wholeReport(opened);
  if (paths.length === 0) return report;
  const chosen = (file: string): boolean =>
    paths.some((path) => path === '' || file === path || file.startsWith(`${path}/`));
  return {
    files: opened.files.filter(chosen).length,
    diagnostics: report.diagnostics.filter(({ file }) => chosen(file)),
  };
}

interface Options {
  readonly paths: readonly string[];
  readonly format: ReportFormat;
  readonly maxWarnings: number;
}

function readOptions(
  words: readonly string[],
  usual: ReportFormat,
  environment: Environment | undefined,
): Options | { readonly problem: string } {
  const read = readCommandLine(
    words,
    { format: { type: 'string', default: usual }, 'max-warnings': { type: 'string' } },
    { paths: true, environment },
  );
  if ('problem' in read) return read;
  const { format, 'max-warnings': limit } = read.values;
  if (!Object.hasOwn(reporters, format) || !isReportFormat(format))
    return {
      problem: `"${format}" is no format; write one of ${Object.keys(reporters).join(', ')}.`,
    };
  if (limit !== undefined && !/^\d+$/.test(limit))
    return { problem: `--max-warnings is "${limit}", but must be a number.` };
  return {
    paths: read.positionals,
    format,
    maxWarnings: limit === undefined ? Infinity : Number(limit),
  };
}

const usage =
  'Usage: npm run check -- [paths…] [--format pretty|json|github|sarif] [--max-warnings N]';

if (import.meta.main) {
  // Whoever reads the report may stop reading it, as `head` does.
  process.stdout.on('error', () => undefined);
  process.exitCode = await checkCommand(process.argv.slice(2), {
    root: process.cwd(),
    isTerminal: process.stdout.isTTY,
    write: (text) => process.stdout.write(text),
    complain: (text) => process.stderr.write(text),
  });
}
