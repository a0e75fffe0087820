import { runCommandLine } from '../../../src/cli/command-line.ts';
import type { Ran } from './run-check.ts';
import { clockSeconds } from '../clock.ts';

/** The suggest command in a working folder. */
export async function runSuggest(root: string, ...words: readonly string[]): Promise<Ran> {
  const written = { stdout: '', stderr: '' };
  const exitCode = await runCommandLine(['suggest', ...words], {
    root,
    environment: { SOURCE_DATE_EPOCH: String(clockSeconds) },
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
