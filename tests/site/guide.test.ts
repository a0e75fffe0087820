import {
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { renderReport } from '../../src/diagnostics/render-report-fs.ts';
import { openSite, wholeReport } from '../../src/engine/open-site-fs.ts';
import { examplesOf, type Example } from './guide.ts';

const project = fileURLToPath(new URL('../..', import.meta.url));
const guideFile = join(project, 'content/README.md');
const picture = join(
  project,
  'tests/fixtures/everything/articles/2020/2020-10-22-all-fields/gate.png',
);
// An outlet may put a README of its own into its content; then there is nothing of ours to hold.
const examples = existsSync(guideFile) ? examplesOf(readFileSync(guideFile, 'utf8')) : [];
const right = examples.filter(({ report }) => report === null);
const wrong = examples.filter(({ report }) => report !== null);

/** What the check says of a folder that holds the given files, as a terminal without colours shows it. */
async function reportOn(files: readonly Example[]): Promise<string> {
  const root = mkdtempSync(join(tmpdir(), 'dateline-guide-'));
  try {
    for (const { path, text } of files) {
      const file = join(root, 'content', path);
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(file, text);
      for (const [, name = ''] of text.matchAll(/src(?:=|: )"?([\w-]+\.png)/g))
        copyFileSync(picture, join(dirname(file), name));
    }
    const opened = await openSite({
      root,
      contentDir: join(root, 'content'),
      siteUrl: null,
      clock: Date.UTC(2026, 10, 23),
      preview: false,
    });
    return renderReport(wholeReport(opened), 'pretty', { root, colour: false });
  } finally {
    rmSync(root, { recursive: true });
  }
}

test('the examples of the guide are a folder without a fault', async () => {
  if (right.length > 0)
    expect(await reportOn(right)).toBe(`${String(right.length)} files, no faults\n`);
});

test('a fault is shown in the guide as the check prints it', async () => {
  for (const example of wrong) {
    const others = right.filter(({ path }) => path !== example.path);
    expect(await reportOn([...others, example])).toBe(example.report);
  }
});

test('an example is found by the file that its fence names', () => {
  const guide =
    'Text.\n\n```markdown a/b.md\none\n```\n\n```markdown\nno file\n```\n\n```yaml wrong site.yaml\ntwo\n```\n\n```text report\nthree\n```\n';
  expect(examplesOf(guide)).toEqual([
    { path: 'a/b.md', text: 'one\n', report: null },
    { path: 'site.yaml', text: 'two\n', report: 'three\n' },
  ]);
});
