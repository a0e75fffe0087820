import { readFileSync, readlinkSync } from 'node:fs';
import { hostname } from 'node:os';

/** Says which process something belongs to, also after its end, and to processes of other machines. */
export interface ProcessMark {
  readonly pid: number;
  /** The machine and, on Linux, its run and the container: process ids mean something within these alone. */
  readonly host: string;
  /** When the process began, in the units of the system: an id is given again. Null where the system does not tell. */
  readonly started: string | null;
}

export function ownMark(): ProcessMark {
  return { pid: process.pid, host: ownHost(), started: startOf(process.pid) };
}

/** Whether the process of a mark runs; `unknown` where it cannot be seen from here, or its id may have been given again. */
export function stateOf({ pid, host, started }: ProcessMark): 'running' | 'ended' | 'unknown' {
  if (host !== ownHost()) return 'unknown';
  if (!exists(pid)) return 'ended';
  const now = startOf(pid);
  if (now === null || started === null) return pid === process.pid ? 'running' : 'unknown';
  return now === started ? 'running' : 'ended';
}

function ownHost(): string {
  const run = tried(() => readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim());
  const container = tried(() => readlinkSync('/proc/self/ns/pid'));
  return [hostname(), run, container].filter((part) => part !== null).join(' ');
}

/** The 22nd field of https://man7.org/linux/man-pages/man5/proc_pid_stat.5.html; the second may hold blanks and brackets. */
function startOf(pid: number): string | null {
  const stat = tried(() => readFileSync(`/proc/${String(pid)}/stat`, 'utf8'));
  return stat?.slice(stat.lastIndexOf(')') + 2).split(' ')[19] ?? null;
}

function exists(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // A process of another user is there, too.
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}

function tried<Result>(read: () => Result): Result | null {
  try {
    return read();
  } catch {
    return null;
  }
}
