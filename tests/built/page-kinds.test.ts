import { describe, expect, inject, test } from 'vitest';
import { pageKinds } from '../../src/views/page-kinds.ts';
import { builtKinds, samplePages } from '../support/page-kinds.ts';
import { filesOf } from '../support/built/output.ts';
import { attribute, first, linksOf, pageAt, readPages } from '../support/built/page.ts';

const kinds = await builtKinds(inject('everything'));

test('every kind of page has a name of its own', () => {
  expect(new Set(pageKinds.map(({ name }) => name)).size).toBe(pageKinds.length);
});

test.each(kinds)('the kind $name has a page', ({ files }) => {
  expect(files).not.toEqual([]);
});

test.each(kinds)('the addresses of the kind $name have the form $pattern', ({ pattern, files }) => {
  const form = formOf(pattern);
  expect(files.filter((file) => !form.test(`/${file.replace(/index\.html$/, '')}`))).toEqual([]);
});

describe.each([
  ['site', inject('site')],
  ['everything', inject('everything')],
])('in the build of %s', (_name, folder) => {
  test('the pages are those of the registry, each once', async () => {
    const registered = (await builtKinds(folder)).flatMap(({ files }) => files);
    const built = filesOf(folder).filter((file) => file.endsWith('.html'));
    expect(built.length).toBeGreaterThan(50);
    expect(registered.toSorted()).toEqual(built.toSorted());
  });

  test('every page that is listed is reached by links from the home page', async () => {
    const pages = readPages(folder);
    const home = attribute(first(pageAt(pages, '/'), 'link[rel="canonical"]'), 'href');
    const reached = new Set(['/']);
    for (const path of reached) {
      for (const { href } of linksOf(pageAt(pages, path))) {
        const target = new URL(href, home);
        const found = decodeURI(`/${target.href.slice(home.length)}`.replace(/[?#].*$/, ''));
        if (target.href.startsWith(home) && pages.has(found)) reached.add(found);
      }
    }
    const listed = (await builtKinds(folder)).flatMap((kind) => kind.listed);
    const files = new Set([...reached].map((path) => pages.get(path)?.file));
    expect(listed.filter((file) => !files.has(file))).toEqual([]);
  });
});

test('lists have further pages', () => {
  const further = kinds.flatMap(({ files }) =>
    files.filter((file) => /\/\d\/index\.html$/.test(file)),
  );
  expect(further).toEqual(
    expect.arrayContaining([
      'articles/2/index.html',
      'authors/mara-weir/2/index.html',
      'countries/austria/2/index.html',
      'page/2/index.html',
      'storylines/the-long-drought/2/index.html',
      'topics/water/2/index.html',
    ]),
  );
});

test('each kind is shown by its largest page', async () => {
  const samples = await samplePages(inject('everything'));
  expect(new Set(samples).size).toBe(samples.length);
  for (const file of ['articles/all-fields/index.html', 'index.html', '404.html'])
    expect(samples).toContain(file);
});

/** What may be in each place of an address; the first page of a list has no number. */
function formOf(pattern: string): RegExp {
  const source = pattern
    .replace('/page/[page]/', '/(page/[1-9]\\d*/)?')
    .replace('[page]/', '([1-9]\\d*/)?')
    .replace('[slug]', '(?=[^/]*[a-z])[a-z0-9-]+')
    .replace('[year]', '\\d{4}')
    .replace('[month]', '\\d{2}')
    .replace('/[alias]/', '/.+');
  return new RegExp(`^${source}$`);
}
