import { describe, expect, test } from 'vitest';
import { findChromium, type Machine } from '../support/browser/find-chromium.ts';

const playwrightOwn = '/home/ada/.cache/ms-playwright/chromium-1/chrome';

interface Scene extends Partial<Machine> {
  readonly files?: readonly string[];
  /** The file that a command brings, by the name of the command. */
  readonly brings?: Readonly<Record<string, string>>;
}

/** A machine on which the given files are the only ones, and the log of what was run on it. */
function machine(scene: Scene): Machine & { readonly log: readonly string[] } {
  const files = new Set(scene.files ?? []);
  const log: string[] = [];
  return {
    env: {},
    platform: 'linux',
    uid: 1000,
    exists: (path) => files.has(path),
    run: (command, args) => {
      const line = [command, ...args].join(' ');
      log.push(line);
      if (line === 'apt-get update' && files.has('/usr/bin/apt-get')) return 0;
      const brought = scene.brings?.[command];
      if (brought === undefined) return 127;
      files.add(brought);
      return 0;
    },
    playwrightPath: () => playwrightOwn,
    ...scene,
    log,
  };
}

describe('an installed Chromium is found', () => {
  test('CHROME_PATH comes before all others', () => {
    const env = { CHROME_PATH: '/opt/chrome' };
    const files = ['/opt/chrome', '/usr/bin/chromium'];
    expect(findChromium(machine({ env, files }))).toBe('/opt/chrome');
  });

  test('an empty CHROME_PATH is none', () => {
    const env = { CHROME_PATH: '' };
    expect(findChromium(machine({ env, files: ['/usr/bin/chromium'] }))).toBe('/usr/bin/chromium');
  });

  test('a CHROME_PATH that leads to nothing is told, not passed over', () => {
    const env = { CHROME_PATH: '/opt/chrme' };
    expect(() => findChromium(machine({ env, files: ['/usr/bin/chromium'] }))).toThrow(
      'CHROME_PATH is "/opt/chrme", and there is no such file. Correct it or unset it.',
    );
  });

  test('the usual places come in order, and Playwright’s own last', () => {
    const order = [
      '/usr/bin/chromium',
      '/usr/bin/chromium-browser',
      '/usr/bin/google-chrome',
      '/usr/bin/google-chrome-stable',
      playwrightOwn,
    ];
    const found = order.map((_, index) => findChromium(machine({ files: order.slice(index) })));
    expect(found).toEqual(order);
  });

  test('macOS has its applications, those of the user too', () => {
    const inHome = '/Users/ada/Applications/Google Chrome.app/Contents/MacOS/Google Chrome';
    const env = { HOME: '/Users/ada' };
    expect(findChromium(machine({ platform: 'darwin', env, files: [inHome] }))).toBe(inHome);
  });

  test('Windows has its program folders', () => {
    const edge = 'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe';
    const env = { 'ProgramFiles(x86)': 'C:\\Program Files (x86)' };
    const scene = machine({ platform: 'win32', uid: undefined, env, files: [edge] });
    expect(findChromium(scene)).toBe(edge);
  });

  test('nothing is installed where one is found', () => {
    const scene = machine({ files: ['/usr/bin/chromium', '/usr/bin/apt-get'], uid: 0 });
    findChromium(scene);
    expect(scene.log).toEqual([]);
  });
});

describe('a missing Chromium is installed', () => {
  test('from Debian’s package for root', () => {
    const scene = machine({
      uid: 0,
      files: ['/usr/bin/apt-get'],
      brings: { 'apt-get': '/usr/bin/chromium' },
    });
    expect(findChromium(scene)).toBe('/usr/bin/chromium');
    expect(scene.log).toEqual(['apt-get update', 'apt-get install -y chromium']);
  });

  test('by Playwright’s download for everyone else', () => {
    const scene = machine({ files: ['/usr/bin/apt-get'], brings: { npx: playwrightOwn } });
    expect(findChromium(scene)).toBe(playwrightOwn);
    expect(scene.log).toEqual(['npx playwright-core install chromium']);
  });

  test('by Playwright’s download for root where there is no such package', () => {
    const scene = machine({
      uid: 0,
      files: ['/usr/bin/apt-get'],
      brings: { npx: playwrightOwn },
    });
    expect(findChromium(scene)).toBe(playwrightOwn);
    expect(scene.log.at(-1)).toBe('npx playwright-core install chromium');
  });

  test('a command that succeeds and brings nothing is a failure', () => {
    const scene = machine({ brings: { npx: '/elsewhere' } });
    expect(() => findChromium(scene)).toThrow('installing one failed');
  });

  test('and where that fails too, the one command is named', () => {
    expect(() => findChromium(machine({}))).toThrow(
      'The browser tests need a Chromium; none was found, and installing one failed. ' +
        'Run "npx playwright-core install chromium", or set CHROME_PATH to a Chrome or Chromium.',
    );
    expect(() => findChromium(machine({ uid: 0, files: ['/usr/bin/apt-get'] }))).toThrow(
      'Run "apt-get update && apt-get install -y chromium", or set CHROME_PATH',
    );
  });
});
