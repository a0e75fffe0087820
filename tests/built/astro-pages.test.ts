import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, inject, onTestFinished, test } from 'vitest';
import { fileURLToPath } from 'node:url';
import { filesOf } from '../support/built/output.ts';
import { buildEnvironment, projectRoot } from '../support/built/run-build.ts';
import { openWorkspace } from '../support/built/workspace.ts';

const program = fileURLToPath(new URL('../support/built/build-with-astro.ts', import.meta.url));

test('every page has the bytes that astro build gives it', () => {
  const { root, close } = openWorkspace();
  onTestFinished(close);
  const outDir = join(root, 'dist');
  const { status, stderr } = spawnSync(process.execPath, [program, outDir], {
    cwd: root,
    encoding: 'utf8',
    env: buildEnvironment({ CONTENT_DIR: join(projectRoot, 'tests/fixtures/everything') }),
  });
  expect([status, stderr]).toEqual([0, '']);
  const ours = inject('everything');
  // Astro makes a folder of an old address that ends in .html.
  const pages = filesOf(outDir).filter((name) => name.endsWith('.html'));
  const same = pages.filter((name) => filesOf(ours).includes(name));
  expect(same.length).toBeGreaterThan(40);
  expect(pages.length - same.length).toBeLessThan(4);
  const other = same.filter(
    (name) => !readFileSync(join(outDir, name)).equals(readFileSync(join(ours, name))),
  );
  expect(other).toEqual([]);
});
