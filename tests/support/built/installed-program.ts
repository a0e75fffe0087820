import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { expect } from 'vitest';
import { buildEnvironment } from './run-build.ts';

/** The command of the installed package, from the folder of the outlet. */
export const dateline = join('node_modules', 'dateline-site', '.package', 'cli', 'bin.cjs');

/** Runs a command of an outlet that serves; `address` gives the one that it said last. */
export async function withServer(
  [outlet, command]: readonly [folder: string, command: string],
  use: (address: () => string) => Promise<void>,
): Promise<void> {
  const child = spawn(process.execPath, [dateline, command, '--port', '0'], {
    cwd: outlet,
    env: buildEnvironment({ SITE_URL: 'http://localhost:4000' }),
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding('utf8').on('data', (chunk: string) => (output += chunk));
  const ended = new Promise((resolve) => child.once('exit', resolve));
  const address = (): string | undefined => output.match(/http:\/\/localhost:\d+/g)?.at(-1);
  try {
    await expect
      .poll(() => address() ?? child.exitCode, { timeout: 90_000 })
      .toMatch(/^http:\/\/localhost:[1-9]/);
    await use(() => String(address()));
  } finally {
    child.kill();
    await ended;
  }
}
