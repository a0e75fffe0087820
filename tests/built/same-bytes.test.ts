import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, inject, onTestFinished, test } from 'vitest';
import { differences, filesOf } from '../support/built/output.ts';
import { mustBuild, projectRoot } from '../support/built/run-build.ts';

test('two folders, two time zones, two languages of the machine and a warm cache give the same bytes', () => {
  const folder = mkdtempSync(join(tmpdir(), 'dateline-bytes-'));
  onTestFinished(() => {
    rmSync(folder, { recursive: true });
  });
  // One copy is made of the other, so that nobody's work on the project comes between them.
  const west = join(folder, 'w');
  const east = join(folder, 'a much longer way', 'to the project');
  copyProject(west);
  cpSync(west, east, { recursive: true, verbatimSymlinks: true });
  const america = { TZ: 'America/Los_Angeles', LANG: 'C', LC_ALL: 'C' };
  const japan = { TZ: 'Asia/Tokyo', LANG: 'tr_TR.UTF-8', LC_ALL: 'tr_TR.UTF-8' };
  const one = mustBuild(join(west, 'dist'), { cwd: west, program: west, environment: america });
  const other = mustBuild(join(east, 'dist'), { cwd: east, program: east, environment: japan });
  const again = mustBuild(join(west, 'again'), { cwd: west, program: west, environment: japan });
  expect(filesOf(one).length).toBeGreaterThan(50);
  expect(differences(one, other)).toEqual([]);
  expect(differences(one, again)).toEqual([]);
});

/** Puts the project into another folder, without caches; the content is that of the site under test. */
function copyProject(folder: string): void {
  mkdirSync(folder, { recursive: true });
  for (const part of ['src', 'public', 'package.json', 'tsconfig.json']) {
    cpSync(join(projectRoot, part), join(folder, part), { recursive: true });
  }
  cpSync(inject('siteContent'), join(folder, 'content'), { recursive: true });
  symlinkSync(join(projectRoot, 'node_modules'), join(folder, 'node_modules'), 'junction');
}
