import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { WorkflowRun } from '../engine/settings-fs.ts';
import { displayPath, type FolderPlace } from '../content/source/folder-fs.ts';

const run = promisify(execFile);

/** Files as faults name them; or why git cannot tell which files changed. */
export type ChangedFiles = ReadonlySet<string> | { readonly problem: string };

/** The files of the content folder that a workflow run is about, deleted ones too. */
export async function changedFiles(
  workflow: WorkflowRun,
  { contentDir, root }: FolderPlace,
): Promise<ChangedFiles> {
  try {
    const words = ['diff', '--name-only', '--relative', '-z', baseOf(workflow), '--', '.'];
    const { stdout } = await run('git', words, { cwd: contentDir, maxBuffer: 64 * 1024 * 1024 });
    const paths = stdout.split('\0').filter((path) => path !== '');
    return new Set(paths.map((path) => displayPath(join(contentDir, path), root)));
  } catch (error) {
    return { problem: reasonOf(error) };
  }
}

/**
 * What the files are getSite against: the state before a push; else the first parent of the commit that is checked out,
 * which for a pull request is its merge, so that the parent is the base.
 */
function baseOf({ event, payloadFile }: WorkflowRun): string {
  if (event !== 'push') return 'HEAD^1';
  if (payloadFile === null) throw new Error('GITHUB_EVENT_PATH names no file.');
  // GitHub's own file: https://docs.github.com/en/webhooks/webhook-events-and-payloads#push
  const { before } = JSON.parse(readFileSync(payloadFile, 'utf8')) as { readonly before?: unknown };
  if (typeof before !== 'string' || !/^[0-9a-f]{40,64}$/.test(before))
    throw new Error(`${payloadFile} does not say which commit stood before the push.`);
  if (/^0+$/.test(before)) throw new Error('The push makes a new branch.');
  return before;
}

/** What git wrote, else what Node says of it. */
function reasonOf(error: unknown): string {
  const words = error instanceof Error && 'stderr' in error ? String(error.stderr).trim() : '';
  if (words !== '') return words;
  return error instanceof Error ? error.message : String(error);
}
