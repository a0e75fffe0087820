import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { digestsOf, differences, filesOf } from '../support/built/output.ts';
import {
  buildEnvironment,
  mustBuild,
  projectRoot,
  type BuildEnding,
} from '../support/built/run-build.ts';
import { openWorkspace } from '../support/built/workspace.ts';

const workspace = openWorkspace();
const { root } = workspace;
const partsOf = (numbers: readonly number[]): readonly string[] =>
  numbers.map((number) => `dist-parts/${String(number)}-of-3`);
const manifestOf = (number: number): string =>
  join(root, `dist-parts/${String(number)}-of-3/dateline-part.json`);
let whole: Readonly<Record<string, string>> = {};

function merge(...words: readonly string[]): BuildEnding {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [join(projectRoot, 'src/cli/bin.cjs'), 'merge', ...words],
    { cwd: root, encoding: 'utf8', env: buildEnvironment() },
  );
  return { status, stdout, stderr };
}

function forgetCaches(): void {
  rmSync(join(root, '.cache'), { recursive: true, force: true });
}

function buildShard(shard: string, environment: Readonly<Record<string, string>> = {}): void {
  const { status, stderr } = workspace.build(environment, '--shard', shard);
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
}

beforeAll(() => {
  cpSync(join(projectRoot, 'tests/fixtures/everything'), join(root, 'content'), {
    recursive: true,
  });
  whole = digestsOf(mustBuild(join(root, 'whole'), { cwd: root }));
  buildShard('1/3');
  // As on another machine, where everything is read and compiled again.
  forgetCaches();
  for (const shard of ['2/3', '3/3']) buildShard(shard);
  cpSync(join(root, 'dist-parts'), join(root, 'saved-parts'), { recursive: true });
});
beforeEach(() => {
  rmSync(join(root, 'dist-parts'), { recursive: true, force: true });
  cpSync(join(root, 'saved-parts'), join(root, 'dist-parts'), { recursive: true });
});
afterAll(workspace.close);

describe('the parts of a site', () => {
  test('make the same site together, and can be merged again', () => {
    expect(Object.keys(whole).length).toBeGreaterThan(100);
    for (let time = 1; time <= 2; time += 1) {
      expect(merge()).toEqual({
        status: 0,
        stdout: `${String(Object.keys(whole).length)} files from 3 parts: dist\n`,
        stderr: '',
      });
      expect(digestsOf(join(root, 'dist'))).toEqual(whole);
    }
  });

  test('have their share of the pages each', () => {
    const pages = [1, 2, 3].map(
      (number) =>
        filesOf(join(root, `dist-parts/${String(number)}-of-3`)).filter((path) =>
          path.endsWith('.html'),
        ).length,
    );
    const third = Object.keys(whole).filter((path) => path.endsWith('.html')).length / 3;
    for (const count of pages) expect(Math.abs(count - third)).toBeLessThan(2);
  });

  test('replace a site that was built as a whole, and are followed by one', () => {
    expect(merge('--outDir', 'whole').status).toBe(0);
    expect(digestsOf(join(root, 'whole'))).toEqual(whole);
    mustBuild(join(root, 'whole'), { cwd: root });
    expect(digestsOf(join(root, 'whole'))).toEqual(whole);
  });
});

describe('what is no set of parts is refused', () => {
  const refused = (ending: BuildEnding): string => {
    expect([ending.status, ending.stdout]).toEqual([2, '']);
    return ending.stderr.replaceAll(root, '').split('\n')[0] ?? '';
  };
  const edited = (number: number, change: (text: string) => string): void => {
    writeFileSync(manifestOf(number), change(readFileSync(manifestOf(number), 'utf8')));
  };

  test('a missing part, by its number', () => {
    expect(refused(merge(...partsOf([1, 3])))).toBe(
      'Parts are missing: 2/3. Build each with --shard.',
    );
  });

  test('a part that is there twice', () => {
    expect(refused(merge(...partsOf([1, 2, 3]), 'saved-parts/2-of-3'))).toBe(
      '/saved-parts/2-of-3, part 2 of 3, is there twice: /dist-parts/2-of-3 is the same part.',
    );
  });

  test('a part of another number of parts', () => {
    buildShard('2/2');
    expect(refused(merge(...partsOf([1, 3]), 'dist-parts/2-of-2'))).toBe(
      '/dist-parts/2-of-2, part 2 of 2, does not belong to /dist-parts/1-of-3, part 1 of 3.',
    );
  });

  test('a part of other content', () => {
    workspace.write({ 'content/topics/more.md': '---\ntitle: More\n---\n' });
    buildShard('2/3');
    workspace.remove('content/topics/more.md');
    expect(refused(merge())).toBe(
      '/dist-parts/2-of-3, part 2 of 3, was built from other content. /dist-parts/1-of-3 is the part to compare with.',
    );
  });

  test('a part of another build time', () => {
    buildShard('3/3', { SOURCE_DATE_EPOCH: '1796083201' });
    expect(refused(merge())).toBe(
      '/dist-parts/3-of-3, part 3 of 3, was built from another build time or address: set SOURCE_DATE_EPOCH and SITE_URL alike for all shards. /dist-parts/1-of-3 is the part to compare with.',
    );
  });

  test('a folder that is no part', () => {
    expect(refused(merge('whole'))).toBe(
      '/whole is no part of a site: it has no file dateline-part.json of this version.',
    );
  });

  test('no part at all', () => {
    rmSync(join(root, 'dist-parts'), { recursive: true });
    expect(refused(merge())).toBe('There are no parts to merge.');
  });

  test('an address that leads out of the folder', () => {
    edited(2, (text) => text.replace(/"address":"\/[^"]*"/, '"address":"/../../escaped.html"'));
    expect(refused(merge())).toBe(
      '/dist-parts/2-of-3 is no part of a site: it has no file dateline-part.json of this version.',
    );
    expect(existsSync(join(root, 'escaped.html'))).toBe(false);
  });

  describe('and the last output stays', () => {
    const pageOf2 = () =>
      filesOf(join(root, 'dist-parts/2-of-3')).find((path) => path.endsWith('.html')) ?? '';
    const damages: Readonly<Record<string, readonly [() => void, RegExp]>> = {
      'a file is cut off': [
        () => {
          truncateSync(join(root, 'dist-parts/2-of-3', pageOf2()), 10);
        },
        /^The file .* is not as it was built\. Build or copy this part again\.$/,
      ],
      'a file is missing': [
        () => {
          rmSync(join(root, 'dist-parts/2-of-3', pageOf2()));
        },
        /^The file .* is missing or cannot be read\.$/,
      ],
      'a page is in no manifest': [
        () => {
          edited(2, (text) => text.replace(/\{"address":"[^"]*\.html"[^}]*\},?/, ''));
        },
        /^The parts lack \/.*\.html, which the site must have\. Build them again\.$/,
      ],
      'a file is in two parts': [
        () => {
          const [row = ''] =
            /\{"address":"[^"]*\.html"[^}]*\}/.exec(readFileSync(manifestOf(1), 'utf8')) ?? [];
          edited(2, (text) => text.replace('"files":[', `"files":[${row},`));
        },
        /^\/.*\.html is in .*1-of-3 and in .*2-of-3\.$/,
      ],
    };
    test.each(Object.entries(damages))('where %s', (_name, [damage, sentence]) => {
      rmSync(join(root, 'dist'), { recursive: true, force: true });
      forgetCaches();
      cpSync(join(root, 'whole'), join(root, 'dist'), { recursive: true });
      damage();
      const { status, stderr } = merge();
      expect(status).toBe(2);
      expect(stderr.split('\n')[0]).toMatch(sentence);
      expect(differences(join(root, 'dist'), join(root, 'whole'))).toEqual([]);
    });
  });
});
