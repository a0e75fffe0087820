import {
  accessSync,
  constants,
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';

/** Names inside an output folder that cannot be renamed. */
export interface EntryNames {
  readonly next: string;
  readonly previous: string;
  readonly old: string;
}

/** The system's call; tests put one in its place that is refused. */
type Rename = (from: string, to: string) => void;

export function remove(path: string): void {
  rmSync(path, { recursive: true, force: true, maxRetries: 3 });
}

export function isWritable(folder: string): boolean {
  try {
    accessSync(folder, constants.W_OK);
    return true;
  } catch {
    return false;
  }
}

/** Moves a file or folder; to another file system it is copied. */
export function bring(from: string, to: string, rename: Rename = renameSync): void {
  remove(to);
  try {
    rename(from, to);
  } catch (error) {
    // EXDEV: another file system, or a folder of a lower layer of an overlay. EPERM, EACCES: some network drives.
    if (!isOf(error, ['EXDEV', 'EPERM', 'EACCES'])) throw error;
    cpSync(from, to, { recursive: true, preserveTimestamps: false });
    remove(from);
  }
}

interface Folders {
  readonly next: string;
  readonly goal: string;
  readonly previous: string;
  /** Where the old folder is moved in the end; without it, and on another file system, it is removed. */
  readonly aside?: string | undefined;
}

/**
 * Puts one folder in the place of another by two renames. False where the old one cannot be renamed, such as a mount point:
 * nothing has changed then. Throws where the new one cannot take its place, and puts the old one back.
 */
export function swapFolders(
  { next, goal, previous, aside }: Folders,
  rename: Rename = renameSync,
): boolean {
  const replaces = existsSync(goal);
  if (replaces) {
    try {
      rename(goal, previous);
    } catch (error) {
      if (isOf(error, ['EBUSY', 'EXDEV', 'EPERM', 'EACCES', 'EROFS', 'EINVAL'])) return false;
      throw error;
    }
  }
  try {
    rename(next, goal);
  } catch (error) {
    if (replaces) rename(previous, goal);
    throw error;
  }
  if (replaces && aside !== undefined) moveAside(previous, aside);
  remove(previous);
  return true;
}

/** Where it cannot be moved, it is removed afterwards. */
function moveAside(folder: string, aside: string): void {
  remove(aside);
  try {
    renameSync(folder, aside);
  } catch {
    // Another file system.
  }
}

/** Makes good the end of a process between the two renames, or before the old output was removed. */
export function undoFolders(goal: string, previous: string): void {
  if (!existsSync(goal) && existsSync(previous)) renameSync(previous, goal);
  remove(previous);
}

/** Says that all of the old entries are aside: from then on what stands in the folder belongs to the new site. */
const complete = '.complete';

/**
 * Puts the entries of one folder in the place of those of another, which stays. The old ones go aside first and are removed
 * last: if the process dies, {@link undoEntries} puts them back. Throws where it cannot, and puts them back, too.
 */
export function swapEntries(
  {
    next,
    goal,
    names,
    kept,
  }: {
    readonly next: string;
    readonly goal: string;
    readonly names: EntryNames;
    readonly kept: readonly string[];
  },
  rename: Rename = renameSync,
): void {
  const previous = join(goal, names.previous);
  const inside = join(goal, names.next);
  if (next !== inside) bring(next, inside, rename);
  const stays = new Set([...kept, names.next, names.previous, names.old]);
  mkdirSync(previous);
  try {
    for (const name of readdirSync(goal).filter((one) => !stays.has(one)))
      bring(join(goal, name), join(previous, name), rename);
    writeFileSync(join(previous, complete), '');
    for (const name of readdirSync(inside)) bring(join(inside, name), join(goal, name), rename);
  } catch (error) {
    undoEntries(goal, names, kept);
    throw error;
  }
  // The one moment from which the new site holds.
  renameSync(previous, join(goal, names.old));
  remove(join(goal, names.old));
  remove(inside);
}

/** Puts back the entries that an unfinished {@link swapEntries} put aside. */
export function undoEntries(goal: string, names: EntryNames, kept: readonly string[] = []): void {
  remove(join(goal, names.old));
  const previous = join(goal, names.previous);
  if (existsSync(previous)) {
    if (existsSync(join(previous, complete))) {
      const stays = new Set([...kept, names.next, names.previous]);
      for (const name of readdirSync(goal).filter((one) => !stays.has(one)))
        remove(join(goal, name));
    }
    for (const name of readdirSync(previous).filter((one) => one !== complete))
      bring(join(previous, name), join(goal, name));
    remove(previous);
  }
  remove(join(goal, names.next));
}

function isOf(error: unknown, codes: readonly string[]): boolean {
  return (
    error instanceof Error &&
    'code' in error &&
    typeof error.code === 'string' &&
    codes.includes(error.code)
  );
}
