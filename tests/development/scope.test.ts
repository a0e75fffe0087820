import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { scopeSince } from '../../src/development/scope.ts';

let root = '';
let base = '';
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'dateline-scope-'));
  git('init', '-q', '-b', 'main');
  base = commit({
    'content/a.md': 'A',
    'public/icon.svg': 'I',
    'src/build.ts': 'B',
    'README.md': 'R',
  });
});
afterEach(() => {
  rmSync(root, { recursive: true });
});

function git(...words: readonly string[]): string {
  const who = ['-c', 'user.name=A', '-c', 'user.email=a@b.example', '-c', 'commit.gpgSign=false'];
  return execFileSync('git', [...who, ...words], { cwd: root, encoding: 'utf8' }).trim();
}

/** Writes files, or removes those without a text, and gives the name of the new commit. */
function commit(files: Readonly<Record<string, string | null>>): string {
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    if (text === null) rmSync(join(root, path), { recursive: true });
    else writeFileSync(join(root, path), text);
  }
  git('add', '-A');
  git('commit', '-q', '--allow-empty', '-m', 'A change');
  return git('rev-parse', 'HEAD');
}

describe('the content alone differs', () => {
  test('where files of content/ and public/ were added, changed and removed', async () => {
    commit({ 'content/b.md': 'B', 'content/a.md': 'Other', 'public/icon.svg': null });
    commit({ 'content/ü x/c.md': 'C' });
    expect(await scopeSince(base, root)).toBe('content');
    expect(await scopeSince('HEAD^1', root)).toBe('content');
  });

  test('where nothing differs: a schedule builds what stands', async () => {
    expect(await scopeSince(base, root)).toBe('content');
  });

  test('where the program was changed and changed back', async () => {
    commit({ 'src/build.ts': 'C' });
    commit({ 'src/build.ts': 'B', 'content/b.md': 'B' });
    expect(await scopeSince(base, root)).toBe('content');
  });

  test('of commits that a force push has put in place of the tested one', async () => {
    const tested = commit({ 'content/b.md': 'B' });
    git('reset', '-q', '--hard', base);
    commit({ 'content/c.md': 'C' });
    expect(await scopeSince(tested, root)).toBe('content');
  });
});

describe('everything is tested', () => {
  test.each<[string, Readonly<Record<string, string | null>>]>([
    ['the program', { 'src/build.ts': 'C' }],
    ['a package', { 'package-lock.json': '{}' }],
    ['the workflow', { '.github/workflows/ci.yml': 'on: push' }],
    ['a folder of a similar name', { 'content-old/a.md': 'A' }],
    ['a folder of that name elsewhere', { 'src/content/a.md': 'A' }],
    ['a file moved from the program to the content', { 'src/build.ts': null, 'content/b.ts': 'B' }],
  ])('where %s differs', async (_name, files) => {
    commit({ ...files, 'content/b.md': 'B' });
    expect(await scopeSince(base, root)).toBe('everything');
  });

  test('where a link takes the place of the content', async () => {
    rmSync(join(root, 'content'), { recursive: true });
    symlinkSync('src', join(root, 'content'));
    commit({});
    expect(await scopeSince(base, root)).toBe('everything');
  });

  test('where an earlier push changed the program and was never tested', async () => {
    commit({ 'src/build.ts': 'C' });
    commit({ 'content/b.md': 'B' });
    expect(await scopeSince('HEAD^1', root)).toBe('content');
    expect(await scopeSince(base, root)).toBe('everything');
  });

  test.each([
    ['', 'no commit was ever tested'],
    ['0'.repeat(40), 'a new branch'],
    ['1'.repeat(40), 'a commit that is not in this copy'],
    ['main', 'a name, which may be anybody’s'],
    ['--output=x', 'an option'],
  ])('where the base is %j: %s', async (name) => {
    expect(await scopeSince(name, root)).toBe('everything');
  });

  test('outside of a repository', async () => {
    expect(await scopeSince(base, tmpdir())).toBe('everything');
  });
});

test('the command prints the line for the outputs of a step', () => {
  const script = fileURLToPath(new URL('../../src/development/scope.ts', import.meta.url));
  const said = (...words: readonly string[]) =>
    execFileSync(process.execPath, [script, ...words], { cwd: root, encoding: 'utf8' });
  commit({ 'content/b.md': 'B' });
  expect(said(base)).toBe('scope=content\n');
  expect(said()).toBe('scope=everything\n');
});
