import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import { openOutFolder } from '../../src/engine/output/out-folder.ts';
import { differences, digestsOf, filesOf } from '../support/built/output.ts';
import { buildEnvironment, projectRoot } from '../support/built/run-build.ts';
import { articleMd, openWorkspace, siteYaml, type Workspace } from '../support/built/workspace.ts';

const sound = {
  'content/site.yaml': siteYaml('Sound'),
  'content/topics/water.md': '---\ntitle: Water\n---\n',
  'content/articles/first.md': articleMd({ title: 'The first' }, 'First.'),
};

/** One good output, and every fault after it must leave it as it is. */
const workspace = openWorkspace();
const output = join(workspace.root, 'dist');
let good: Readonly<Record<string, string>> = {};

beforeAll(() => {
  workspace.write({ ...sound, 'a-file': 'No folder.' });
  expect(workspace.build()).toMatchObject({ status: 0, stderr: '' });
  good = digestsOf(output);
  expect(Object.keys(good)).toContain('articles/first/index.html');
});
afterAll(workspace.close);

/** The last good output stands, and nothing lies beside it. */
function expectUntouched(): void {
  expect(digestsOf(output)).toEqual(good);
  expect(readdirSync(workspace.root).filter((name) => name.startsWith('.dist'))).toEqual([]);
}

describe('a build of content with faults', () => {
  test('prints every fault with its place and its fix, ends with 1 and leaves the output', () => {
    workspace.write({
      'content/articles/faulty.md': articleMd(
        { tite: 'Misspelt', title: 'Faulty' },
        '[x](gone.md)',
      ),
    });
    const { status, stdout, stderr } = workspace.build();
    workspace.remove('content/articles/faulty.md');
    expect(stdout).toContain(
      'error[FM_UNKNOWN_KEY]: unknown field "tite"\n  --> content/articles/faulty.md:5:1\n',
    );
    expect(stdout).toContain('^^^^ did you mean "title"?');
    expect(stdout).toContain('error[MD_LINK]: there is no file articles/gone.md\n');
    expect(stderr).toBe('Nothing was built; the last output stands as it was.\n');
    expect(status).toBe(1);
    expectUntouched();
  });

  test('says its warnings and goes on', () => {
    const { root, write, build } = workspaceForTest();
    const title = `A headline that goes on ${'and on '.repeat(15)}and ends`;
    write({ ...sound, 'content/articles/long.md': articleMd({ title }, 'Long.') });
    const { status, stdout } = build();
    expect(stdout).toContain('warning[FM_LONG]');
    expect(status).toBe(0);
    expect(filesOf(join(root, 'dist'))).toContain('articles/long/index.html');
  });
});

describe('a build of public/ with faults', () => {
  test('tells links, pipes and what the site makes by itself, and ends with 1', () => {
    symlinkSync('.', join(workspace.root, 'public/loop'));
    symlinkSync('/etc/hostname', join(workspace.root, 'public/host.txt'));
    execFileSync('mkfifo', [join(workspace.root, 'public/pipe')]);
    workspace.write({ 'public/index.html': 'Home' });
    const { status, stdout } = workspace.build();
    for (const name of ['loop', 'host.txt', 'pipe', 'index.html'])
      workspace.remove(`public/${name}`);
    expect(
      [...stdout.matchAll(/^error\[(\w+)\].*\n +--> (.*):1:1$/gm)].map(([, ...told]) => told),
    ).toEqual([
      ['PATH_LINK', 'public/host.txt'],
      ['ADDRESS_CLAIMED', 'public/index.html'],
      ['PATH_LINK', 'public/loop'],
      ['PATH_STRAY', 'public/pipe'],
    ]);
    expect(status).toBe(1);
    expectUntouched();
  });
});

describe('a build that fails by itself', () => {
  test('late, by a disk that is full when the cards are written: ends with 2', () => {
    workspace.write({
      'full-disk.mjs': `import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
const { openSync } = fs;
fs.openSync = (path, flags, ...rest) => {
  if (flags !== 'wx' || !String(path).includes('/cards/articles/')) return openSync(path, flags, ...rest);
  throw Object.assign(new Error('ENOSPC: no space left on device, open'), { code: 'ENOSPC', path });
};
syncBuiltinESMExports();
`,
    });
    workspace.write({
      'content/articles/second.md': articleMd({ title: 'The second' }, 'Second.'),
    });
    const preload = `--import=${pathToFileURL(join(workspace.root, 'full-disk.mjs')).href}`;
    const { status, stdout, stderr } = workspace.build({ NODE_OPTIONS: preload });
    workspace.remove('full-disk.mjs');
    workspace.remove('content/articles/second.md');
    expect(stdout).not.toContain('error[');
    expect(stderr).toMatch(/^The disk is full\. /);
    expect(stderr).toContain('The build failed; the last output stands as it was.\n');
    expect(status).toBe(2);
    expectUntouched();
  });

  test('early, by a folder that cannot be made: ends with 2', () => {
    const { status, stderr } = workspace.build({}, '--outDir', 'a-file/dist');
    expect(stderr).toMatch(
      /^There is a file where a folder is needed\. .*\n.*a-file'\nThe build failed; the last output stands as it was\.\n$/,
    );
    expect(status).toBe(2);
    expectUntouched();
  });
});

test('an output that cannot take its place leaves the last one in it', () => {
  const folder = openOutFolder(output);
  if ('busy' in folder) throw new Error(folder.busy);
  // The site is not there: a virus scanner may have taken it away.
  expect(() => {
    folder.publish(join(workspace.root, 'gone'));
  }).toThrow('ENOENT');
  folder.release();
  expectUntouched();
});

describe('wrong use ends with 2 and touches nothing:', () => {
  const usage = 'Usage: dateline build [options]\n';
  test.each([
    ['an unknown option', ['--watch'], "error: unknown option '--watch'"],
    ['an argument', ['content'], "error: too many arguments for 'build'."],
    [
      'an option without its value',
      ['--outDir'],
      "error: option '--outDir <folder>' argument missing",
    ],
    ['the project as the output', ['--outDir', '.'], 'cannot be the output folder.'],
    ['a folder around the project', ['--outDir', '..'], 'cannot be the output folder.'],
    ['the content as the output', ['--outDir', 'content'], 'cannot be the output folder.'],
    ['an output inside the content', ['--outDir', 'content/out'], 'cannot be the output folder.'],
    [
      'an output among the public files',
      ['--outDir', 'public/out'],
      'cannot be the output folder.',
    ],
    ['a file as the output', ['--outDir', 'a-file'], 'a-file is not a folder.'],
    ['a folder of other files', ['--outDir', 'others'], 'others holds files that are no site;'],
  ])('%s', (_name, words, sentence) => {
    workspace.write({ 'others/letter.txt': 'Dear' });
    const before = digestsOf(join(workspace.root, 'content'));
    const { status, stdout, stderr } = workspace.build({}, ...words);
    expect(stderr).toContain(sentence);
    expect(stderr).toContain(usage);
    expect(stdout).toBe('');
    expect(status).toBe(2);
    expectUntouched();
    expect(filesOf(join(workspace.root, 'others'))).toEqual(['letter.txt']);
    expect(digestsOf(join(workspace.root, 'content'))).toEqual(before);
  });

  test.each([
    [
      'a content folder that is not there',
      { CONTENT_DIR: 'nowhere' },
      'There is no content folder ',
    ],
    ['a clock that is none', { SOURCE_DATE_EPOCH: 'noon' }, 'SOURCE_DATE_EPOCH is "noon"'],
    ['an address that is none', { SITE_URL: 'sound.example' }, 'SITE_URL is "sound.example"'],
  ])('%s', (_name, environment, sentence) => {
    const { status, stderr } = workspace.build(environment);
    expect(stderr).toContain(sentence);
    expect(status).toBe(2);
    expectUntouched();
  });
});

describe('a build that was killed', () => {
  test('while it wrote leaves the last output, and the next build clears its place', async () => {
    const sites = join(workspace.root, '.cache/sites');
    // So that every file is written again.
    rmSync(sites, { recursive: true });
    const child = spawn(process.execPath, [join(projectRoot, 'src/cli/bin.cjs'), 'build'], {
      cwd: workspace.root,
      env: buildEnvironment(),
      stdio: 'ignore',
    });
    const closed = once(child, 'close');
    const builds = join(workspace.root, '.cache/build');
    const begun = (): boolean => filesOf(sites).some((name) => name.includes('/next/articles/'));
    await expect
      .poll(() => begun() || child.exitCode !== null, { interval: 5, timeout: 60_000 })
      .toBe(true);
    child.kill('SIGKILL');
    await closed;
    expect(begun()).toBe(true);
    expect(digestsOf(output)).toEqual(good);
    expect(existsSync(join(workspace.root, '.dist.lock'))).toBe(true);
    expect(workspace.build().status).toBe(0);
    expectUntouched();
    expect(readdirSync(builds)).toEqual([]);
  });

  test('between its two renames is made good by the next one, even if that fails', () => {
    renameSync(output, join(workspace.root, '.dist.previous'));
    mkdirSync(join(workspace.root, '.dist.next'));
    workspace.write({ 'content/articles/bad.md': 'No front matter.' });
    const { status } = workspace.build();
    workspace.remove('content/articles/bad.md');
    expect(status).toBe(1);
    expectUntouched();
  });
});

test('a second build into the same folder replaces the first one wholly', () => {
  const { root, write, remove, build } = workspaceForTest();
  write({ ...sound, 'content/articles/second.md': articleMd({ title: 'The second' }, 'Second.') });
  expect(build().status).toBe(0);
  expect(filesOf(join(root, 'dist'))).toContain('articles/second/index.html');
  remove('content/articles/second.md');
  expect(build().status).toBe(0);
  expect(differences(join(root, 'dist'), output)).toEqual([]);
});

function workspaceForTest(): Workspace {
  const own = openWorkspace();
  onTestFinished(own.close);
  return own;
}
