import { PassThrough, Writable } from 'node:stream';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { runCommandLine } from '../../src/cli/command-line.ts';
import { askAnswers } from '../../src/cli/init/ask-answers.ts';
import { workflowRules } from '../support/structure/repository.ts';
import { clockSeconds } from '../support/clock.ts';

let root = '';
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'dateline-init-'));
});
afterEach(() => {
  rmSync(root, { recursive: true });
});

/** Runs the command outside of a terminal on 1 December 2026. */
async function run(
  words: readonly string[],
  environment: Readonly<Record<string, string>> = {},
): Promise<{ readonly code: number; readonly out: string; readonly err: string }> {
  let out = '';
  let err = '';
  const code = await runCommandLine(words, {
    root,
    environment: { SOURCE_DATE_EPOCH: String(clockSeconds), NO_COLOR: '1', ...environment },
    isTerminal: false,
    write: (text) => (out += text),
    complain: (text) => (err += text),
  });
  return { code, out, err };
}

const required = ['--name', 'The "River" & Lock: news', '--url', 'https://river.example/post/'];
const read = (path: string): string => readFileSync(join(root, path), 'utf8');
const checkOutlet = (environment: Readonly<Record<string, string>> = {}) =>
  run(['check'], { CONTENT_DIR: 'outlet/content', ...environment });

describe('a new outlet', () => {
  test('has every file that it needs, with the answers in them', async () => {
    const options = ['--language', 'de-AT', '--time-zone', 'Asia/Tokyo', '--accent', '#1f5a7a'];
    const { code, out } = await run(['init', 'outlet', ...required, ...options]);
    expect(code).toBe(0);
    expect(out).toContain('npm run check');
    expect(readdirSync(join(root, 'outlet'), { recursive: true }).map(String).toSorted()).toEqual(
      expect.arrayContaining([
        '.editorconfig',
        '.github/workflows/publish.yml',
        '.gitignore',
        '.vscode/settings.json',
        'README.md',
        'content/README.md',
        // 1 December, 09:00 in Tokyo.
        'content/articles/2026-12-01-first-article.md',
        'content/pages/imprint.md',
        'content/site.yaml',
        'content/topics/general.md',
        'package.json',
        'public/apple-touch-icon.png',
        'public/favicon.ico',
        'public/favicon.svg',
      ]),
    );
    // The first letter of the name on the accent.
    expect(read('outlet/public/favicon.svg')).toContain('fill="#1f5a7a"');
    const yaml = read('outlet/content/site.yaml');
    expect(yaml).toContain('name: "The \\"River\\" & Lock: news"\n');
    expect(yaml).toContain('language: "de-AT"\ntimeZone: "Asia/Tokyo"\naccent: "#1f5a7a"\n');
    expect(read('outlet/README.md')).toContain('# The "River" & Lock: news\n');
    expect(read('outlet/content/articles/2026-12-01-first-article.md')).toContain('\nlang: en\n');
    expect(JSON.parse(read('outlet/package.json'))).toMatchObject({
      name: 'the-river-lock-news',
      private: true,
      scripts: { check: 'dateline check', build: 'dateline build' },
      dependencies: { 'dateline-site': '0.1.0' },
    });
    for (const path of ['site.yaml', 'articles/2026-12-01-first-article.md'])
      expect(read(`outlet/content/${path}`)).not.toContain('{{');
  });

  test('has no fault at a local address, and policies to be written at a public one', async () => {
    await run(['init', 'outlet', ...required]);
    expect(await checkOutlet({ SITE_URL: 'http://localhost:4000' })).toEqual({
      code: 0,
      out: '12 files, no faults\n',
      err: '',
    });
    const { code, out } = await checkOutlet();
    expect(code).toBe(1);
    expect(out.match(/error\[\w+\]/g)).toEqual(Array(9).fill('error[POLICY_PLACEHOLDER]'));
  });

  test('may be written into a new repository', async () => {
    mkdirSync(join(root, 'outlet/.git'), { recursive: true });
    expect((await run(['init', 'outlet', ...required])).code).toBe(0);
  });

  test('has a workflow that keeps the rules of ours', async () => {
    await run(['init', 'outlet', ...required]);
    const path = '.github/workflows/publish.yml';
    expect(workflowRules(path, read(`outlet/${path}`))).toEqual([]);
  });

  test.each([
    ['2.0.0', '2.0.0'],
    ['github:river/dateline#v2', 'github:river/dateline#v2'],
    ['https://river.example/dateline.tgz', 'https://river.example/dateline.tgz'],
    ['packed/dateline-site-2.0.0.tgz', 'file:../packed/dateline-site-2.0.0.tgz'],
  ])('depends on %s', async (from, dependency) => {
    await run(['init', 'outlet', ...required, '--from', from]);
    expect(JSON.parse(read('outlet/package.json'))).toMatchObject({
      dependencies: { 'dateline-site': dependency },
    });
  });
});

describe('nothing is written', () => {
  test('into a file', async () => {
    writeFileSync(join(root, 'outlet'), '');
    const { code, err } = await run(['init', 'outlet', ...required]);
    expect(code).toBe(2);
    expect(err).toMatch(/^outlet is no folder\./);
  });

  test('where a file is there already', async () => {
    writeFileSync(join(root, 'README.md'), 'Mine.');
    const { code, err } = await run(['init', '.', ...required]);
    expect(code).toBe(2);
    expect(err).toContain('. has README.md already, and nothing is overwritten: choose an empty');
    expect(readdirSync(root)).toEqual(['README.md']);
    expect(read('README.md')).toBe('Mine.');
  });

  test.each<[string, readonly string[], string]>([
    ['a name', ['--url', 'https://river.example'], '--name is missing.'],
    ['an address', ['--name', 'River'], '--url is missing.'],
    ['a folder', [], "missing required argument 'folder'"],
  ])('without %s', async (what, options, sentence) => {
    const folder = what === 'a folder' ? [] : ['outlet'];
    const { code, err } = await run(['init', ...folder, ...options]);
    expect(code).toBe(2);
    expect(err).toContain(sentence);
    expect(existsSync(join(root, 'outlet'))).toBe(false);
  });

  test.each([
    ['--url', 'river.example', '"river.example" is not a web address'],
    ['--language', 'deutsch', '"deutsch" is not a language tag'],
    ['--time-zone', 'Vienna', 'unknown time zone "Vienna"'],
    ['--accent', 'blue', '"blue" is not a colour'],
  ])('for %s %s', async (option, value, sentence) => {
    const { code, err } = await run(['init', 'outlet', ...required, option, value]);
    expect(code).toBe(2);
    expect(err).toContain(`${option}: `);
    expect(err).toContain(sentence);
    expect(existsSync(join(root, 'outlet'))).toBe(false);
  });
});

describe('in a terminal', () => {
  const bad = (field: string, value: string): string | null =>
    value === 'bad' ? `${field} is bad` : null;

  /** Types the keys for each question as soon as it is asked. */
  async function answer(
    keys: Readonly<Record<string, readonly string[]>>,
    given: Parameters<typeof askAnswers>[0] = {},
  ) {
    const input = new PassThrough();
    const left = Object.entries(keys).map(([question, typed]) => ({ question, typed: [...typed] }));
    let shown = '';
    const output = new Writable({
      write: (chunk, _encoding, done) => {
        shown += String(chunk);
        const asked = left.find(
          ({ question, typed }) => typed.length > 0 && shown.includes(question),
        );
        const next = asked?.typed.shift();
        if (next !== undefined) {
          if (asked?.typed.length === 0) shown = '';
          setImmediate(() => input.write(next));
        }
        done();
      },
    });
    return askAnswers(given, bad, { input, output });
  }

  test('it asks for what the options do not say, and an empty answer is the usual one', async () => {
    const keys = {
      'Address of the site': ['https://river.example\r'],
      Language: ['\r'],
      'Time zone': ['Asia/Tokyo\r'],
      'Colour of links': ['\r'],
    };
    expect(await answer(keys, { name: 'River' })).toEqual({
      name: 'River',
      url: 'https://river.example',
      language: 'en',
      timeZone: 'Asia/Tokyo',
      accent: null,
    });
  });

  test('a wrong answer is asked for again', async () => {
    const keys = {
      'Time zone': ['bad\r'],
      // Ctrl+U empties the line.
      'timeZone is bad': ['\u0015UTC\r'],
      'Colour of links': ['#1f5a7a\r'],
    };
    const given = { name: 'River', url: 'https://river.example', language: 'en' };
    expect(await answer(keys, given)).toMatchObject({ timeZone: 'UTC', accent: '#1f5a7a' });
  });

  test('whoever leaves gets nothing', async () => {
    expect(await answer({ 'Name of the outlet': ['\u0003'] })).toBeNull();
  });
});
