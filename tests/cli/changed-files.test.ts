import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { openBaseFolder, type WorkingFolder } from '../support/working-folder.ts';
import { runCheck } from '../support/cli/run-check.ts';

const opened: WorkingFolder[] = [];
afterAll(() => {
  for (const { close } of opened) close();
});

function git({ root }: WorkingFolder, ...words: readonly string[]): string {
  const who = ['-c', 'user.name=A', '-c', 'user.email=a@b.example', '-c', 'commit.gpgSign=false'];
  return execFileSync('git', [...who, ...words], { cwd: root, encoding: 'utf8' }).trim();
}

const article = (text: string): string =>
  `---\ntitle: T\nsummary: S\ndate: 2020-10-22\ntopics: [rivers]\n---\n${text}\n`;

function commit(made: WorkingFolder, file: string): string {
  made.writeContent({ [file]: article('Chad.') });
  git(made, 'add', '.');
  git(made, 'commit', '-q', '-m', file);
  return git(made, 'rev-parse', 'HEAD');
}

/** A repository with an article that was there before; each article names a country that it does not declare. */
function repository(): { readonly made: WorkingFolder; readonly first: string } {
  const made = openBaseFolder();
  opened.push(made);
  git(made, 'init', '-q', '-b', 'main');
  return { made, first: commit(made, 'articles/old.md') };
}

/** The files with warnings that a check on GitHub names, and what it complains of. */
async function warned(
  { root }: WorkingFolder,
  event: string,
  payload: unknown = {},
  words: readonly string[] = [],
) {
  const payloadFile = join(root, 'event.json');
  writeFileSync(payloadFile, JSON.stringify(payload));
  const { exitCode, stdout, stderr } = await runCheck(root, words, {
    GITHUB_ACTIONS: 'true',
    GITHUB_EVENT_NAME: event,
    GITHUB_EVENT_PATH: payloadFile,
  });
  const files = [...stdout.matchAll(/^::warning file=content\/([^,]*)/gm)].map(([, file]) => file);
  return { exitCode, files, stderr };
}

describe('on GitHub a mention warning is told', () => {
  test('for the files that a pull request changes, on whatever its base has become', async () => {
    const { made } = repository();
    git(made, 'checkout', '-q', '-b', 'request');
    commit(made, 'articles/a.md');
    commit(made, 'articles/ü x/b.md');
    git(made, 'checkout', '-q', 'main');
    commit(made, 'articles/meanwhile.md');
    git(made, 'merge', '-q', '--no-ff', '-m', 'merge', 'request');
    expect(await warned(made, 'pull_request')).toEqual({
      exitCode: 0,
      files: ['articles/a.md', 'articles/ü x/b.md'],
      stderr: '',
    });
  });

  test('for the files of every commit of a push', async () => {
    const { made, first } = repository();
    commit(made, 'articles/a.md');
    commit(made, 'articles/b.md');
    expect(await warned(made, 'push', { before: first })).toMatchObject({
      files: ['articles/a.md', 'articles/b.md'],
      stderr: '',
    });
  });

  test('and counted among the warnings that are allowed', async () => {
    const { made, first } = repository();
    commit(made, 'articles/a.md');
    const before = { before: first };
    expect((await warned(made, 'push', before, ['--max-warnings=1'])).exitCode).toBe(0);
    expect((await warned(made, 'push', before, ['--max-warnings=0'])).exitCode).toBe(1);
  });

  test.each([
    ['the push makes a new branch', { before: '0'.repeat(40) }, 'The push makes a new branch.'],
    ['the commit before it is not at hand', { before: 'a'.repeat(40) }, 'fatal: '],
    ['GitHub does not name it', {}, 'does not say which commit stood before the push.'],
  ])('for all files where %s, and why is told', async (_why, payload, reason) => {
    const { made } = repository();
    commit(made, 'articles/a.md');
    const { files, stderr } = await warned(made, 'push', payload);
    expect(files).toEqual(['articles/a.md', 'articles/old.md']);
    expect(stderr).toMatch(
      /^Git does not tell which files changed, so the mention warnings of all are shown: /,
    );
    expect(stderr).toContain(reason);
  });

  test('for all files where there is no repository', async () => {
    const made = openBaseFolder();
    opened.push(made);
    made.writeContent({ 'articles/a.md': article('Chad.') });
    const { files, stderr } = await warned(made, 'pull_request');
    expect(files).toEqual(['articles/a.md']);
    expect(stderr).toContain("Could not access 'HEAD^1'");
  });
});

test('at the desk the mention warnings of all files are told', async () => {
  const { made } = repository();
  commit(made, 'articles/a.md');
  const { stdout } = await runCheck(made.root);
  expect(stdout).toMatch(/\n2 warnings in 2 of 7 files\n$/);
});
