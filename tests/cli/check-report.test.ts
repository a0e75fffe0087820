import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { openBaseFolder, type WorkingFolder } from '../support/working-folder.ts';
import { allCodes, fixturesOf } from '../support/checks/fault-fixtures.ts';
import { jsonReport, runCheck, script, spawnCheck } from '../support/cli/run-check.ts';

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
const faulty = `${head}kind: essay\n---\nText <b>bold</b>.\n`;
describe('the report', () => {
  const files = { 'articles/x.md': faulty, 'topics/y.md': '---\ntitle: Y\nparent: river\n---\n' };

  test('as JSON has the form of the contract', async () => {
    const { root } = folder(files);
    const ran = await runCheck(root, ['--format', 'json']);
    expect(ran).toMatchObject({ exitCode: 1, stderr: '' });
    expect(jsonReport(ran.stdout)).toEqual({
      version: 1,
      summary: { files: 7, errors: 3, warnings: 0 },
      diagnostics: [
        expect.objectContaining({
          code: 'FM_VALUE',
          file: 'content/articles/x.md',
          line: 6,
          column: 7,
          field: 'kind',
        }),
        expect.objectContaining({
          code: 'MD_HTML',
          file: 'content/articles/x.md',
          line: 8,
          column: 6,
          field: null,
        }),
        {
          code: 'REF_UNKNOWN',
          severity: 'error',
          file: 'content/topics/y.md',
          line: 3,
          column: 9,
          endLine: 3,
          endColumn: 14,
          field: 'parent',
          message: 'there is no topic "river"',
          hint: 'did you mean "rivers"?',
          docs: 'src/diagnostics/docs/REF_UNKNOWN.md',
          related: [],
        },
      ],
    });
  });

  test('as SARIF names rules and places', async () => {
    const { root } = folder(files);
    const { stdout } = await runCheck(root, ['--format=sarif']);
    expect(JSON.parse(stdout)).toMatchObject({
      version: '2.1.0',
      runs: [
        {
          tool: {
            driver: {
              name: 'Dateline',
              rules: [{ id: 'FM_VALUE' }, { id: 'MD_HTML' }, { id: 'REF_UNKNOWN' }],
            },
          },
          results: [{ ruleId: 'FM_VALUE' }, { ruleId: 'MD_HTML' }, { ruleId: 'REF_UNKNOWN' }],
        },
      ],
    });
  });

  test('on GitHub is annotations and the summary of the job, unless another form is asked for', async () => {
    const { root } = folder(files);
    const summary = join(root, 'summary.md');
    writeFileSync(summary, 'Before.\n');
    const environment = { GITHUB_ACTIONS: 'true', GITHUB_STEP_SUMMARY: summary };
    const usual = await runCheck(root, [], environment);
    expect(usual.stdout.split('\n').slice(0, 2)).toEqual([
      '::error file=content/articles/x.md,line=6,endLine=6,col=7,endColumn=12,title=FM_VALUE::"essay" is not a value of "kind" — Write one of report, analysis, explainer, opinion, brief, interview, review',
      '::error file=content/articles/x.md,line=8,endLine=8,col=6,endColumn=9,title=MD_HTML::the HTML tag <b> is not allowed in the text — Write **bold**',
    ]);
    expect(readFileSync(summary, 'utf8')).toMatch(
      /^Before\.\n### Content check\n\n3 errors in 2 of 7 files\n/,
    );
    expect((await runCheck(root, ['--format', 'pretty'], environment)).stdout).toMatch(
      /^error\[FM_VALUE\]/,
    );
  });

  test('cannot be made to give GitHub a second command', async () => {
    const title = '"A\\n::error::forged%0A"';
    const { root } = folder({
      'articles/x.md': `${head.replace('date: 2020-10-22', `date: ${title}`)}---\n`,
    });
    const { stdout } = await runCheck(root, ['--format', 'github']);
    expect(stdout.split('\n').filter((line) => line.startsWith('::'))).toHaveLength(1);
    expect(stdout).toContain('A%0A::error::forged%250A');
  });

  test('has colours when they are forced, and none when they are refused', async () => {
    const { root } = folder(files);
    const escape = '\u001B[';
    const [plain, forced, refused] = await Promise.all([
      runCheck(root),
      runCheck(root, [], { FORCE_COLOR: '1' }),
      runCheck(root, [], { NO_COLOR: '1' }),
    ]);
    expect(forced.stdout).toContain(escape);
    expect(plain.stdout + refused.stdout).not.toContain(escape);
  });

  test('of some files and folders names the faults of those alone', async () => {
    const { root } = folder({ ...files, 'articles/xy/z.md': faulty, 'articles/x.md.md': faulty });
    const filesOf = async (...words: string[]): Promise<readonly string[]> => {
      const { stdout } = await runCheck(root, ['--format', 'json', ...words]);
      return [...new Set(jsonReport(stdout).diagnostics.map(({ file }) => file))];
    };
    const [one, folderAlone, two, all] = await Promise.all([
      filesOf('content/articles/x.md'),
      filesOf('content/articles/xy/'),
      filesOf('./content/topics', join(root, 'content/articles/xy/z.md')),
      filesOf('.'),
    ]);
    expect(one).toEqual(['content/articles/x.md']);
    expect(folderAlone).toEqual(['content/articles/xy/z.md']);
    expect(two).toEqual(['content/articles/xy/z.md', 'content/topics/y.md']);
    expect(all).toHaveLength(4);
    expect(await runCheck(root, ['content/people'])).toMatchObject({
      exitCode: 0,
      stdout: '1 file, no faults\n',
    });
  });

  test('names files outside the working folder by their whole path', async () => {
    const [inside, outside] = [folder(), folder(files)];
    const { stdout, exitCode } = await runCheck(inside.root, ['--format', 'json'], {
      CONTENT_DIR: outside.contentDir,
    });
    expect(exitCode).toBe(1);
    expect(jsonReport(stdout).diagnostics[0]?.file).toBe(join(outside.contentDir, 'articles/x.md'));
    const shown = await runCheck(inside.root, [], { CONTENT_DIR: outside.contentDir });
    expect(shown.stdout).toContain(' 6 | kind: essay\n');
  });

  test('may be left unread', () => {
    const { root } = folder(files);
    const command = `"${process.execPath}" "${script}" check --format json 2> errors | head -c 1`;
    mkdirSync(join(root, 'x'));
    expect(execFileSync('sh', ['-c', command], { cwd: root, encoding: 'utf8' })).toBe('{');
    expect(readFileSync(join(root, 'errors'), 'utf8')).toBe('');
  }, 60_000);
});

describe('a folder with a fault of every kind that a file can have', () => {
  const made = folder();
  const stored = allCodes.flatMap((code) =>
    fixturesOf(code).flatMap((fixture) =>
      fixture.text === null ? [] : [{ code, ...fixture, text: fixture.text }],
    ),
  );
  for (const { code, name, text } of stored) {
    made.writeContent({
      [`articles/${code.toLowerCase().replaceAll('_', '-')}--${name}.md`]: text,
    });
  }

  test('is told whole, in one run, in order, the same in every time zone', async () => {
    const zones = ['UTC', 'America/Los_Angeles', 'Asia/Tokyo'];
    const runs = await Promise.all(
      zones.map((TZ) => spawnCheck(made.root, ['--format', 'json'], { TZ })),
    );
    const [first, ...others] = runs.map(({ stdout }) => stdout);
    const { diagnostics } = jsonReport(first ?? '');
    const told = new Set(diagnostics.map(({ code }) => code));
    expect(stored.filter(({ code }) => !told.has(code))).toEqual([]);
    const order = diagnostics.map(({ file, line, column, code, message }) =>
      [file, ...[line, column].map((count) => String(count).padStart(6, '0')), code, message].join(
        '\0',
      ),
    );
    expect(order).toEqual(order.toSorted());
    for (const other of others) expect(other).toBe(first);
    for (const { exitCode, stderr } of runs)
      expect({ exitCode, stderr }).toEqual({ exitCode: 1, stderr: '' });
  }, 120_000);

  test.each(['pretty', 'github', 'sarif'])(
    'is told as %s without a stack trace',
    async (format) => {
      const { exitCode, stdout, stderr } = await runCheck(made.root, ['--format', format]);
      expect({ exitCode, stderr }).toEqual({ exitCode: 1, stderr: '' });
      expect(stdout).not.toMatch(/\n\s+at .*:\d+:\d+/);
      expect(stdout).not.toContain('node_modules');
    },
  );
});
