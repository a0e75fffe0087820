import { join } from 'node:path';
import { expect, test } from 'vitest';
import { runEdits } from '../support/built/edit-run.ts';
import { projectRoot } from '../support/built/run-build.ts';

test('after random edits a build has the bytes of one without caches', async () => {
  const seed = Math.floor(Math.random() * 1e9);
  const content = join(projectRoot, 'tests/fixtures/everything');
  const results = await runEdits(content, { seed, count: 15 });
  const wrong = results.filter(({ wrong: files }) => files.length > 0);
  expect(wrong, `the seed is ${String(seed)}`).toEqual([]);
  expect(results.filter(({ refused }) => !refused).length).toBeGreaterThan(5);
});
