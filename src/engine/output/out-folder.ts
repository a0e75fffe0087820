import { existsSync, mkdirSync, readdirSync, readFileSync, realpathSync, statSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { isWithin } from '../../content/source/folder-fs.ts';
import { takeLock, type Holder } from './folder-lock.ts';
import {
  bring,
  isWritable,
  remove,
  swapEntries,
  swapFolders,
  undoEntries,
  undoFolders,
} from './folder-swap.ts';
import { manifestName } from '../parts/part-manifest.ts';
import { stateOf } from './process-mark.ts';

/** The folder that a build replaces, locked for this process. */
export interface OutFolder {
  /**
   * Puts a finished site, which is moved, in the place of the old one, which is moved to `aside` where that is possible. Throws
   * where it cannot, or where another process has taken over the lock, and then the old one stays.
   */
  readonly publish: (site: string, aside?: string) => void;
  /** Lets others build into the folder. */
  readonly release: () => void;
}

/** What the folder of a file system holds by itself. */
const ofFileSystems = ['lost+found'];
/** What a build puts into an output folder that it cannot replace as a whole. */
const ownPrefix = '.dateline.';

/**
 * Why a folder must not be replaced by a site, or null: it holds one that is kept, lies in one that is read,
 * or holds other files. Whoever mistypes a path loses nothing. All paths are absolute.
 */
export function outFolderProblem(
  outDir: string,
  { kept, read }: { readonly kept: readonly string[]; readonly read: readonly string[] },
): string | null {
  const goal = realGoal(outDir);
  for (const folder of kept.map(realGoal)) {
    if (isWithin(folder, goal)) return `${outDir} holds ${folder} and cannot be the output folder.`;
  }
  for (const folder of read.map(realGoal)) {
    if (isWithin(goal, folder))
      return `${outDir} lies in ${folder} and cannot be the output folder.`;
  }
  if (!existsSync(goal)) return null;
  if (!statSync(goal).isDirectory()) return `${outDir} is not a folder.`;
  const names = readdirSync(goal).filter(
    (name) => !ofFileSystems.includes(name) && !name.startsWith(ownPrefix),
  );
  // A build that was killed while it replaced a site left the pages of the old one aside.
  const isInterrupted = readdirSync(goal).some((name) => name === entryNames.previous);
  if (names.length === 0 || names.some((name) => marks.includes(name)) || isInterrupted)
    return null;
  return `${outDir} holds files that are no site; empty it or choose another folder.`;
}

const entryNames = {
  lock: '.dateline.lock',
  next: '.dateline.next',
  previous: '.dateline.previous',
  old: '.dateline.old',
} as const;

/** A file of every site, and one of every part of a site. */
const marks: readonly string[] = ['404.html', manifestName];

const keptEntries: readonly string[] = [...ofFileSystems, entryNames.lock];

/**
 * Locks an output folder and makes good what an interrupted build left. Where another process builds into it, says who.
 * Throws where nothing can be written there.
 */
export function openOutFolder(outDir: string): OutFolder | { readonly busy: string } {
  const goal = realGoal(outDir);
  const parent = dirname(goal);
  mkdirSync(parent, { recursive: true });
  const asWhole = !isMountPoint(goal) && (!existsSync(goal) || isWritable(parent));
  const name = basename(goal);
  const place = asWhole
    ? { lock: join(parent, `.${name}.lock`), next: join(parent, `.${name}.next`) }
    : { lock: join(goal, entryNames.lock), next: join(goal, entryNames.next) };
  const lock = takeLock(place.lock);
  if (!('release' in lock)) return { busy: busySentence(outDir, lock) };
  const previous = join(parent, `.${name}.previous`);
  try {
    undoFolders(goal, previous);
    undoEntries(goal, entryNames, keptEntries);
    remove(place.next);
  } catch (error) {
    lock.release();
    throw error;
  }
  return {
    publish: (site, aside) => {
      if (!lock.isHeld())
        throw new Error(
          `Another build has taken over ${outDir}, because this one gave no sign of life for two minutes. Build again.`,
        );
      bring(site, place.next);
      if (asWhole && swapFolders({ next: place.next, goal, previous, aside })) return;
      swapEntries({ next: place.next, goal, names: entryNames, kept: keptEntries });
    },
    release: () => {
      if (asWhole) remove(place.next);
      else for (const own of ['next', 'old'] as const) remove(join(goal, entryNames[own]));
      lock.release();
    },
  };
}

/** A path without links, also where its last folders do not exist yet: a link to a folder stays, and the folder is replaced. */
function realGoal(path: string): string {
  const absolute = resolve(path);
  try {
    return realpathSync(absolute);
  } catch {
    const parent = dirname(absolute);
    return parent === absolute ? absolute : join(realGoal(parent), basename(absolute));
  }
}

/** Whether a file system begins at a folder: it cannot be renamed. Linux lists all of them; elsewhere the devices differ. */
function isMountPoint(folder: string): boolean {
  if (!existsSync(folder)) return false;
  if (statSync(folder).dev !== statSync(dirname(folder)).dev) return true;
  try {
    const points = readFileSync('/proc/self/mountinfo', 'utf8').split('\n');
    return points.some((line) => decodeMount(line.split(' ')[4] ?? '') === folder);
  } catch {
    return false;
  }
}

/** Blanks and other signs stand as `\040` (https://man7.org/linux/man-pages/man5/proc_pid_mountinfo.5.html). */
function decodeMount(field: string): string {
  return field.replaceAll(/\\(\d{3})/g, (_, octal: string) =>
    String.fromCharCode(Number.parseInt(octal, 8)),
  );
}

function busySentence(outDir: string, { holder }: Holder): string {
  const who =
    holder === null
      ? ''
      : ` (process ${String(holder.pid)} on ${holder.host.split(' ')[0] ?? 'another machine'})`;
  const wait = 'Wait until it has ended, or choose another folder with --outDir.';
  const isSeen = holder !== null && stateOf(holder) === 'running';
  const more = isSeen ? '' : ' If it was killed, the folder is free two minutes later.';
  return `Another build writes to ${outDir}${who}. ${wait}${more}`;
}
