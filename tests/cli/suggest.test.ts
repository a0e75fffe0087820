import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { openBaseFolder, type WorkingFolder } from '../support/working-folder.ts';
import { runCheck } from '../support/cli/run-check.ts';
import { runSuggest } from '../support/cli/run-suggest.ts';

const opened: WorkingFolder[] = [];

function folder(files: Readonly<Record<string, string>>): WorkingFolder {
  const made = openBaseFolder();
  opened.push(made);
  made.writeContent(files);
  return made;
}

afterAll(() => {
  for (const { close } of opened) close();
});

const textOf = ({ contentDir }: WorkingFolder, path: string): string =>
  readFileSync(join(contentDir, path), 'utf8');

const vocabulary = {
  'places/karabakh.md':
    '---\ntitle: Nagorno-Karabakh\nkind: disputed\ncountries: [AZ, AM]\nmatches: [Naka]\n---\n',
  'places/minsk.md': '---\ntitle: Minsk\nkind: city\ncountries: [BY]\n---\n',
  'organizations/union.md': '---\nname: The Union\n---\n',
};
const article = `---
title: T
summary: S
date: 2020-10-22
topics: [rivers]
countries: [RU, AT] # the desk
events:
  - { date: 2020-09, title: It began }
---
Russia watches. The Kyrgyz vote on 4 October, Kyrgyzstan counts, and the Kremlin waits
for Ada Fluss. On 27 September it began in Naka; Minsk is silent.
`;

describe('what the text names and the front matter does not, and the reverse', () => {
  test('is told with the words and their place', async () => {
    const made = folder({ ...vocabulary, 'articles/x.md': article });
    const { exitCode, stdout, stderr } = await runSuggest(made.root, 'content/articles/x.md');
    expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: '' });
    expect(stdout).toBe(`content/articles/x.md
  + countries: KG
      the text names Kyrgyzstan twice: “Kyrgyz” 10:21
  ? countries: AZ
      Azerbaijan is related to Nagorno-Karabakh: “Naka” 11:44
  ? countries: AM
      Armenia is related to Nagorno-Karabakh: “Naka” 11:44
  - countries: AT
      Austria is declared at 6:17 and never named
  + people: ada-fluss
      the text names Ada Fluss once: “Ada Fluss” 11:5
  + places: karabakh
      the text names Nagorno-Karabakh once: “Naka” 11:44
  ? places: minsk
      the town may be meant, or those who govern there: “Minsk” 11:50
  ? events: { date: 2020-10-04 }
      “The Kyrgyz vote on 4 October, Kyrgyzstan counts, and the Kremlin waits…” 10:36

+  named in the text and not declared: --write adds it
-  declared and never named: take it out, or name it
?  perhaps: yours to judge

1 article read, 1 differs from what its text names
`);
    expect(textOf(made, 'articles/x.md')).toBe(article);
  });

  test('a capital alone is only perhaps its country', async () => {
    const made = folder({
      'articles/x.md': article.replace(/Russia watches[^]*/, 'Russia, Austria and Bishkek.\n'),
    });
    expect((await runSuggest(made.root, 'content/articles/x.md')).stdout).toContain(
      '  ? countries: KG\n      only its capital or seat of power is named, of Kyrgyzstan: “Bishkek” 10:21\n',
    );
  });

  test('topics are suggested by the words of their articles', async () => {
    const votes = (title: string): string =>
      `---\ntitle: ${title}\nsummary: S\ndate: 2020-10-22\ntopics: [elections]\n---\nThe ballot, the turnout, the polling and the runoff of ${title}.\n`;
    const made = folder({
      'topics/elections.md': '---\ntitle: Elections\n---\n',
      'articles/a.md': votes('A'),
      'articles/b.md': votes('B'),
      'articles/c.md': votes('C'),
      'articles/x.md': votes('X').replace('[elections]', '[rivers]'),
    });
    expect((await runSuggest(made.root, 'content/articles/x.md')).stdout).toContain(
      '  ? topics: elections\n      it reads like the articles on Elections: “ballot” 7:5, “polling” 7:30, “runoff” 7:46, “turnout” 7:17\n',
    );
  });

  test('a folder stands for every article in it', async () => {
    const made = folder({ 'articles/x.md': article, 'articles/deep/y.md': article });
    const { stdout } = await runSuggest(made.root, 'content/articles');
    expect(stdout).toContain('content/articles/deep/y.md\n');
    expect(stdout).toMatch(/\n3 articles read, 2 differ from what its text names\n$/);
  });
});

describe('--write', () => {
  test('adds what is named, touches nothing else, and the check is content', async () => {
    const before = article.replace(', AT]', ']').replaceAll('\n', '\r\n');
    const source = `\uFEFF${before}`;
    const made = folder({ ...vocabulary, 'articles/x.md': source });
    const { exitCode, stdout, stderr } = await runSuggest(made.root, 'content', '--write');
    expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: '' });
    expect(stdout).toContain('  + people: ada-fluss (written)\n');
    expect(stdout).toMatch(/, 1 written\n$/);
    expect(textOf(made, 'articles/x.md')).toBe(
      source.replace(
        'countries: [RU] # the desk\r\n',
        'countries: [RU, KG] # the desk\r\nplaces: [karabakh]\r\npeople: [ada-fluss]\r\n',
      ),
    );
    expect((await runCheck(made.root)).stdout).toMatch(/^\d+ files, no faults\n$/);
  });

  test('a second time writes nothing', async () => {
    const made = folder({ ...vocabulary, 'articles/x.md': article });
    await runSuggest(made.root, 'content/articles/x.md', '--write');
    const once = textOf(made, 'articles/x.md');
    const { stdout } = await runSuggest(made.root, 'content/articles/x.md', '--write');
    expect(textOf(made, 'articles/x.md')).toBe(once);
    expect(stdout).not.toContain('written');
  });

  test('takes nothing out', async () => {
    const made = folder({ ...vocabulary, 'articles/x.md': article });
    await runSuggest(made.root, 'content/articles/x.md', '--write');
    expect(textOf(made, 'articles/x.md')).toContain('countries: [RU, AT, KG] # the desk\n');
  });

  test('leaves a front matter to a person where only a person can edit it', async () => {
    const braces =
      '---\n{ title: T, summary: S, date: 2020-10-22, topics: [rivers] }\n---\nChad.\n';
    const made = folder({ 'articles/x.md': braces });
    const ran = await runSuggest(made.root, 'content/articles/x.md', '--write');
    expect(ran).toMatchObject({
      exitCode: 1,
      stderr:
        'content/articles/x.md: nothing was written, for its front matter has a form that only a person can edit.\n',
    });
    expect(textOf(made, 'articles/x.md')).toBe(braces);
  });
});

describe('--fail-on-drift', () => {
  test('ends with 1 where text and front matter differ, and with 0 where they may', async () => {
    const perhaps = article
      .replace('[RU, AT]', '[RU, KG]')
      .replace('events:', 'people: [ada-fluss]\nplaces: [karabakh]\nevents:');
    const made = folder({ ...vocabulary, 'articles/x.md': article, 'articles/y.md': perhaps });
    const ends = async (...words: string[]): Promise<number> =>
      (await runSuggest(made.root, ...words)).exitCode;
    expect(await ends('content/articles/x.md', '--fail-on-drift')).toBe(1);
    expect(await ends('content/articles/y.md', '--fail-on-drift')).toBe(0);
    // What is missing was written; that Austria is never named stays to be mended.
    expect(await ends('content/articles/x.md', '--fail-on-drift', '--write')).toBe(1);
  });
});

test('an article with errors is told, and the others are read', async () => {
  const made = folder({ 'articles/x.md': '---\ntitle: T\n---\n', 'articles/y.md': article });
  const { exitCode, stdout, stderr } = await runSuggest(made.root, 'content/articles');
  expect(exitCode).toBe(1);
  expect(stderr).toBe(
    'content/articles/x.md has errors: mend them first. npm run check tells them.\n',
  );
  expect(stdout).toContain('content/articles/y.md\n');
});

describe('wrong use ends with 2:', () => {
  const made = folder({});
  const usage = 'Usage: dateline suggest [options] <paths...>\n';

  test.each<[string, readonly string[], string | RegExp]>([
    ['no file', ['--write'], "error: missing required argument 'paths'\n"],
    ['an unknown option', ['content', '--fix'], /^error: unknown option '--fix'/],
    ['a path that is not there', ['content/x.md'], /^There is no file or folder .*x\.md\.\n/],
    [
      'a file that is no article',
      ['content/people/ada-fluss.md'],
      'content/people/ada-fluss.md is no article, and no folder that holds one.\n',
    ],
  ])('%s', async (_what, words, sentence) => {
    const { exitCode, stdout, stderr } = await runSuggest(made.root, ...words);
    expect({ exitCode, stdout }).toEqual({ exitCode: 2, stdout: '' });
    expect(stderr.endsWith(usage)).toBe(true);
    if (typeof sentence === 'string') expect(stderr).toBe(sentence + usage);
    else expect(stderr).toMatch(sentence);
  });
});
