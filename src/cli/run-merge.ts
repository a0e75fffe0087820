import { existsSync, readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { openOutFolder, outFolderProblem } from '../engine/output/out-folder.ts';
import { openSiteStore } from '../engine/output/site-store.ts';
import { mergeParts, readParts } from '../engine/parts/merge-parts.ts';
import type { Ending, Surroundings } from './command.ts';
import { done, toolFault } from './exit-codes.ts';

export interface MergeOptions {
  /** The folders of the parts; where there are none, all folders in `dist-parts`. */
  readonly parts: readonly string[];
  readonly outDir: string;
}

const defaultFolder = 'dist-parts';

/** Replaces the output folder by the site that the parts make together. Nothing is read but the parts. */
export async function merge(
  { parts: named, outDir }: MergeOptions,
  { root, write, complain }: Surroundings,
): Promise<Ending> {
  const folders = (named.length > 0 ? named : partsIn(root)).map((folder) => resolve(root, folder));
  const read = readParts(folders);
  if ('problem' in read) return read;
  const goal = resolve(root, outDir);
  const problem = outFolderProblem(goal, { kept: [root, ...folders], read: folders });
  if (problem !== null) return { problem };
  const folder = openOutFolder(goal);
  if ('busy' in folder) return { problem: folder.busy };
  try {
    const store = openSiteStore({ root }, goal);
    const merged = await mergeParts(read.parts, store);
    folder.publish(store.next.path, store.setAside);
    store.record(merged);
    write(`${String(merged.files.size)} files from ${String(folders.length)} parts: ${outDir}\n`);
    return done;
  } catch (error) {
    complain(`${error instanceof Error ? error.message : String(error)}\n`);
    complain('Nothing was merged; the last output is unchanged.\n');
    return toolFault;
  } finally {
    folder.release();
  }
}

function partsIn(root: string): readonly string[] {
  const home = join(root, defaultFolder);
  if (!existsSync(home)) return [];
  return readdirSync(home, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => join(home, name))
    .toSorted();
}
