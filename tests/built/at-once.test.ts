import { spawn } from 'node:child_process';
import { once } from 'node:events';
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { differences, filesOf } from '../support/built/output.ts';
import { buildEnvironment, projectRoot } from '../support/built/run-build.ts';
import { articleMd, openWorkspace, siteYaml } from '../support/built/workspace.ts';

const workspace = openWorkspace();
const { root } = workspace;
const caches = ['cards', 'search'].map((name) => join(root, '.cache', name));
const picture = readFileSync(
  join(projectRoot, 'tests/fixtures/everything/articles/2020/2020-10-22-all-fields/float.webp'),
);

interface Ending {
  readonly status: number | null;
  readonly stderr: string;
}

async function start(...words: readonly string[]): Promise<Ending> {
  const child = spawn(process.execPath, [join(projectRoot, 'src/cli/bin.cjs'), ...words], {
    cwd: root,
    env: buildEnvironment(),
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  const said = text(child.stderr);
  await once(child, 'close');
  return { status: child.exitCode, stderr: await said };
}

let endings: readonly Ending[] = [];
beforeAll(async () => {
  workspace.write({
    'content/site.yaml': siteYaml('Hurry'),
    'content/topics/water.md': '---\ntitle: Water\n---\n',
    'content/articles/first/index.md': articleMd(
      {
        title: 'The first',
        cover: '{ src: float.webp, alt: a, credit: c }',
        aliases: '[/old/a.html]',
      },
      'First.',
    ),
    'content/articles/first/float.webp': picture,
    'public/_headers': '/own\n  X-Own: yes\n',
    'public/_redirects': '/before /after 301\n',
    'public/papers/cafe\u0301.pdf': 'A paper.',
    'public/.DS_Store': 'Of a file manager.',
  });
  endings = await Promise.all([
    start('build'),
    start('build'),
    start('build', '--outDir', 'other'),
    start('build', '--preview'),
    start('check'),
  ]);
});
afterAll(workspace.close);

describe('builds that are started in the same moment', () => {
  test('into one folder: one makes the site, and the other says so and ends with 2', () => {
    const [one, other] = endings
      .slice(0, 2)
      .toSorted((a, b) => Number(a.status) - Number(b.status));
    expect(one).toEqual({ status: 0, stderr: '' });
    expect(other?.stderr).toMatch(
      /^Another build writes to .*\/dist \(process \d+ on .*\)\. Wait until it has ended, or choose another folder with --outDir\.\n$/,
    );
    expect(other?.status).toBe(2);
  });

  test('into other folders, and beside a check, make theirs', () => {
    expect(endings.slice(2)).toEqual([0, 0, 0].map((status) => ({ status, stderr: '' })));
    expect(filesOf(join(root, 'dist-preview'))).toContain('articles/first/index.html');
  });

  test('make the same site', () => {
    expect(filesOf(join(root, 'dist'))).toEqual(
      expect.arrayContaining([
        'articles/first/index.html',
        'cards/articles/first.png',
        'old/a.html',
      ]),
    );
    expect(differences(join(root, 'dist'), join(root, 'other'))).toEqual([]);
  });

  test('leave nothing behind', () => {
    expect(readdirSync(join(root, '.cache/build'))).toEqual([]);
    expect(readdirSync(root).toSorted()).toEqual(
      ['.cache', 'content', 'dist', 'dist-preview', 'node_modules', 'other', 'public'].toSorted(),
    );
  });
});

describe('the files of public/', () => {
  test('are published, rules of hosts before those of the site, and nothing of a file manager', () => {
    const files = filesOf(join(root, 'dist'));
    expect(files).toEqual(expect.arrayContaining(['favicon.svg', 'papers/caf\u00E9.pdf']));
    expect(files.filter((name) => name.includes('DS_Store'))).toEqual([]);
    expect(readFileSync(join(root, 'dist/_headers'), 'utf8')).toMatch(
      /^\/own\n {2}X-Own: yes\n\/\*\n/,
    );
    expect(readFileSync(join(root, 'dist/_redirects'), 'utf8')).toMatch(
      /^\/before \/after 301\n\/old\/a\.html \/articles\/first\/ 301\n$/,
    );
  });
});

/** Every file of the caches whose loss would show in the site, in some order that stays. */
function cached(): readonly string[] {
  return caches.flatMap((folder) => filesOf(folder).map((name) => join(folder, name)));
}

test('a damaged file of a cache is never published: it is made again', () => {
  const harm: readonly ((file: string) => void)[] = [
    (file) => {
      const bytes = readFileSync(file);
      bytes.fill(0xff, bytes.length - 9, bytes.length - 5);
      writeFileSync(file, bytes);
    },
    (file) => {
      truncateSync(file, readFileSync(file).length - 1);
    },
    (file) => {
      truncateSync(file, 0);
    },
    (file) => {
      rmSync(file);
      mkdirSync(file);
    },
  ];
  const before = cached();
  expect(before.length).toBeGreaterThan(3);
  for (const [index, file] of before.entries()) harm[index % harm.length]?.(file);
  expect(workspace.build({}, '--outDir', 'again')).toMatchObject({ status: 0, stderr: '' });
  expect(existsSync(join(root, 'again/pagefind'))).toBe(true);
  expect(differences(join(root, 'dist'), join(root, 'again'))).toEqual([]);
});
