import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';

declare module 'vitest' {
  interface ProvidedContext {
    /** The folder of the built site, shared by every test of the run: nobody writes into it. */
    readonly site: string;
  }
}

/** The clock of the build under test: 1 December 2026, 00:00 UTC. */
const buildClock = '1796083200';

/**
 * Builds the site once for all projects of a run: the first project that asks builds it and leaves
 * its path with the root project, where the next one finds it. Returns what removes it again.
 */
export function setup(project: TestProject): (() => void) | undefined {
  const root = project.vitest.getRootProject();
  if ('site' in root.getProvidedContext()) return undefined;

  const folder = mkdtempSync(join(tmpdir(), 'dateline-site-'));
  const site = join(folder, 'dist');
  const build = spawnSync(process.execPath, ['src/build/build.ts', '--outDir', site], {
    cwd: project.config.root,
    encoding: 'utf8',
    env: { ...process.env, SOURCE_DATE_EPOCH: buildClock },
  });
  if (build.status !== 0) {
    rmSync(folder, { recursive: true });
    throw new Error(`The site under test does not build:\n${build.stdout}${build.stderr}`);
  }
  root.provide('site', site);
  return () => {
    rmSync(folder, { recursive: true });
  };
}
