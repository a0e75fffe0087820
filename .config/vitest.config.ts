import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';
import { builtTests } from '../tests/support/gate/steps.ts';

const inside = (folder: string): string => `${folder}/**`;

/**
 * Three projects: `unit` is fast and needs no build; `site` and `browser` look at one real build,
 * made once a run and handed to the tests as `inject('site')`.
 */
export default defineConfig({
  root: fileURLToPath(new URL('..', import.meta.url)),
  test: {
    watch: false,
    allowOnly: false,
    passWithNoTests: false,
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          include: ['tests/**/*.test.ts'],
          exclude: [...Object.values(builtTests), 'tests/bench', 'tests/fixtures'].map(inside),
          // The modules of src hold no state, so test files share them; the gazetteer loads once.
          isolate: false,
          // A test that hangs must end; a slow machine is no fault of the program.
          testTimeout: 120_000,
          // A zone that nobody writes for: what reads the machine's zone fails here and not abroad.
          env: { TZ: 'Pacific/Chatham' },
        },
      },
      {
        extends: true,
        test: {
          name: 'site',
          include: [`${builtTests.site}/**/*.test.ts`],
          // One of its tests opens an outlet of the packed program in the browser.
          globalSetup: [
            'tests/support/built/build.setup.ts',
            'tests/support/browser/chromium.setup.ts',
          ],
          testTimeout: 300_000,
          hookTimeout: 300_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'browser',
          include: [`${builtTests.browser}/**/*.test.ts`],
          // The default of a second is too short for a browser on a busy machine.
          expect: { poll: { timeout: 30_000 } },
          globalSetup: [
            'tests/support/built/build.setup.ts',
            'tests/support/browser/chromium.setup.ts',
          ],
          testTimeout: 300_000,
          hookTimeout: 300_000,
        },
      },
    ],
  },
});
