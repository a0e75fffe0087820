import { spawnSync } from 'node:child_process';
import { buildEnvironment } from './run-build.ts';

/** How a process ended, and what it wrote to the terminal. */
interface Ending {
  readonly status: number | null;
  readonly output: string;
}

/** Runs a script of Node in a folder and waits for its end. */
export function runNode(
  cwd: string,
  words: readonly string[],
  environment: Readonly<Record<string, string>> = {},
): Ending {
  const { status, stdout, stderr } = spawnSync(process.execPath, words, {
    cwd,
    encoding: 'utf8',
    env: buildEnvironment(environment),
  });
  return { status, output: stdout + stderr };
}

/** The script of npm: its command is no program of Node's on Windows. Empty where the tests were not started by npm. */
const script = process.env['npm_execpath'] ?? '';

/** Runs npm in a folder and waits for its end. */
export function runNpm(cwd: string, ...words: readonly string[]): Ending {
  const all = [...words, '--no-audit', '--no-fund', '--prefer-offline'];
  if (script !== '') return runNode(cwd, [script, ...all], networkEnvironment());
  const { status, stdout, stderr } = spawnSync('npm', all, {
    cwd,
    encoding: 'utf8',
    env: buildEnvironment(networkEnvironment()),
    shell: process.platform === 'win32',
  });
  return { status, output: stdout + stderr };
}

/** What npm needs of a machine to reach its registry: certificates and proxies of a company among it. */
function networkEnvironment(): Readonly<Record<string, string>> {
  const named = /^(?:NODE_EXTRA_CA_CERTS|npm_config_(?:cafile|registry)|(?:https?|no)_proxy)$/i;
  const network = Object.entries(process.env).filter(([name]) => named.test(name));
  return Object.fromEntries(network.map(([name, value = '']) => [name, value]));
}
