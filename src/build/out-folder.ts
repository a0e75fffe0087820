import { existsSync, mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { isWithin } from '../intake/folder-fs.ts';

/** Where a build is made until it is whole: beside its goal, so that one rename puts it there. */
export interface OutFolder {
  /** The new output is written here. */
  readonly staging: string;
  /** Puts the new output in the place of the old; throws where it cannot, and then the old one stands. */
  readonly publish: () => void;
  /** Throws the unfinished output away; the old one stands. */
  readonly abandon: () => void;
}

/**
 * Why a folder must not be replaced by a site, or null: it holds one that is kept, lies in one that is read,
 * or holds other files. Whoever mistypes a path loses nothing. All paths are absolute.
 */
export function outFolderProblem(
  outDir: string,
  { kept, read }: { readonly kept: readonly string[]; readonly read: readonly string[] },
): string | null {
  for (const folder of kept) {
    if (isWithin(folder, outDir))
      return `${outDir} holds ${folder} and cannot be the output folder.`;
  }
  for (const folder of read) {
    if (isWithin(outDir, folder))
      return `${outDir} lies in ${folder} and cannot be the output folder.`;
  }
  if (!existsSync(outDir)) return null;
  let names: string[];
  try {
    names = readdirSync(outDir);
  } catch {
    return `${outDir} is not a folder.`;
  }
  if (names.length === 0 || names.includes('404.html')) return null;
  return `${outDir} holds files that are no site; empty it or choose another folder.`;
}

/** Prepares the staging folder; what an interrupted build left of it is removed. */
export function openOutFolder(outDir: string): OutFolder {
  const goal = resolve(outDir);
  const parent = dirname(goal);
  const staging = join(parent, `.${basename(goal)}.next`);
  const previous = join(parent, `.${basename(goal)}.previous`);
  mkdirSync(parent, { recursive: true });
  // A build that was killed between the two renames left only the previous output: that is the last good one.
  if (!existsSync(goal) && existsSync(previous)) renameSync(previous, goal);
  const remove = (path: string): void => {
    rmSync(path, { recursive: true, force: true });
  };
  remove(staging);
  remove(previous);
  return {
    staging,
    publish: () => {
      const replaces = existsSync(goal);
      if (replaces) renameSync(goal, previous);
      try {
        renameSync(staging, goal);
      } catch (error) {
        if (replaces) renameSync(previous, goal);
        throw error;
      }
      remove(previous);
    },
    abandon: () => {
      remove(staging);
    },
  };
}
