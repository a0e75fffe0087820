import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { openBaseFolder, type WorkingFolder } from '../support/working-folder.ts';
import { runCheck, spawnCheck } from '../support/cli/run-check.ts';

const opened: WorkingFolder[] = [];

function folder(files: Readonly<Record<string, string>> = {}): WorkingFolder {
  const made = openBaseFolder();
  opened.push(made);
  made.writeContent(files);
  return made;
}

afterAll(() => {
  for (const { close } of opened) close();
});

const head = '---\ntitle: T\nsummary: S\ndate: 2020-10-22\ntopics: [rivers]\n';
const warned = `${head}---\nSee [it](https://b\u0430nk.example).\n`;
const faulty = `${head}kind: essay\n---\nText <b>bold</b>.\n`;
const usage = /\nUsage: dateline check \[options\] \[paths\.\.\.\]\n$/;

describe('a folder', () => {
  test('without faults ends with 0 and one line', async () => {
    expect(await runCheck(folder().root)).toEqual({
      exitCode: 0,
      stdout: '5 files, no faults\n',
      stderr: '',
    });
  });

  test('with errors ends with 1 and shows each line', async () => {
    const ran = await runCheck(folder({ 'articles/x.md': faulty }).root);
    expect(ran).toMatchObject({ exitCode: 1, stderr: '' });
    expect(ran.stdout).toBe(`error[FM_VALUE]: "essay" is not a value of "kind"
  --> content/articles/x.md:6:7
   |
 6 | kind: essay
   |       ^^^^^ Write one of report, analysis, explainer, opinion, brief, interview, review

error[MD_HTML]: the HTML tag <b> is not allowed in the text
  --> content/articles/x.md:8:6
   |
 8 | Text <b>bold</b>.
   |      ^^^ Write **bold**

What the codes mean:
  FM_VALUE  src/diagnostics/docs/FM_VALUE.md
  MD_HTML   src/diagnostics/docs/MD_HTML.md

2 errors in 1 of 6 files
`);
  });

  test('with warnings ends with 0, and with 1 when they are more than allowed', async () => {
    const { root } = folder({ 'articles/x.md': warned });
    const [without, enough, few] = await Promise.all([
      runCheck(root),
      runCheck(root, ['--max-warnings', '1']),
      runCheck(root, ['--max-warnings=0']),
    ]);
    expect(without).toMatchObject({ exitCode: 0, stderr: '' });
    expect(without.stdout).toMatch(/\n1 warning in 1 of 6 files\n$/);
    expect(enough.exitCode).toBe(0);
    expect(few).toMatchObject({
      exitCode: 1,
      stderr: '1 warnings are more than the 0 that are allowed.\n',
      stdout: without.stdout,
    });
  });

  test('without site.yaml has a fault, and is no fault of the tool', async () => {
    const made = folder();
    execFileSync('rm', [join(made.contentDir, 'site.yaml')]);
    const ran = await runCheck(made.root);
    expect(ran).toMatchObject({ exitCode: 1, stderr: '' });
    expect(ran.stdout).toContain('error[FM_MISSING]: the content folder has no site.yaml');
  });
});

describe('wrong use ends with 2 and says what is right:', () => {
  const { root } = folder();
  writeFileSync(join(root, 'file'), '');

  test.each<[string, readonly string[], Readonly<Record<string, string>>, string]>([
    ['an unknown option', ['--strict'], {}, "error: unknown option '--strict'"],
    [
      'an unknown format',
      ['--format', 'xml'],
      {},
      'Allowed choices are pretty, json, github, sarif.',
    ],
    ['a word of the language', ['--format', 'toString'], {}, "argument 'toString' is invalid."],
    [
      'a limit that is no number',
      ['--max-warnings', 'few'],
      {},
      "argument 'few' is invalid. It must be a number.",
    ],
    [
      'a limit without a number',
      ['--max-warnings'],
      {},
      "error: option '--max-warnings <number>' argument missing",
    ],
    ['a path that is not there', ['content', 'contnet/x.md'], {}, 'There is no file or folder '],
    ['a path beside the content folder', ['file'], {}, ' is no part of the content folder '],
    [
      'a content folder that is not there',
      [],
      { CONTENT_DIR: 'nowhere' },
      'There is no file or folder ',
    ],
    ['a content folder that is a file', [], { CONTENT_DIR: 'file' }, ' is no folder.'],
    [
      'a clock that is no number',
      [],
      { SOURCE_DATE_EPOCH: 'now' },
      'SOURCE_DATE_EPOCH is "now", but must be a number of seconds.',
    ],
    [
      'an address that is none',
      [],
      { SITE_URL: 'example' },
      'SITE_URL is "example", but must be an address that begins with https://.',
    ],
  ])('%s', async (_what, words, environment, sentence) => {
    const ran = await runCheck(root, words, environment);
    expect(ran).toMatchObject({ exitCode: 2, stdout: '' });
    expect(ran.stderr).toContain(sentence);
    expect(ran.stderr).toMatch(usage);
    expect(ran.stderr).not.toMatch(/\n\s+at /);
  });

  test('what the disk refuses ends with 2 in one sentence', async () => {
    const environment = { GITHUB_ACTIONS: 'true', GITHUB_STEP_SUMMARY: root };
    const ran = await runCheck(root, [], environment);
    expect(ran.exitCode).toBe(2);
    expect(ran.stderr).toMatch(/^The check could not be finished: EISDIR.*\n$/);
  });
});

test('as a process, the command ends with its exit code', async () => {
  const [sound, unsound] = [folder(), folder({ 'articles/x.md': faulty })];
  expect(await spawnCheck(sound.root)).toEqual({
    exitCode: 0,
    stdout: '5 files, no faults\n',
    stderr: '',
  });
  expect(await spawnCheck(unsound.root)).toMatchObject({ exitCode: 1, stderr: '' });
  expect(await spawnCheck(sound.root, ['--strict'])).toMatchObject({ exitCode: 2, stdout: '' });
}, 120_000);
