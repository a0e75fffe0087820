import { runCommandLine } from '../../src/cli/command-line.ts';
import type { Ran } from './run-check.ts';

/** The suggest command in a working folder. */
export async function runSuggest(root: string, ...words: readonly string[]): Promise<Ran> {
  const written = { stdout: '', stderr: '' };
  const exitCode = await runCommandLine(['suggest', ...words], {
    root,
    environment: { SOURCE_DATE_EPOCH: '1796083200' },
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
