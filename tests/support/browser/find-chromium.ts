/** What the search may touch; a test hands in its own. */
export interface Machine {
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly platform: NodeJS.Platform;
  /** The user's number; 0 is root, undefined where the system knows none (Windows). */
  readonly uid: number | undefined;
  /** True for a file that exists. */
  readonly exists: (path: string) => boolean;
  /** Runs a command to its end and returns its exit code; a command that is not there has 127. */
  readonly run: (command: string, args: readonly string[]) => number;
  /** The path at which Playwright keeps or would keep its own Chromium; null when it has none here. */
  readonly playwrightPath: () => string | null;
}

/**
 * The path of a Chromium: `CHROME_PATH`, else an installed one, else Playwright's own, else one that
 * is installed now: Debian's package for root, Playwright's download for everyone else.
 *
 * @throws an Error that names the one command to run, when none is found and none could be
 * installed, and when `CHROME_PATH` leads to nothing. The browser tests are never skipped.
 */
export function findChromium(machine: Machine): string {
  const { CHROME_PATH: chosen } = machine.env;
  if (chosen !== undefined && chosen !== '') {
    if (machine.exists(chosen)) return chosen;
    throw new Error(
      `CHROME_PATH is "${chosen}", and there is no such file. Correct it or unset it.`,
    );
  }
  return installed(machine) ?? install(machine);
}

function installed(machine: Machine): string | null {
  const own = machine.playwrightPath();
  const places = [...usualPlaces(machine), ...(own === null ? [] : [own])];
  return places.find(machine.exists) ?? null;
}

function usualPlaces({ env, platform }: Machine): readonly string[] {
  if (platform === 'darwin') {
    const programs = ['Google Chrome', 'Chromium', 'Microsoft Edge'].map(
      (name) => `Applications/${name}.app/Contents/MacOS/${name}`,
    );
    const { HOME: home } = env;
    const roots = home === undefined ? ['/'] : ['/', `${home}/`];
    return roots.flatMap((root) => programs.map((program) => root + program));
  }
  if (platform === 'win32') {
    const roots = [env['ProgramFiles'], env['ProgramFiles(x86)'], env['LocalAppData']];
    const programs = [
      'Google\\Chrome\\Application\\chrome.exe',
      'Chromium\\Application\\chrome.exe',
      'Microsoft\\Edge\\Application\\msedge.exe',
    ];
    return roots
      .filter((root) => root !== undefined)
      .flatMap((root) => programs.map((program) => `${root}\\${program}`));
  }
  return ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'].map(
    (name) => `/usr/bin/${name}`,
  );
}

type Command = readonly [string, ...string[]];

const debianPackage: readonly Command[] = [
  ['apt-get', 'update'],
  ['apt-get', 'install', '-y', 'chromium'],
];
const playwrightDownload: readonly Command[] = [['npx', 'playwright-core', 'install', 'chromium']];

function install(machine: Machine): string {
  const debianRoot =
    machine.platform === 'linux' && machine.uid === 0 && machine.exists('/usr/bin/apt-get');
  // Ubuntu has apt-get and no such package: then the download is tried too.
  const preferred = debianRoot ? debianPackage : playwrightDownload;
  for (const commands of new Set([preferred, playwrightDownload])) {
    const done = commands.every(([command, ...args]) => machine.run(command, args) === 0);
    const found = done ? installed(machine) : null;
    if (found !== null) return found;
  }
  const advice = preferred.map((command) => command.join(' ')).join(' && ');
  throw new Error(
    'The browser tests need a Chromium; none was found, and installing one failed. ' +
      `Run "${advice}", or set CHROME_PATH to a Chrome or Chromium.`,
  );
}
