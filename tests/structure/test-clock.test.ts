import { describe, expect, test } from 'vitest';
import { projectSources } from '../support/structure/project.ts';
import { parseSource } from '../support/structure/source.ts';
import { testClock } from '../support/structure/test-clock.ts';

const clock = 'A test does not read the clock: count steps, or measure the time in tests/bench.';
const sleep = 'A test does not wait for a length of time: wait for a condition.';
const breaches = (path: string, text: string): readonly string[] =>
  testClock(parseSource(path, text));

describe('the clock of the machine', () => {
  test('decides no test', () => {
    expect(projectSources('tests').flatMap(testClock)).toEqual([]);
  });

  test.each([
    ['const started = performance.now();', clock],
    ['const started = Date.now();', clock],
    ['const started = new Date();', clock],
    ['const started = new Date;', clock],
    ['const started = process.hrtime.bigint();', clock],
    ['const used = process.cpuUsage();', clock],
    ["import { performance } from 'node:perf_hooks';", clock],
    ['await new Promise((resolve) => setTimeout(resolve, 50));', sleep],
    ['setInterval(ask, 50);', sleep],
    ['globalThis.setTimeout(ask, 50);', sleep],
    ['await page.waitForTimeout(200);', sleep],
    ["import { setTimeout as wait } from 'node:timers/promises';", sleep],
    ["import { setTimeout } from 'timers';", sleep],
  ])('%s', (text, sentence) => {
    expect(breaches('tests/area/a.test.ts', `\n${text}`)).toEqual([
      `tests/area/a.test.ts:2: ${sentence}`,
    ]);
  });

  test.each([
    'const day = new Date(0);',
    "vi.useFakeTimers({ toFake: ['Date'], now: 0 });",
    'await expect.poll(ask, { timeout: 30_000 }).toBe(true);',
    'const shifts = performance.getEntriesByType(name);',
    'expect(clock - before).toBeLessThan(5);',
  ])('allowed: %s', (text) => {
    expect(breaches('tests/area/a.test.ts', text)).toEqual([]);
  });

  test('is measured by the benchmarks', () => {
    expect(breaches('tests/bench/a.ts', 'const started = performance.now();')).toEqual([]);
  });
});
