import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { runCommandLine } from '../../src/cli/command-line.ts';
import packageFile from '../../package.json' with { type: 'json' };

const source = fileURLToPath(new URL('../../src', import.meta.url));

/** The command line in a folder without content. */
async function run(
  words: readonly string[],
  environment: Readonly<Record<string, string>> = {},
): Promise<{ readonly exitCode: number; readonly stdout: string; readonly stderr: string }> {
  const written = { stdout: '', stderr: '' };
  const exitCode = await runCommandLine(words, {
    root: join(tmpdir(), 'dateline-nowhere'),
    environment,
    isTerminal: false,
    write: (text) => {
      written.stdout += text;
    },
    complain: (text) => {
      written.stderr += text;
    },
  });
  return { exitCode, ...written };
}

const commands = [
  'check',
  'build',
  'dev',
  'preview',
  'suggest',
  'mentions',
  'migrate',
  'icons',
  'init',
];

describe('help', () => {
  test('lists every command, the environment and the exit codes', async () => {
    const { exitCode, stdout, stderr } = await run(['--help']);
    expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: '' });
    for (const name of commands) expect(stdout).toMatch(new RegExp(`^ {2}${name} `, 'm'));
    expect(stdout).toContain('SOURCE_DATE_EPOCH');
    expect(stdout).toContain('Exit codes: 0 success');
  });

  test.each(commands)('of %s says how it is used and describes each option', async (name) => {
    const { exitCode, stdout } = await run([name, '--help']);
    expect(exitCode).toBe(0);
    expect(stdout).toMatch(new RegExp(`^Usage: dateline ${name} \\[options\\]`));
    const options = stdout.match(/^ {2}(-h, )?--\w.*$/gm) ?? [];
    expect(options.length).toBeGreaterThan(0);
    for (const line of options) expect(line).toMatch(/\S {2,}\S/);
  });

  test('of another command than the first word is that command’s', async () => {
    expect(await run(['help', 'build'])).toEqual(await run(['build', '-h']));
  });
});

test('every command but init has an npm script of its name', () => {
  const scripts: Readonly<Record<string, string>> = packageFile.scripts;
  for (const name of commands.filter((one) => one !== 'init'))
    expect(scripts[name]).toBe(`node src/cli/bin.cjs ${name}`);
});

test('the version is that of the package', async () => {
  const { exitCode, stdout } = await run(['--version']);
  expect({ exitCode, stdout }).toEqual({ exitCode: 0, stdout: `${packageFile.version}\n` });
});

describe('wrong use ends with 2', () => {
  const usage = 'Usage: dateline <command> [options]\n';

  test.each<[string, readonly string[], string]>([
    [
      'an unknown command',
      ['chek'],
      `error: unknown command 'chek'\n(Did you mean check?)\n${usage}`,
    ],
    [
      'an unknown option',
      ['build', '--previw'],
      "error: unknown option '--previw'\n(Did you mean --preview?)\nUsage: dateline build [options]\n",
    ],
    [
      'a port that is none',
      ['dev', '--port', '70000'],
      "error: option '--port <number>' argument '70000' is invalid. It must be a number up to 65535.\nUsage: dateline dev [options]\n",
    ],
    [
      'a site that was not built',
      ['preview', '--outDir', 'out'],
      'There is no site in out; build it first with npm run build.\nUsage: dateline preview [options]\n',
    ],
  ])('%s', async (_what, words, stderr) => {
    expect(await run(words)).toEqual({ exitCode: 2, stdout: '', stderr });
  });

  test('no command, with the help', async () => {
    const { exitCode, stdout, stderr } = await run([]);
    expect({ exitCode, stdout }).toEqual({ exitCode: 2, stdout: '' });
    expect(stderr).toBe((await run(['--help'])).stdout);
  });

  test.each(['build', 'dev'])('%s without a content folder', async (name) => {
    const { exitCode, stderr } = await run([name]);
    expect(exitCode).toBe(2);
    expect(stderr).toMatch(/^There is no content folder .*content\.\nUsage: dateline /);
  });
});

describe('an option that npm kept for itself', () => {
  const environment = {
    npm_lifecycle_event: 'build',
    npm_config_preview: 'true',
    CONTENT_DIR: 'none',
  };

  test('is refused and not ignored', async () => {
    expect(await run(['build'], environment)).toEqual({
      exitCode: 2,
      stdout: '',
      stderr:
        'npm took --preview for itself: write npm run build -- --preview.\nUsage: dateline build [options]\n',
    });
  });

  test('is welcome where it was given as well, and means nothing outside of npm', async () => {
    const ended = 'There is no content folder ';
    expect((await run(['build', '--preview'], environment)).stderr).toContain(ended);
    const { npm_config_preview, CONTENT_DIR } = environment;
    expect((await run(['build'], { npm_config_preview, CONTENT_DIR })).stderr).toContain(ended);
  });
});

describe('before anything is loaded, the command', () => {
  /** Runs the command of a copy of the program that has nothing but what is checked first. */
  function runBare(engine: string, dependencies: Readonly<Record<string, string>>) {
    const folder = mkdtempSync(join(tmpdir(), 'dateline-bare-'));
    mkdirSync(join(folder, 'src/cli'), { recursive: true });
    for (const name of ['cli/preflight.cjs', 'cli/bin.cjs'])
      copyFileSync(join(source, name), join(folder, 'src', name));
    const manifest = { engines: { node: engine }, dependencies };
    writeFileSync(join(folder, 'package.json'), JSON.stringify(manifest));
    const { status, stderr } = spawnSync(process.execPath, ['src/cli/bin.cjs', 'check'], {
      cwd: folder,
      encoding: 'utf8',
    });
    rmSync(folder, { recursive: true });
    return { status, stderr };
  }

  test('refuses an older Node', () => {
    const { status, stderr } = runBare('>=999', {});
    expect(status).toBe(2);
    expect(stderr).toMatch(/^Node 999 or newer is needed, and this is Node \d+\.\d+\.\d+\. .*\n$/);
  });

  test('refuses a folder without its packages', () => {
    expect(runBare('>=1', { 'dateline-needs-this': '1.0.0' })).toEqual({
      status: 2,
      stderr:
        'Packages are not installed, such as dateline-needs-this. Run npm ci, then this command again.\n',
    });
  });
});
