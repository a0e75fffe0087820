import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { openSiteIn } from '../../support/checks/check-folder.ts';
import { openBaseFolder, type WorkingFolder } from '../../support/working-folder.ts';
import { linesOf } from '../../support/checks/check-folder.ts';
import type { OpenSite } from '../../../src/engine/open-site.ts';
import { linkPackage } from '../../support/outlet-package.ts';
import { configExamples } from '../../support/readme.ts';

let folder: WorkingFolder;
beforeEach(() => {
  folder = openBaseFolder();
  linkPackage(folder.root);
  folder.writeContent({
    'articles/low.md':
      '---\ntitle: Low water\nsummary: S\ndate: 2020-10-22\ntopics: [rivers]\n---\nThe river is *low*!!\n',
  });
});
afterEach(() => {
  folder.close();
});

/** The folder with one example as its configuration. */
async function openWith(example: string | undefined): Promise<OpenSite> {
  if (example === undefined) throw new Error('The README has no such example.');
  writeFileSync(join(folder.root, 'dateline.config.ts'), example);
  return openSiteIn(folder);
}

const examples = configExamples();

test('the README has one example of each hook', () => {
  expect(examples.map((text) => /defineConfig\(\{\s*(\w+):/.exec(text)?.[1])).toEqual([
    'remarkPlugins',
    'outputs',
    'checks',
  ]);
});

test('the remark plugin ends every text with a note', async () => {
  const { site, report } = await openWith(examples[0]);
  expect(report.diagnostics).toEqual([]);
  const body = site.articleBySlug.get('low')?.entry.body;
  expect(body?.parts).toEqual([
    '<p>The river is <em>low</em>!!</p>\n<p>First printed in the River Almanac.</p>',
  ]);
  expect(body?.text).toBe('The river is low!!\n\nFirst printed in the River Almanac.');
});

test('the output lists the headlines', async () => {
  const { ownFiles, report } = await openWith(examples[1]);
  expect(report.diagnostics).toEqual([]);
  expect(ownFiles).toEqual([
    {
      path: '/headlines.txt',
      contentType: 'text/plain; charset=utf-8',
      content: expect.stringContaining('2020-10-22 Low water\n') as unknown,
    },
  ]);
});

test('the check finds what it looks for, at its place', async () => {
  const { report } = await openWith(examples[2]);
  expect(report.diagnostics.flatMap(linesOf)).toEqual([
    'OUTLET_SHOUTING articles/low.md:7:19-7:21 one exclamation mark is enough — Delete the second one',
  ]);
  expect(report.diagnostics[0]).toMatchObject({ severity: 'error', docs: 'dateline.config.ts' });
});
