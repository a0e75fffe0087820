import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { differences, tracesOf } from '../support/built/output.ts';
import {
  all,
  attribute,
  first,
  linksOf,
  pageAt,
  readPages,
  textOf,
  type Pages,
} from '../support/built/page.ts';
import { factOf } from '../support/built/proof.ts';
import { articleMd, openWorkspace, siteYaml } from '../support/built/workspace.ts';

const declared = `fields:
  format:
    label: Format
    type: choice
    values: { long-read: Long read, brief: In brief }
    shown: list
    filter: true
  exclusive: { label: Only here, type: flag, shown: list, filter: true }
  opened: { label: Opened, type: date }
  engineer: { label: Engineer, type: reference, to: person }
  answers: { label: Answers, type: reference, to: article, list: true }
  shelf: { label: Shelf, type: text, shown: data }
kinds:
  opinion: { label: Comment, plural: Comments }
  column: { label: Column, plural: Columns, opinion: true }
  dossier: { label: Dossier, plural: Dossiers, type: BackgroundNewsArticle }
`;

describe('a site with fields and kinds of its own', () => {
  const workspace = openWorkspace();
  const output = join(workspace.root, 'dist');
  let pages: Pages = new Map();

  beforeAll(() => {
    workspace.write({
      'content/site.yaml': siteYaml('River', declared),
      'content/topics/water.md': '---\ntitle: Water\n---\n',
      'content/people/ada.md': '---\nname: Ada\nroles: [{ title: Engineer }]\n---\n',
      'content/articles/lock.md': articleMd(
        {
          title: 'The lock',
          kind: 'dossier',
          format: 'long-read',
          exclusive: 'true',
          opened: '2020-03',
          engineer: 'ada',
          answers: '[gone, weir]',
          shelf: 'zq-shelf',
        },
        'The lock is open.',
      ),
      'content/articles/weir.md': articleMd(
        { title: 'The weir', kind: 'column', format: 'brief' },
        'The weir is low.',
      ),
      'content/articles/gone.md': articleMd(
        { title: 'Bletwort', withdrawn: '{ date: 2020-10-23, note: N, reason: error }' },
        'Gone.',
      ),
    });
    const { status, stdout, stderr } = workspace.build();
    expect(status, stdout + stderr).toBe(0);
    pages = readPages(output);
  });
  afterAll(workspace.close);

  test('shows them beside the article, references as links to what is published', () => {
    const page = pageAt(pages, '/articles/lock/');
    expect(factOf(page, 'Format')).toBe('Long read');
    expect(factOf(page, 'Only here')).toBe('Yes');
    expect(factOf(page, 'Opened')).toBe('March 2020');
    const links = linksOf(page, 'dl.facts a');
    expect(links).toContainEqual({ href: '/people/ada/', text: 'Ada' });
    expect(links).toContainEqual({ href: '/articles/weir/', text: 'The weir' });
    expect(tracesOf(output, ['Bletwort'])).toEqual([]);
  });

  test('shows in lists the fields that are declared for them', () => {
    for (const path of ['/topics/water/', '/kinds/dossier/', '/articles/', '/archive/2020/']) {
      const item = all(pageAt(pages, path), '.ledger > li').find((one) =>
        textOf(one).includes('The lock'),
      );
      expect(item && textOf(item), path).toContain('Format: Long read · Only here');
    }
    expect(textOf(first(pageAt(pages, '/'), '.teaser.lead'))).toMatch(
      /Format: (Long read|In brief)/,
    );
  });

  test('has them in the open data, and what is for the data nowhere else', () => {
    const file = JSON.parse(readFileSync(join(output, 'data/articles.json'), 'utf8')) as {
      readonly articles: readonly { readonly slug: string; readonly fields: unknown }[];
    };
    expect(file.articles.find(({ slug }) => slug === 'lock')?.fields).toEqual({
      format: 'long-read',
      exclusive: true,
      opened: '2020-03',
      engineer: { slug: 'ada', name: 'Ada' },
      answers: [{ slug: 'weir', name: 'The weir' }],
      shelf: 'zq-shelf',
    });
    expect(tracesOf(output, ['zq-shelf'])).toEqual(['data/articles.json: zq-shelf']);
  });

  test('offers them in the search', () => {
    const page = pageAt(pages, '/search/');
    const optionsOf = (name: string): readonly string[] =>
      all(page, `select[name="${name}"] option`).map((option) => attribute(option, 'value'));
    expect(optionsOf('format')).toEqual(['', 'long-read', 'brief']);
    expect(optionsOf('exclusive')).toEqual(['', 'true']);
    expect(optionsOf('kind')).toEqual(['', 'column', 'dossier']);
    expect(textOf(first(page, 'label[for="f-format"]'))).toBe('Format');
  });

  test('has pages for its kinds, and calls every kind of opinion so', () => {
    expect(textOf(first(pageAt(pages, '/kinds/dossier/'), 'h1'))).toBe('Dossiers');
    expect(linksOf(pageAt(pages, '/kinds/'), '.entries a')).toEqual([
      { href: '/kinds/column/', text: 'Columns' },
      { href: '/kinds/dossier/', text: 'Dossiers' },
    ]);
    expect(factOf(pageAt(pages, '/articles/weir/'), 'Kind')).toBe('Column');
    expect(textOf(first(pageAt(pages, '/articles/weir/'), '.kicker'))).toBe('Comment Water');
    expect(textOf(first(pageAt(pages, '/kinds/column/'), '.ledger .label'))).toBe('Comment');
    expect(all(pageAt(pages, '/kinds/dossier/'), '.ledger .label')).toEqual([]);
    const typeOf = (slug: string): string =>
      all(pageAt(pages, `/articles/${slug}/`), 'script[type="application/ld+json"]')
        .map(textOf)
        .join('');
    expect(typeOf('weir')).toContain('"@type":"OpinionNewsArticle"');
    expect(typeOf('lock')).toContain('"@type":"BackgroundNewsArticle"');
  });

  test('is the same site where only the order of the front matter differs', () => {
    const text = readFileSync(join(workspace.root, 'content/articles/lock.md'), 'utf8');
    const [, fields = '', body = ''] = text.split(/^---\n/m);
    const turned = fields.trimEnd().split('\n').toReversed().join('\n');
    workspace.write({ 'content/articles/lock.md': `---\n${turned}\n---\n${body}` });
    const other = join(workspace.root, 'other');
    const { status, stdout } = workspace.build({}, '--outDir', other);
    expect(status, stdout).toBe(0);
    expect(differences(other, output)).toEqual([]);
  });
});
