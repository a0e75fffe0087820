import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { brokenAddresses } from '../support/built/addresses.ts';
import { all, first, pageAt, readPages, textOf, type Pages } from '../support/built/page.ts';
import { invalidHtml } from '../support/built/validity.ts';
import { openWorkspace, siteYaml } from '../support/built/workspace.ts';

const workspace = openWorkspace();
const output = join(workspace.root, 'dist');
let pages: Pages = new Map();

beforeAll(() => {
  workspace.write({ 'content/site.yaml': siteYaml('Empty') });
  const { status, stdout, stderr } = workspace.build();
  expect(stdout + stderr).toMatch(/^\d+ pages in /);
  expect(status).toBe(0);
  pages = readPages(output);
});
afterAll(workspace.close);

test('a folder with nothing but site.yaml builds, and every index says that it is empty', () => {
  const sentences = Object.fromEntries(
    [...pages.values()].map((page) => [page.path, all(page, '.empty').map(textOf)]),
  );
  expect(sentences).toMatchObject({
    '/': ['There are no articles yet.'],
    '/articles/': ['No articles yet.'],
    '/topics/': ['There is nothing here yet.'],
    '/countries/': ['There is nothing here yet.'],
    '/regions/': ['There is nothing here yet.'],
    '/places/': ['There is nothing here yet.'],
    '/people/': ['There is nothing here yet.'],
    '/organizations/': ['There is nothing here yet.'],
    '/storylines/': ['There is nothing here yet.'],
    '/authors/': ['There is nothing here yet.'],
    '/kinds/': ['There is nothing here yet.'],
    '/archive/': ['There is nothing here yet.'],
    '/about/': ['There is nothing here yet.'],
    '/corrections/': ['Nothing had to be corrected so far.'],
  });
  const silent = Object.entries(sentences).filter(([, said]) => said.length === 0);
  // What lists feeds and files has something to list in every outlet.
  expect(silent.map(([path]) => path)).toEqual(['/404.html', '/data/', '/feeds/']);
});

test('no page of it leads to nothing, and all are valid HTML', () => {
  expect(brokenAddresses(output, 'https://empty.example/')).toEqual([]);
  expect(invalidHtml(output)).toEqual([]);
});

test('every page has the name of the outlet and one heading', () => {
  for (const page of pages.values()) {
    expect(textOf(first(page, 'title')), page.path).toMatch(/^(.* – )?Empty$/);
    expect(all(page, 'h1').length, page.path).toBe(1);
  }
  expect(textOf(first(pageAt(pages, '/'), '.nameplate'))).toBe('Empty');
});
