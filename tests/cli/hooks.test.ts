import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { openBaseFolder, type WorkingFolder } from '../support/working-folder.ts';
import { linkPackage } from '../support/outlet-package.ts';
import { jsonReport, runCheck, spawnCheck, type Ran } from '../support/cli/run-check.ts';
// As a process of its own: a test loads modules in another way than Node does.

let folder: WorkingFolder;
beforeEach(() => {
  folder = openBaseFolder();
  linkPackage(folder.root);
});
afterEach(() => {
  folder.close();
});

function write(files: Readonly<Record<string, string>>): void {
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder.root, path)), { recursive: true });
    writeFileSync(join(folder.root, path), text);
  }
}

function check(config: string, ...words: readonly string[]): Promise<Ran> {
  write({ 'dateline.config.ts': config });
  return spawnCheck(folder.root, words, { NO_COLOR: '1' });
}

/** The faults before the list of codes, with 1 as the exit code and nothing said beside the report. */
async function faultsOf(config: string): Promise<string> {
  const { exitCode, stdout, stderr } = await check(config);
  expect({ exitCode, stderr }).toEqual({ exitCode: 1, stderr: '' });
  return stdout.split('\n\nWhat the codes mean:')[0] ?? '';
}

const shouting = `import { defineConfig, type CheckHook } from 'dateline-site/config';
import { mark } from './checks/mark.ts';

const noShouting: CheckHook = async (site) => {
  await null;
  return site.articles.flatMap(({ file, prose, title }) => {
    const start = prose.indexOf(mark);
    const found = { code: 'OUTLET_SHOUTING', message: \`"\${title}" shouts\`, file } as const;
    return start === -1 ? [] : [
      { ...found, hint: 'Delete it', prose: { start, end: start + mark.length } },
      { ...found, severity: 'warning' as const, field: 'extra.tone' },
    ];
  });
};

export default defineConfig({ checks: [noShouting] });
`;
const loud =
  '---\ntitle: T\nsummary: S\ndate: 2020-10-22\ntopics: [rivers]\ndraft: true\nextra: { tone: loud }\n---\nText, “text” & *text!!*\n';

describe('a check of an outlet', () => {
  beforeEach(() => {
    write({ 'checks/mark.ts': "export const mark: string = '!!';\n" });
    folder.writeContent({ 'articles/loud.md': loud });
  });

  test('is reported at its places, in drafts too, and fails the check', async () => {
    expect(await faultsOf(shouting)).toBe(`warning[OUTLET_SHOUTING]: "T" shouts
  --> content/articles/loud.md:7:16
   |
 7 | extra: { tone: loud }
   |                ^^^^

error[OUTLET_SHOUTING]: "T" shouts
  --> content/articles/loud.md:9:21
   |
 9 | Text, “text” & *text!!*
   |                     ^^ Delete it`);
  });

  test('has its code in every form of the report', async () => {
    const json = jsonReport((await check(shouting, '--format', 'json')).stdout);
    expect(json.diagnostics.map(({ code, field, docs }) => [code, field, docs])).toEqual([
      ['OUTLET_SHOUTING', 'extra.tone', 'dateline.config.ts'],
      ['OUTLET_SHOUTING', null, 'dateline.config.ts'],
    ]);
    const github = await check(shouting, '--format', 'github');
    expect(github.stdout).toContain(
      '::error file=content/articles/loud.md,line=9,endLine=9,col=21,endColumn=23,title=OUTLET_SHOUTING::"T" shouts — Delete it\n',
    );
    const sarif = await check(shouting, '--format', 'sarif');
    expect(JSON.parse(sarif.stdout)).toMatchObject({
      runs: [
        {
          tool: { driver: { rules: [{ id: 'OUTLET_SHOUTING' }] } },
          results: [{ level: 'warning' }, { level: 'error' }],
        },
      ],
    });
  });

  test('that warns counts as a warning', async () => {
    const config = shouting.replace("hint: 'Delete it'", "severity: 'warning' as const");
    expect((await check(config)).exitCode).toBe(0);
    expect((await check(config, '--max-warnings', '1')).exitCode).toBe(1);
  });
});

describe('a configuration that Node cannot load is a fault at its place:', () => {
  test.each([
    [
      'a syntax error',
      'export default {\n  checks: [(site) => ],\n};\n',
      'error[CONFIG_LOAD]: the configuration cannot be loaded: Expression expected\n  --> dateline.config.ts:2:3\n   |\n 2 |   checks: [(site) => ],\n   |   ^^^^^^^^^^^^^^^^^^^^^ Correct the line',
    ],
    [
      'what Node cannot remove',
      'enum Kind { Own }\nexport default {};\n',
      'error[CONFIG_LOAD]: the configuration cannot be loaded: TypeScript enum is not supported in strip-only mode\n  --> dateline.config.ts:1:1\n   |\n 1 | enum Kind { Own }\n   | ^^^^^^^^^^^^^^^^^ Write it without enums, namespaces and parameter properties: Node only removes types',
    ],
    [
      'a module that is not there',
      "import type { A } from './a.ts';\nimport { check } from './checks/none.ts';\nexport default { checks: [check] };\n",
      "  --> dateline.config.ts:2:24\n   |\n 2 | import { check } from './checks/none.ts';\n   |                        ^^^^^^^^^^^^^^^^ Correct the path, with its file ending, or install the package",
    ],
    [
      'a package that is not there',
      "import toc from 'remark-none';\nexport default { remarkPlugins: [toc] };\n",
      "  --> dateline.config.ts:1:18\n   |\n 1 | import toc from 'remark-none';\n   |                  ^^^^^^^^^^^ Correct the path",
    ],
    [
      'a promise that nothing settles',
      'await new Promise(() => undefined);\nexport default {};\n',
      'error[CONFIG_LOAD]: the configuration cannot be loaded: its promise is never settled\n  --> dateline.config.ts:1:1',
    ],
  ])('%s', async (_name, config, report) => {
    expect(await faultsOf(config)).toContain(report);
  });

  test('an error in a module that it imports', async () => {
    write({
      'hooks/print.ts': 'export const print = () => {\n  throw new Error("no paper");\n};\n',
    });
    expect(
      await faultsOf(
        "import { print } from './hooks/print.ts';\nexport default { outputs: [print] };\n",
      ),
    ).toBe(
      'error[HOOK_FAILED]: the hook outputs[0] (print) fails: no paper\n  --> hooks/print.ts:2:9\n   |\n 2 |   throw new Error("no paper");\n   |         ^ Correct the hook, or remove it from the configuration',
    );
  });
});

test('a hook whose promise nothing settles is a fault that names it', async () => {
  const config =
    'export default { outputs: [function wait() { return new Promise(() => undefined); }] };\n';
  expect(await faultsOf(config)).toContain(
    'error[HOOK_FAILED]: the hook outputs[0] (wait) fails: its promise is never settled\n  --> dateline.config.ts:1:18',
  );
});

test('a check of one file reports a hook that fails too', async () => {
  const { exitCode, stdout } = await check(
    'export default { checks: [() => { throw new Error("broken"); }] };\n',
    'content/articles/sound.md',
  );
  expect(stdout).toContain('error[HOOK_FAILED]: the hook checks[0] fails: broken');
  expect(exitCode).toBe(1);
});

test('a configuration in the content folder is a stray file, and does not run', async () => {
  const text = 'process.stdout.write("This ran.");\nexport default {};\n';
  folder.writeContent({ 'dateline.config.ts': text });
  for (const ran of [
    await spawnCheck(folder.root),
    await spawnCheck(folder.contentDir, [], { CONTENT_DIR: '.' }),
  ]) {
    expect(ran.stdout).toContain('error[PATH_STRAY]');
    expect(ran.stdout).not.toMatch(/This ran\.|CONFIG_LOAD/);
    expect(ran.exitCode).toBe(1);
  }
});

test.each(['dateline.config.mjs', 'dateline.config.js'])('%s is loaded too', async (name) => {
  write({ [name]: 'export default { zebra: true };\n', 'package.json': '{ "type": "module" }' });
  const { exitCode, stdout } = await runCheck(folder.root);
  expect(stdout).toContain(`error[CONFIG_VALUE]: unknown setting "zebra"\n  --> ${name}:1:18`);
  expect(exitCode).toBe(1);
});
