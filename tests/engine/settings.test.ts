import { describe, expect, onTestFinished, test, vi } from 'vitest';
import { readSettings, readTerminal } from '../../src/engine/settings-fs.ts';

describe('the settings', () => {
  test('say where content, clock and address come from', () => {
    const settings = readSettings(
      { CONTENT_DIR: 'other', SITE_URL: 'https://a.example/b', SOURCE_DATE_EPOCH: '1603324800' },
      { root: '/outlet' },
    );
    expect(settings).toEqual({
      root: '/outlet',
      contentDir: '/outlet/other',
      siteUrl: 'https://a.example/b',
      clock: Date.UTC(2020, 9, 22),
      preview: false,
    });
  });

  test('have defaults, which empty variables do not change', () => {
    const empty = { CONTENT_DIR: '', SITE_URL: '', SOURCE_DATE_EPOCH: '' };
    vi.useFakeTimers({ toFake: ['Date'], now: Date.UTC(2026, 11, 1, 12, 30, 15, 678) });
    onTestFinished(() => {
      vi.useRealTimers();
    });
    const settings = readSettings(empty, { root: '/outlet', preview: true });
    expect(settings).toMatchObject({ contentDir: '/outlet/content', siteUrl: null, preview: true });
    expect(settings).toMatchObject({ clock: Date.UTC(2026, 11, 1, 12, 30, 15) });
  });

  test('of an absolute content folder leave it where it is', () => {
    expect(readSettings({ CONTENT_DIR: '/elsewhere/x' }, { root: '/outlet' })).toMatchObject({
      contentDir: '/elsewhere/x',
    });
  });

  test.each([
    [
      { SOURCE_DATE_EPOCH: '2020-10-22' },
      'SOURCE_DATE_EPOCH is "2020-10-22", but must be a number of seconds.',
    ],
    [{ SOURCE_DATE_EPOCH: '-1' }, 'SOURCE_DATE_EPOCH is "-1", but must be a number of seconds.'],
    [
      { SITE_URL: 'a.example' },
      'SITE_URL is "a.example", but must be an address that begins with https://.',
    ],
    [
      { SITE_URL: 'ftp://a.example' },
      'SITE_URL is "ftp://a.example", but must be an address that begins with https://.',
    ],
  ])('refuse %o', (environment, problem) => {
    expect(readSettings(environment)).toEqual({ problem });
  });
});

describe('the terminal', () => {
  test.each<[Record<string, string>, boolean, boolean]>([
    [{}, true, true],
    [{}, false, false],
    [{ NO_COLOR: '1' }, true, false],
    [{ NO_COLOR: '' }, true, true],
    [{ FORCE_COLOR: '1' }, false, true],
    [{ FORCE_COLOR: '0' }, true, false],
    [{ FORCE_COLOR: '1', NO_COLOR: '1' }, false, true],
  ])('%o, seen by somebody: %s, has colours: %s', (environment, isTerminal, colour) => {
    expect(readTerminal(environment, isTerminal).colour).toBe(colour);
  });

  test('on GitHub is annotations and the summary of the job', () => {
    const summary = { GITHUB_STEP_SUMMARY: '/tmp/summary' };
    expect(readTerminal({ GITHUB_ACTIONS: 'true', ...summary }, false)).toMatchObject({
      format: 'github',
      summaryFile: '/tmp/summary',
    });
    expect(readTerminal(summary, false)).toMatchObject({ format: 'pretty', summaryFile: null });
    expect(readTerminal({ GITHUB_ACTIONS: 'true' }, false).summaryFile).toBeNull();
  });
});
