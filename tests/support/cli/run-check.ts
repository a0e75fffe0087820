import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import { runCommandLine } from '../../../src/cli/command-line.ts';
import { clockSeconds } from '../clock.ts';

/** The `dateline` command. */
export const script = fileURLToPath(new URL('../../../src/cli/bin.cjs', import.meta.url));

export interface Ran {
  readonly exitCode: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** The check command in a working folder, with an environment of its own. */
export async function runCheck(
  root: string,
  words: readonly string[] = [],
  environment: Readonly<Record<string, string>> = {},
): Promise<Ran> {
  const written = { stdout: '', stderr: '' };
  const exitCode = await runCommandLine(['check', ...words], {
    root,
    environment: { SOURCE_DATE_EPOCH: String(clockSeconds), ...environment },
    isTerminal: false,
    write: (text) => {
      written.stdout += text;
    },
    complain: (text) => {
      written.stderr += text;
    },
  });
  return { exitCode, ...written };
}

/** The same as a process of its own. */
export function spawnCheck(
  cwd: string,
  words: readonly string[] = [],
  environment: Readonly<Record<string, string>> = {},
): Promise<Ran> {
  const env = {
    PATH: process.env['PATH'],
    SOURCE_DATE_EPOCH: String(clockSeconds),
    ...environment,
  };
  return new Promise((resolve) => {
    execFile(
      process.execPath,
      [script, 'check', ...words],
      { cwd, env, encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 },
      (error, stdout, stderr) => {
        const code: unknown = error?.code ?? 0;
        resolve({ exitCode: typeof code === 'number' ? code : -1, stdout, stderr });
      },
    );
  });
}

const place = { file: z.string(), line: z.number(), column: z.number(), message: z.string() };

/** Every field and no other: programs rely on it. */
const reportSchema = z.strictObject({
  version: z.literal(1),
  summary: z.strictObject({ files: z.number(), errors: z.number(), warnings: z.number() }),
  diagnostics: z.array(
    z.strictObject({
      ...place,
      code: z.string(),
      severity: z.enum(['error', 'warning']),
      endLine: z.number(),
      endColumn: z.number(),
      field: z.string().nullable(),
      hint: z.string().nullable(),
      docs: z.string(),
      related: z.array(z.strictObject(place)),
    }),
  ),
});

/** The report of `--format json`, which must have the form of the contract. */
export function jsonReport(stdout: string): z.infer<typeof reportSchema> {
  return reportSchema.parse(JSON.parse(stdout));
}
