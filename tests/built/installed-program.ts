import { spawn, spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { expect } from 'vitest';
import { buildEnvironment } from './run-build.ts';

/** How a process ended, and what it wrote to the terminal. */
export interface Ending {
  readonly status: number | null;
  readonly output: string;
}

/** Runs a script of Node in a folder and waits for its end. */
export function node(cwd: string, words: readonly string[], environment = {}): Ending {
  const { status, stdout, stderr } = spawnSync(process.execPath, words, {
    cwd,
    encoding: 'utf8',
    env: buildEnvironment({ ...environment }),
  });
  return { status, output: stdout + stderr };
}

/** The script of npm: its command is no program of Node's on Windows. */
const npm = process.env['npm_execpath'] ?? '';

/** Runs npm in a folder and waits for its end; packages come from its cache where it has them. */
export const runNpm = (cwd: string, ...words: readonly string[]): Ending =>
  npm === ''
    ? shellNpm(cwd, words)
    : node(cwd, [npm, ...words, '--no-audit', '--no-fund', '--prefer-offline']);

/** Where the tests were not started by npm. */
function shellNpm(cwd: string, words: readonly string[]): Ending {
  const { status, stdout, stderr } = spawnSync(
    'npm',
    [...words, '--no-audit', '--no-fund', '--prefer-offline'],
    { cwd, encoding: 'utf8', env: buildEnvironment(), shell: process.platform === 'win32' },
  );
  return { status, output: stdout + stderr };
}

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
