import { existsSync, mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { basename, dirname, join, relative, resolve } from 'node:path';

/** Where a build is made until it is whole: beside its goal, so that one rename puts it there. */
export interface OutFolder {
  /** The new output is written here. */
  readonly staging: string;
  /** Puts the new output in the place of the old. */
  readonly publish: () => void;
  /** Throws the unfinished output away; the old one stands. */
  readonly abandon: () => void;
}

/** Why a folder must not be replaced by a site, or null. Whoever mistypes a path loses nothing. */
export function outFolderProblem(outDir: string, kept: readonly string[]): string | null {
  for (const folder of kept) {
    const inside = relative(outDir, folder);
    if (inside === '' || !inside.startsWith('..'))
      return `${outDir} holds ${folder} and cannot be the output folder.`;
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
      if (existsSync(goal)) renameSync(goal, previous);
      renameSync(staging, goal);
      remove(previous);
    },
    abandon: () => {
      remove(staging);
    },
  };
}
