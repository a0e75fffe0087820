import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { filesOf, tracesOf } from '../support/built/output.ts';
import { projectRoot } from '../support/built/run-build.ts';
import { articleMd, openWorkspace, siteYaml } from '../support/built/workspace.ts';
import { clockSeconds } from '../support/clock.ts';

const workspace = openWorkspace();
const output = join(workspace.root, 'dist');
const picture = readFileSync(join(projectRoot, 'public/apple-touch-icon.png'));
const day = 86_400;
/** The moment at which the scheduled article appears: a day after the build clock. */
const opening = new Date((clockSeconds + day) * 1000).toISOString();

/** Every article says its own word in headline, standfirst and text, and names a country nobody else names. */
const words = {
  keep: ['keepword', 'kenya'],
  draft: ['draftword', 'fiji', 'draftcover'],
  remove: ['removeword', 'nauru', 'removecover', 'removetopic', 'removeperson'],
  rename: ['renameword', 'tuvalu'],
  withdraw: ['withdrawword', 'vanuatu'],
  schedule: ['scheduleword', 'samoa'],
};

function article(
  word: string,
  country: string,
  more: Readonly<Record<string, string>> = {},
): string {
  const fields = {
    title: `The ${word} headline`,
    summary: `A ${word} standfirst.`,
    countries: `[${country}]`,
    keywords: `[${word}s]`,
    ...more,
  };
  return articleMd(
    fields,
    `A ${word} text.\n\n## A ${word} heading\n\n:::statement{by="speaker" kind="paraphrase"}\nSaid ${word}.\n:::`,
  );
}

const cover = (name: string): string => `{ src: ${name}.png, alt: ${name}, credit: ${name} }`;

workspace.write({
  'content/site.yaml': siteYaml('Formerpress'),
  'content/topics/water.md': '---\ntitle: Water\n---\n',
  'content/people/speaker.md': '---\nname: Speaker\nroles: [{ title: Reader }]\n---\n',
  'content/articles/keepword.md': article('keepword', 'KE'),
  'content/articles/draftword/index.md': article('draftword', 'FJ', { cover: cover('draftcover') }),
  'content/articles/draftword/draftcover.png': picture,
  'content/articles/removeword/index.md': article('removeword', 'NR', {
    cover: cover('removecover'),
    topics: '[water, removetopic]',
    people: '[removeperson]',
    events: '[{ date: 2020-10, title: A removeword event }]',
    corrections: '[{ date: 2020-11, note: A removeword correction }]',
  }),
  'content/articles/removeword/removecover.png': Buffer.concat([picture, Buffer.from('2')]),
  'content/topics/removetopic.md': '---\ntitle: A removetopic\nparent: water\n---\n',
  'content/people/removeperson.md': '---\nname: A removeperson\nroles: [{ title: Reader }]\n---\n',
  'content/articles/renameword.md': article('renameword', 'TV'),
  'content/articles/withdrawword.md': article('withdrawword', 'VU'),
  'content/articles/scheduleword.md': article('scheduleword', 'WS', {
    date: opening,
    publishAt: opening,
  }),
});

afterAll(workspace.close);

function rebuilt(environment: Readonly<Record<string, string>> = {}): void {
  const { status, stdout, stderr } = workspace.build(environment);
  expect(stdout + stderr).toContain(' pages in ');
  expect(status).toBe(0);
}

function expectShown(list: readonly string[]): void {
  for (const word of list) expect(tracesOf(output, [word]), word).not.toEqual([]);
}

// One output folder and one set of caches from the first test to the last: the order is the story.
describe('over a warm cache', () => {
  test('everything is there at first, but for what is scheduled', () => {
    rebuilt();
    const { schedule, ...others } = words;
    expectShown(Object.values(others).flat());
    expect(tracesOf(output, schedule)).toEqual([]);
  });

  test('an article that became a draft leaves nothing behind', () => {
    const text = article('draftword', 'FJ', { cover: cover('draftcover'), draft: 'true' });
    workspace.write({ 'content/articles/draftword/index.md': text });
    rebuilt();
    expect(tracesOf(output, words.draft)).toEqual([]);
    expectShown(words.keep);
  });

  test('an article that was deleted leaves nothing behind, and neither does what only it named', () => {
    workspace.remove('content/articles/removeword');
    workspace.remove('content/topics/removetopic.md');
    workspace.remove('content/people/removeperson.md');
    rebuilt();
    expect(tracesOf(output, words.remove)).toEqual([]);
    expectShown(words.keep);
  });

  test('an article that was renamed leaves nothing at its old address', () => {
    workspace.remove('content/articles/renameword.md');
    workspace.write({ 'content/articles/newname.md': article('newname', 'MT') });
    rebuilt();
    expect(tracesOf(output, words.rename)).toEqual([]);
    expectShown(['newname', 'malta', ...words.keep]);
  });

  test('an article that was withdrawn leaves a notice without its words', () => {
    const notice = '{ date: 2020-11-01, note: It was wrong., reason: error }';
    const text = article('withdrawword', 'VU', { withdrawn: notice });
    workspace.write({ 'content/articles/withdrawword.md': text });
    rebuilt();
    expect(tracesOf(output, words.withdraw)).toEqual([
      'articles/withdrawword/index.html: withdrawword',
    ]);
    const page = readFileSync(join(output, 'articles/withdrawword/index.html'), 'utf8');
    expect(page.toLowerCase()).not.toContain('withdrawword');
    expect(page).toContain('It was wrong.');
  });

  test('a scheduled article appears when the build clock has passed its moment', () => {
    rebuilt({ SOURCE_DATE_EPOCH: String(clockSeconds + day - 1) });
    expect(tracesOf(output, words.schedule)).toEqual([]);
    rebuilt({ SOURCE_DATE_EPOCH: String(clockSeconds + day) });
    expectShown(words.schedule);
  });

  test('another content folder leaves nothing of the first', () => {
    workspace.write({
      'other/site.yaml': siteYaml('Second'),
      'other/topics/water.md': '---\ntitle: Water\n---\n',
      'other/articles/otherword.md': articleMd({ title: 'The otherword headline' }, 'Other.'),
    });
    rebuilt({ CONTENT_DIR: 'other' });
    expect(tracesOf(output, [...Object.values(words).flat(), 'formerpress', 'newname'])).toEqual(
      [],
    );
    expectShown(['otherword', 'second press']);
  });

  test('and nothing lies beside the output', () => {
    expect(filesOf(workspace.root).filter((path) => path.startsWith('.dist'))).toEqual([]);
  });
});
