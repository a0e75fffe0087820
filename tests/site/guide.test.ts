import { copyFileSync, existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { renderReport } from '../../src/diagnostics/render-report-fs.ts';
import { wholeReport } from '../../src/engine/open-site-fs.ts';
import { examplesOf, type Example } from '../support/site/guide.ts';
import { openEmptyFolder } from '../support/working-folder.ts';
import { openSiteIn } from '../support/checks/check-folder.ts';

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
  const folder = openEmptyFolder();
  const { root, contentDir } = folder;
  try {
    for (const { path, text } of files) {
      folder.writeContent({ [path]: text });
      for (const [, name = ''] of text.matchAll(/src(?:=|: )"?([\w-]+\.png)/g))
        copyFileSync(picture, join(contentDir, dirname(path), name));
    }
    const report = wholeReport(await openSiteIn(folder));
    return renderReport(report, 'pretty', { root, colour: false });
  } finally {
    folder.close();
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
