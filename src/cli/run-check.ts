import { appendFileSync, existsSync, statSync } from 'node:fs';
import { resolve } from 'node:path';
import { summarise } from '../diagnostics/compare.ts';
import { renderReport, type ReportFormat } from '../diagnostics/render-report-fs.ts';
import type { Report } from '../diagnostics/report.ts';
import { reportJobSummary } from '../diagnostics/reporters/job-summary.ts';
import { openSite, wholeReport } from '../engine/open-site-fs.ts';
import type { OpenSite } from '../engine/open-site.ts';
import { startThreads } from '../engine/threads/threads.ts';
import {
  readSettings,
  readTerminal,
  readWorkflowRun,
  type Settings,
} from '../engine/settings-fs.ts';
import { displayPath, isWithin } from '../content/source/folder-fs.ts';
import { changedFiles } from './changed-files.ts';
import type { Ending, Surroundings } from './command.ts';
import { contentErrors, done, toolFault } from './exit-codes.ts';

export interface CheckOptions {
  /** Report these files and folders only; all of the folder where there is none. */
  readonly paths: readonly string[];
  /** Default: that of the surroundings. */
  readonly format?: ReportFormat | undefined;
  /** More warnings than this end with 1. */
  readonly maxWarnings: number;
}

/** Reports every fault of every content file. */
export async function checkContent(
  options: CheckOptions,
  surroundings: Surroundings,
): Promise<Ending> {
  try {
    return await check(options, surroundings);
  } catch (error) {
    // A fault of the program, or of the disk, and not of the content.
    const reason = error instanceof Error ? error.message : String(error);
    surroundings.complain(`The check could not be finished: ${reason}\n`);
    return toolFault;
  }
}

async function check(options: CheckOptions, surroundings: Surroundings): Promise<Ending> {
  const { environment, write, complain } = surroundings;
  const refuse = (problem: string): Ending => ({ problem });
  const terminal = readTerminal(environment, surroundings.isTerminal);
  const settings = readSettings(environment, { root: surroundings.root });
  if ('problem' in settings) return settings;
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

  const threads = startThreads();
  const opened = await openSite(settings, { threads });
  threads.close();
  const report = within(
    await whereItMatters(opened, settings, surroundings),
    paths.map((path) => displayPath(path, root)),
  );
  write(renderReport(report, options.format ?? terminal.format, { root, colour: terminal.colour }));
  if (terminal.summaryFile !== null) appendFileSync(terminal.summaryFile, reportJobSummary(report));

  if (opened.failures.length > 0) {
    complain(`The program failed on ${opened.failures.join(', ')}.\n`);
    return toolFault;
  }
  const { errors, warnings } = summarise(report.diagnostics);
  if (errors > 0) return contentErrors;
  if (warnings <= options.maxWarnings) return done;
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

/**
 * The report on some files and folders. The whole folder is read all the same: a reference may lead anywhere. What the
 * outlet's own code got wrong is in every report, for a check that fails has looked at nothing.
 */
function within(opened: OpenSite, paths: readonly string[]): Report {
  const report = wholeReport(opened);
  if (paths.length === 0) return report;
  const chosen = (file: string): boolean =>
    paths.some((path) => path === '' || file === path || file.startsWith(`${path}/`));
  return {
    files: opened.files.filter(chosen).length,
    diagnostics: report.diagnostics.filter(
      ({ file, code }) => chosen(file) || /^(?:CONFIG_|HOOK_(?:FAILED|RESULT))/.test(code),
    ),
  };
}
