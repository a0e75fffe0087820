import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { clockSeconds } from '../clock.ts';

/** The folder of the project under test. */
export const projectRoot = fileURLToPath(new URL('../../..', import.meta.url));

export interface BuildRequest {
  /** The working folder; its `.cache/` and `public/` are used. Default: the project. */
  readonly cwd?: string;
  /** The program that builds: that of the project, or a copy of it. */
  readonly program?: string;
  readonly arguments?: readonly string[];
  readonly environment?: Readonly<Record<string, string>>;
}

export interface BuildEnding {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs `npm run build` as a process of its own and waits for its end. */
export function runBuild(request: BuildRequest = {}): BuildEnding {
  const { cwd = projectRoot, program = projectRoot } = request;
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [`${program}/src/cli/bin.cjs`, 'build', ...(request.arguments ?? [])],
    { cwd, encoding: 'utf8', env: buildEnvironment(request.environment) },
  );
  return { status, stdout, stderr };
}

/** What a program needs of a machine. Vitest sets more (`DEV`, `MODE`), and Astro would heed it. */
const needed = ['PATH', 'HOME', 'USERPROFILE', 'TMPDIR', 'TEMP', 'TMP', 'SystemRoot'];

/** The environment of a build: of the machine only what is needed, and the clock of the tests. */
export function buildEnvironment(given: Readonly<Record<string, string>> = {}): NodeJS.ProcessEnv {
  const machine = Object.entries(process.env).filter(([name]) => needed.includes(name));
  return {
    ...Object.fromEntries(machine),
    NO_COLOR: '1',
    SOURCE_DATE_EPOCH: String(clockSeconds),
    ...given,
  };
}

/** Builds and gives the output folder; throws with the build's own words where it ends badly. */
export function mustBuild(outDir: string, request: BuildRequest = {}): string {
  const words = [...(request.arguments ?? []), '--outDir', outDir];
  const { status, stdout, stderr } = runBuild({ ...request, arguments: words });
  if (status !== 0) throw new Error(`The build ended with ${status}:\n${stdout}${stderr}`);
  return outDir;
}
