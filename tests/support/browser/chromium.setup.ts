import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { chromium } from 'playwright-core';
import type { TestProject } from 'vitest/node';
import { findChromium } from './find-chromium.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** The path of the Chromium under which the browser tests run. */
    readonly chromium: string;
  }
}

/** Finds or installs the browser before the first browser test. */
export function setup(project: TestProject): void {
  const { platform, env } = process;
  const path = findChromium({
    env,
    platform,
    uid: process.getuid?.(),
    exists: existsSync,
    // npx is a batch file on Windows, which only a shell can run; the arguments are constants.
    run: (command, args) =>
      spawnSync(command, args, { stdio: 'inherit', shell: platform === 'win32' }).status ?? 127,
    playwrightPath: () => chromium.executablePath(),
  });
  project.provide('chromium', path);
}
