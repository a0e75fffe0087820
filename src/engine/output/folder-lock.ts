import {
  closeSync,
  linkSync,
  lstatSync,
  openSync,
  renameSync,
  rmSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import { dirname } from 'node:path';
import { z } from 'zod';
import { readRegularFile } from '../../files/regular-file-fs.ts';
import { ownMark, stateOf, type ProcessMark } from './process-mark.ts';

/** The right to write to a folder, held by one process at a time. */
export interface FolderLock {
  /** Whether it is still held: another machine takes over a lock that gave no sign of life for two minutes. */
  readonly isHeld: () => boolean;
  readonly release: () => void;
}

/** Who holds a lock; null where its file does not say. */
export interface Holder {
  readonly holder: ProcessMark | null;
}

/** How often a lock gives a sign of life, and after which silence it is taken over if its process cannot be seen. */
const beatMilliseconds = 10_000;
const silenceMilliseconds = 120_000;

const markSchema = z.object({
  pid: z.int().positive(),
  host: z.string(),
  started: z.string().nullable(),
});

/**
 * Takes a lock, which is a file. That of a process that has ended is taken over; that of a process on another machine or in
 * another container, where nobody can look from here, is taken over once it is silent. Throws where the folder of the file
 * cannot be written.
 */
export function takeLock(file: string, mark: ProcessMark = ownMark()): FolderLock | Holder {
  const text = `${JSON.stringify(mark)}\n`;
  for (let attempt = 0; attempt < 3; attempt += 1) {
    const descriptor = create(file);
    if (descriptor !== null) return holdLock(file, descriptor, text);
    const seen = read(file);
    // Given back a moment ago.
    if (seen === null) continue;
    const holder = markOf(seen);
    if (!isAbandoned(file, holder)) return { holder };
    if (!putAway(file, seen)) return { holder: null };
  }
  return { holder: null };
}

/** Whether a lock is held by a process that runs, or may run. */
export function isLocked(file: string): boolean {
  const seen = read(file);
  return seen !== null && !isAbandoned(file, markOf(seen));
}

function holdLock(file: string, descriptor: number, text: string): FolderLock {
  // Writing the same again sets the time of the file, by the clock of the machine that keeps it.
  const write = (): void => void writeSync(descriptor, text, 0);
  try {
    write();
  } catch (error) {
    closeSync(descriptor);
    rmSync(file, { force: true });
    throw error;
  }
  const beat = setInterval(() => {
    try {
      write();
    } catch {
      // A full disk: the next sign may be possible.
    }
  }, beatMilliseconds);
  beat.unref();
  let open = true;
  const isHeld = (): boolean => open && read(file) === text;
  return {
    isHeld,
    release: () => {
      if (!open) return;
      clearInterval(beat);
      if (isHeld()) rmSync(file, { force: true });
      open = false;
      closeSync(descriptor);
    },
  };
}

function create(file: string): number | null {
  try {
    return openSync(file, 'wx');
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') return null;
    throw error;
  }
}

function isAbandoned(file: string, holder: ProcessMark | null): boolean {
  const state = holder === null ? 'unknown' : stateOf(holder);
  return state === 'ended' || (state === 'unknown' && silenceOf(file) > silenceMilliseconds);
}

/** How long ago a file was written, in milliseconds, by the clock of the machine that keeps it: that of this one may differ. */
function silenceOf(file: string): number {
  const probe = `${file}.${String(process.pid)}.now`;
  try {
    writeFileSync(probe, '');
    return lstatSync(probe).mtimeMs - lstatSync(file).mtimeMs;
  } catch {
    return 0;
  } finally {
    rmSync(probe, { force: true });
  }
}

/**
 * Takes an abandoned lock out of the way. Two processes may do so at once, and the slower one would take away the new lock of
 * the faster: it sees that in what it has taken away, and puts it back. False where that happened.
 */
function putAway(file: string, seen: string): boolean {
  const aside = `${file}.${String(process.pid)}.old`;
  try {
    renameSync(file, aside);
  } catch {
    // Another process was faster.
    return true;
  }
  const isAbandonedOne = read(aside) === seen;
  if (!isAbandonedOne) restore(aside, file);
  rmSync(aside, { force: true });
  return isAbandonedOne;
}

/** A third process may have taken the lock meanwhile; then the one that lost it sees so before it publishes anything. */
function restore(aside: string, file: string): void {
  try {
    linkSync(aside, file);
  } catch {
    // Nothing can be done here.
  }
}

function read(file: string): string | null {
  const result = readRegularFile(file, { within: dirname(file), limit: 4096 });
  return 'refused' in result ? null : new TextDecoder().decode(result.bytes);
}

function markOf(text: string): ProcessMark | null {
  try {
    return markSchema.safeParse(JSON.parse(text)).data ?? null;
  } catch {
    return null;
  }
}
