import { afterEach, expect, test, vi } from 'vitest';
import { openSite, wholeReport } from '../../src/engine/open-site-fs.ts';
import { linesOf } from '../support/checks/check-folder.ts';
import { clock } from '../support/clock.ts';
import { openBaseFolder } from '../support/working-folder.ts';
import { runCheck } from '../support/cli/run-check.ts';
// Here and not among the unit tests: those share their modules, and a mock of one reaches no other file reliably.

vi.mock('../../src/content/read-entry.ts', async (original) => {
  const real = await original<typeof import('../../src/content/read-entry.ts')>();
  const readEntry: typeof real.readEntry = (source) => {
    if (source.path === 'articles/fails.md') throw new RangeError('Maximum call stack size');
    return real.readEntry(source);
  };
  return { ...real, readEntry };
});

const folder = openBaseFolder();
afterEach(() => {
  folder.close();
});

test('a file on which the program fails is reported with the faults of all others, and the check ends with 2', async () => {
  folder.writeContent({ 'articles/fails.md': '---\n---\n' });
  folder.writeContent({ 'articles/faulty.md': '---\ntitle: T\n---\n<b>\n' });
  const opened = await openSite({ ...folder, siteUrl: null, clock, preview: false });
  expect(opened.failures).toEqual(['content/articles/fails.md']);
  const lines = wholeReport(opened).diagnostics.flatMap(linesOf);
  expect(lines[0]).toBe(
    'FILE_READ articles/fails.md:1:1-1:1 the program failed on this file: Maximum call stack size — This is a fault of the program: report it with the file, and take the file out of the folder for now',
  );
  expect(lines.some((line) => line.startsWith('MD_HTML articles/faulty.md'))).toBe(true);
  const { exitCode, stdout, stderr } = await runCheck(folder.root);
  expect(exitCode).toBe(2);
  expect(stdout).toContain('error[MD_HTML]');
  expect(stderr).toBe('The program failed on content/articles/fails.md.\n');
});
