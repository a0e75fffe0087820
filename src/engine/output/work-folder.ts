import { existsSync, mkdirSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { isLocked, takeLock } from './folder-lock.ts';

/** Where one build makes its output, with what it needs on the way: no other process reads or writes there. */
export interface WorkFolder {
  readonly path: string;
  /** Removes it. */
  readonly close: () => void;
}

/**
 * Makes a folder of this process in `.cache/build` of the working folder, and removes those that builds left which were
 * killed. It lies in the working folder because Astro puts its programs beside the output there alone; elsewhere all
 * processes would share one place for them. Throws where the working folder cannot be written.
 */
export function openWorkFolder(root: string): WorkFolder {
  const home = join(root, '.cache/build');
  makeFolder(home);
  for (const name of readdirSync(home)) {
    const id = name.replace(/\.lock.*$/, '');
    if (isLocked(lockOf(home, id))) continue;
    remove(join(home, name));
  }
  for (let number = 1; ; number += 1) {
    const id = `${String(process.pid)}-${String(number)}`;
    // The lock comes first: a folder without one is removed by any other build.
    const lock = takeLock(lockOf(home, id));
    if (!('release' in lock)) continue;
    const path = join(home, id);
    if (existsSync(path)) remove(path);
    mkdirSync(path);
    return {
      path,
      close: () => {
        remove(path);
        lock.release();
      },
    };
  }
}

/**
 * Makes a folder of the cache. Throws a sentence where it cannot: on a file system that can only be read, Node says of a
 * folder inside a missing one that it does not exist.
 */
export function makeFolder(folder: string): void {
  try {
    mkdirSync(folder, { recursive: true });
  } catch (error) {
    const message = `The folder ${folder} cannot be made, and the program works in it. Make the folder around it writable, or run the command in a copy.`;
    throw new Error(message, { cause: error });
  }
}

function lockOf(home: string, id: string): string {
  return join(home, `${id}.lock`);
}

function remove(path: string): void {
  rmSync(path, { recursive: true, force: true, maxRetries: 3 });
}
