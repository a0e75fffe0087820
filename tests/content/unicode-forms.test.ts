import { describe, expect, test } from 'vitest';
import { faultsOf } from '../support/checks/check-folder.ts';

const article = (body: string, fields = ''): string =>
  `---\ntitle: T\nsummary: S\ndate: 2020-10-22\ntopics: [rivers]\n${fields}---\n${body}\n`;
const composed = 'caf\u00E9';
const decomposed = 'cafe\u0301';

describe('a name is the same in both forms of Unicode:', () => {
  test.each([
    [composed, decomposed],
    [decomposed, composed],
    [composed, encodeURIComponent(decomposed)],
    [decomposed, encodeURIComponent(composed)],
  ])('a Markdown file %j linked as %j', async (file, link) => {
    expect(
      await faultsOf({
        [`articles/${file}.md`]: article('## Part', 'slug: coffee\n'),
        'articles/x.md': article(`[a](${link}.md) [b](${link}.md#part)`),
      }),
    ).toEqual([]);
  });

  test.each([
    ['\u00C9t\u00E9', 'e\u0301te\u0301'],
    ['E\u0301te\u0301', '\u00E9t\u00E9'],
    ['E\u0301te\u0301', encodeURIComponent('\u00E9t\u00E9')],
  ])('a heading %j linked as #%s', async (heading, fragment) => {
    expect(
      await faultsOf({
        'articles/x.md': article(`## ${heading}\n\n[a](#${fragment})`),
        'articles/y.md': article(`[a](x.md#${fragment}) [b](/articles/x/#${fragment})`),
      }),
    ).toEqual([]);
  });
});

describe('an address with the whole address of the site', () => {
  test.each([
    ['a card', article('::embed{url="https://base.example/none/" title="T"}')],
    ['a source', article('T', 'sources: [{ title: T, url: https://base.example/none/ }]\n')],
    [
      'the first publication',
      article('T', 'originallyPublished: { name: N, url: https://base.example/none/, date: 2020-10-21 }\n'),
    ],
  ])('is a link of the site in %s', async (_where, text) => {
    const faults = await faultsOf({ 'articles/x.md': text });
    expect(faults).toHaveLength(1);
    expect(faults[0]).toMatch(/^MD_LINK articles\/x\.md:\d+:\d+-\d+:\d+ there is no page \/none\//);
  });
});
