import { spawn } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { z } from 'zod';
import type { Ending } from './gate.ts';
import type { Step } from './steps.ts';

const packageSchema = z.object({
  name: z.string(),
  bin: z.union([z.string(), z.record(z.string(), z.string())]),
});

/**
 * Runs the step's tool under this very Node (no shell, so that it is the same on every system) and
 * resolves however it ends. Standard output and error are kept in the order in which they came.
 */
export async function runTool(projectRoot: string, step: Step): Promise<Ending> {
  const started = performance.now();
  const folder = await mkdtemp(join(tmpdir(), 'dateline-gate-'));
  const reportFile = join(folder, 'report.json');
  const reporters = [
    '--reporter=default',
    // Naming reporters turns off the one that Vitest would have added there.
    ...(process.env['GITHUB_ACTIONS'] === 'true' ? ['--reporter=github-actions'] : []),
    '--reporter=json',
    `--outputFile.json=${reportFile}`,
  ];
  const args = step.counts === 'tests' ? [...step.args, ...reporters] : step.args;
  try {
    const script = await scriptOf(projectRoot, step.tool);
    const { exitCode, output } = await runNode(projectRoot, [script, ...args]);
    const report = await readFile(reportFile, 'utf8').catch(() => null);
    return { exitCode, output, report, seconds: (performance.now() - started) / 1000 };
  } finally {
    await rm(folder, { recursive: true });
  }
}

/** The file behind a tool's command, from its package: `node_modules/.bin` holds no scripts on Windows. */
async function scriptOf(projectRoot: string, tool: string): Promise<string> {
  const folder = join(projectRoot, 'node_modules', tool);
  const manifest = await readFile(join(folder, 'package.json'), 'utf8');
  const { bin } = packageSchema.parse(JSON.parse(manifest));
  const script = typeof bin === 'string' ? bin : bin[tool];
  if (script === undefined) throw new Error(`The package "${tool}" has no command "${tool}".`);
  return join(folder, script);
}

async function runNode(
  cwd: string,
  args: readonly string[],
): Promise<{ readonly exitCode: number; readonly output: string }> {
  const child = spawn(process.execPath, args, {
    cwd,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: {
      ...process.env,
      ASTRO_TELEMETRY_DISABLED: '1',
      // The tools write into a pipe: they cannot see that a person reads it in the end.
      ...(process.stdout.isTTY && process.env['NO_COLOR'] === undefined
        ? { FORCE_COLOR: '1' }
        : {}),
    },
  });
  let output = '';
  const keep = (chunk: string): void => {
    output += chunk;
  };
  child.stdout.setEncoding('utf8').on('data', keep);
  child.stderr.setEncoding('utf8').on('data', keep);
  const exitCode = await new Promise<number>((resolve, reject) => {
    child.on('error', reject);
    // A tool that a signal ended has no code of its own.
    child.on('close', (code) => {
      resolve(code ?? 1);
    });
  });
  return { exitCode, output };
}
