import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { runCommandLine } from '../../src/cli/command-line.ts';
import { migrate } from '../../src/cli/run-migrate.ts';
import type { Ending } from '../../src/cli/command.ts';
import type { Migration } from '../../src/content/migrations.ts';
import { openEmptyFolder, type WorkingFolder } from '../support/working-folder.ts';

/** Two later versions of the schema: one renames a field, the other moves one into a map. */
const list: readonly Migration[] = [
  {
    to: 2,
    changes: [{ kinds: ['article', 'storyline'], field: 'summary', renameTo: 'standfirst' }],
  },
  {
    to: 3,
    changes: [
      { kinds: ['article'], field: 'license', moveInto: 'rights', as: 'text' },
      { kinds: ['site'], field: 'accent', moveInto: 'colours', as: 'link' },
    ],
  },
];

let folder: WorkingFolder;
beforeEach(() => {
  folder = openEmptyFolder();
});
afterEach(() => {
  folder.close();
});

function run(options: { readonly write: boolean }) {
  let [out, err] = ['', ''];
  const code: Ending = migrate(
    options,
    {
      root: folder.root,
      environment: {},
      isTerminal: false,
      write: (text) => (out += text),
      complain: (text) => (err += text),
    },
    list,
  );
  return { code, out, err };
}

/** Files with everything that an editor of text or a program could lose. */
const before = {
  'content/site.yaml':
    '# The outlet.\nschema: 1 # of the content\nname: N\naccent: "#1f5a7a" # blue\n',
  'content/articles/a/index.md':
    '\uFEFF---\r\ntitle: "summary: A & B *c*"\r\nsummary: |  \r\n  &one *two*\r\n\r\n  summary: # none\r\n# license: Z\r\ntopics: [a, "b", # c\r\n  d]\r\nlicense: CC BY 4.0 # ours\r\n---\r\nsummary: text\r\n\r\nlicense: text  \r\n',
  'content/articles/b.md':
    '---\ntitle: T\n\n"summary": S\nrights: { by: [A, B] }\nlicense: X\n---\nNo end',
  'content/storylines/s.md': '---\nsummary: S\nlicense: stays\n---\n',
  'content/topics/t.md': '---\ntitle: T\nsummary: stays\n---\n',
};
const after = {
  'content/site.yaml':
    '# The outlet.\nschema: 3 # of the content\nname: N\ncolours:\n  link: "#1f5a7a" # blue\n',
  'content/articles/a/index.md':
    '\uFEFF---\r\ntitle: "summary: A & B *c*"\r\nstandfirst: |  \r\n  &one *two*\r\n\r\n  summary: # none\r\n# license: Z\r\ntopics: [a, "b", # c\r\n  d]\r\nrights:\r\n  text: CC BY 4.0 # ours\r\n---\r\nsummary: text\r\n\r\nlicense: text  \r\n',
  'content/articles/b.md':
    '---\ntitle: T\n\n"standfirst": S\nrights: { by: [A, B], text: X }\n---\nNo end',
  'content/storylines/s.md': '---\nstandfirst: S\nlicense: stays\n---\n',
  'content/topics/t.md': before['content/topics/t.md'],
};

function contents(): Record<string, string> {
  const read = (path: string): string => readFileSync(join(folder.root, path), 'utf8');
  return Object.fromEntries(Object.keys(before).map((path) => [path, read(path)]));
}

describe('content of an earlier schema', () => {
  test('is changed, every other byte as it was, and a second time not', () => {
    folder.write(before);
    expect(run({ write: true })).toEqual({ code: 0, out: '4 files changed.\n', err: '' });
    expect(contents()).toEqual(after);
    expect(run({ write: true })).toEqual({
      code: 0,
      out: 'The content has the newest version of the schema, 3.\n',
      err: '',
    });
  });

  test('is shown as a difference that git applies, and stays', () => {
    folder.write(before);
    const { code, out, err } = run({ write: false });
    expect({ code, err }).toEqual({ code: 1, err: '' });
    expect(out).toMatch(/\n4 files would change: npm run migrate -- --write changes them\.\n$/);
    expect(out).toContain('\n-schema: 1 # of the content\n+schema: 3 # of the content\n');
    expect(contents()).toEqual(before);
    writeFileSync(join(folder.root, 'patch'), out);
    execFileSync('git', ['apply', '--whitespace=nowarn', 'patch'], { cwd: folder.root });
    expect(contents()).toEqual(after);
  });

  test('begins at its own version', () => {
    folder.write({ ...before, 'content/site.yaml': 'schema: 2\nname: N\n' });
    expect(run({ write: true }).out).toBe('3 files changed.\n');
    expect(contents()['content/storylines/s.md']).toBe(before['content/storylines/s.md']);
  });

  test('has the first version where it says none', () => {
    folder.write({ ...before, 'content/site.yaml': '\nname: N\n' });
    run({ write: true });
    expect(contents()['content/site.yaml']).toBe('\nschema: 3\nname: N\n');
  });
});

test('what a person must change is told, the rest is changed, and the version comes last', () => {
  folder.write(before);
  const taken = '---\nsummary: S\nstandfirst: T\n---\n';
  folder.write({ 'content/articles/c.md': taken, 'content/articles/d.md': 'No fields.\n' });
  expect(run({ write: true })).toEqual({
    code: 1,
    out: '3 files changed.\n',
    err:
      'content/articles/c.md: rename "summary" to "standfirst" by hand.\n' +
      'content/articles/d.md has no front matter that can be read: the check says why.\n' +
      'Then run the command again: the version in site.yaml is changed last.\n',
  });
  expect(contents()).toEqual({ ...after, 'content/site.yaml': before['content/site.yaml'] });
  folder.write({
    'content/articles/c.md': '---\nstandfirst: T\n---\n',
    'content/articles/d.md': '---\n---\n',
  });
  expect(run({ write: true })).toEqual({ code: 0, out: '1 file changed.\n', err: '' });
  expect(contents()).toEqual(after);
});

test.each(['schema: 4\nname: N\n', 'schema: new\nname: N\n', 'schema: [1\n'])(
  'a version that is not known is told: %j',
  (site) => {
    folder.write({ 'content/site.yaml': site });
    const err =
      'content/site.yaml has no version of the schema that this program knows (1 to 3).\n';
    expect(run({ write: true })).toEqual({ code: 1, out: '', err });
  },
);

test('this program has one version of the schema so far', async () => {
  folder.write(before);
  let out = '';
  const code = await runCommandLine(['migrate'], {
    root: folder.root,
    environment: {},
    isTerminal: false,
    write: (text) => (out += text),
    complain: (text) => (out += text),
  });
  expect({ code, out }).toEqual({
    code: 0,
    out: 'The content has the newest version of the schema, 1.\n',
  });
});
