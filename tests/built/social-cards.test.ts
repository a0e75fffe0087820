import { join } from 'node:path';
import { afterAll, describe, expect, inject, test } from 'vitest';
import { differences, filesOf } from '../support/built/output.ts';
import { all, attribute, first, readPages } from '../support/built/page.ts';
import { articleMd, openWorkspace, siteYaml } from '../support/built/workspace.ts';

describe.each([
  ['site', inject('site')],
  ['everything', inject('everything')],
])('in the build of %s', (_name, folder) => {
  test('every article in a list is shared with a card, and each card is there', () => {
    const cards = [...readPages(folder).values()]
      .filter((page) => all(page, 'meta[property="og:type"][content="article"]').length > 0)
      .map((page) => attribute(first(page, 'meta[property="og:image"]'), 'content'));
    const files = filesOf(folder).filter((file) => file.startsWith('cards/'));
    expect(cards.length).toBeGreaterThan(0);
    expect(
      [...new Set(cards.map((address) => address.replace(/^.*?\/(?=cards\/)/, '')))].toSorted(),
    ).toEqual(files);
  });
});

describe('an outlet', () => {
  const workspace = openWorkspace();
  afterAll(workspace.close);
  const site = (more: string): void => {
    workspace.write({
      'content/site.yaml': siteYaml('Post', more),
      'content/topics/water.md': '---\ntitle: Water\n---\n',
      'content/articles/one.md': articleMd({ title: 'One' }, 'Text.'),
    });
  };

  test('that wants no cards has none, and no page names one', () => {
    site('socialCards: false\n');
    expect(workspace.build().status).toBe(0);
    const output = join(workspace.root, 'dist');
    expect(filesOf(output).filter((file) => file.startsWith('cards/'))).toEqual([]);
    expect(filesOf(join(workspace.root, '.cache/cards'))).toEqual([]);
    const named = [...readPages(output).values()].filter(({ html }) => html.includes('/cards/'));
    expect(named).toEqual([]);
  });

  test('that changes a headline has one card drawn, and no other one is touched', () => {
    site('');
    workspace.write({ 'content/articles/two.md': articleMd({ title: 'Two' }, 'Text.') });
    expect(workspace.build({}, '--outDir', 'before').status).toBe(0);
    expect(filesOf(join(workspace.root, '.cache/cards'))).toHaveLength(2);
    workspace.write({ 'content/articles/one.md': articleMd({ title: 'One more' }, 'Text.') });
    expect(workspace.build({}, '--outDir', 'after').status).toBe(0);
    expect(filesOf(join(workspace.root, '.cache/cards'))).toHaveLength(3);
    expect(
      differences(join(workspace.root, 'before/cards'), join(workspace.root, 'after/cards')),
    ).toEqual(['articles/one.png']);
  });
});
