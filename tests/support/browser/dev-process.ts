import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { expect } from 'vitest';
import { buildEnvironment, projectRoot } from '../built/run-build.ts';

/** A dev server as an editor starts it, in a process of its own on a free port. */
export interface DevProcess {
  /** The address of the home page as the server last said it, such as `http://localhost:40123/`. */
  readonly home: () => string;
  /** Everything that it has written to the terminal. */
  readonly output: () => string;
  /** Whether it is still there. */
  readonly runs: () => boolean;
  /** Asks it to end (SIGTERM) and waits until it has: how it ended, as `code 0` or `SIGTERM`. */
  readonly stop: () => Promise<string>;
}

/** How long a slow machine with other work may take for anything: only what hangs takes longer. */
export const patience = 90_000;

/** Starts the dev server in a working folder and waits until it says its address. */
export async function startDev(
  root: string,
  environment: Readonly<Record<string, string>> = {},
): Promise<DevProcess> {
  const child = spawn(
    process.execPath,
    [join(projectRoot, 'src/cli/bin.cjs'), 'dev', '--port', '0'],
    {
      cwd: root,
      env: buildEnvironment({ NODE_ENV: 'development', ...environment }),
      stdio: ['ignore', 'pipe', 'pipe'],
    },
  );
  let output = '';
  const keep = (chunk: string): void => {
    output += chunk;
  };
  child.stdout.setEncoding('utf8').on('data', keep);
  child.stderr.setEncoding('utf8').on('data', keep);
  const runs = (): boolean => child.exitCode === null && child.signalCode === null;
  const stop = async (): Promise<string> => {
    if (runs()) {
      const ended = once(child, 'exit');
      child.kill('SIGTERM');
      // Nothing may stay behind, not even a server that does not listen.
      await once(child, 'exit', { signal: AbortSignal.timeout(patience) }).catch(() =>
        child.kill('SIGKILL'),
      );
      await ended;
    }
    return child.signalCode ?? `code ${child.exitCode ?? 'none'}`;
  };
  const addresses = (): readonly string[] => output.match(/http:\/\/localhost:\d+\/\S*/g) ?? [];
  try {
    await expect.poll(() => addresses().length > 0 || !runs(), { timeout: patience }).toBe(true);
    if (!runs()) throw new Error(`The dev server ended at its start:\n${output}`);
  } catch (error) {
    await stop();
    throw error;
  }
  return { home: () => addresses().at(-1) ?? '', output: () => output, runs, stop };
}
