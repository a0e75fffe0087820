import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, inject, test } from 'vitest';
import { filesOf } from '../support/built/output.ts';
import {
  all,
  attribute,
  first,
  linksOf,
  pageAt,
  readPages,
  textOf,
} from '../support/built/page.ts';

const folder = inject('everything');
const pages = readPages(folder);

test.each(['/2020/10/lock/', '/old/lock.html', '/2020/10/ferry-&-lock/'])(
  '%s leads on to the article: by itself, for search engines, and by a link',
  (path) => {
    const page = pageAt(pages, path);
    expect(attribute(first(page, 'meta[http-equiv="refresh"]'), 'content')).toBe(
      '0; url=/repo/articles/all-fields/',
    );
    expect(attribute(first(page, 'link[rel="canonical"]'), 'href')).toBe(
      'https://user.github.io/repo/articles/all-fields/',
    );
    expect(linksOf(page, 'main a')).toEqual([
      {
        href: '/repo/articles/all-fields/',
        text: 'Locks & “weirs”: what <5 metres of water means',
      },
    ]);
  },
);

test('an old address that is a file is a file', () => {
  expect(filesOf(folder).filter((file) => file.startsWith('old/'))).toEqual(['old/lock.html']);
});

test('at an old address of what was withdrawn stands the notice, and it leads nowhere', () => {
  const page = pageAt(pages, '/claim/');
  expect(textOf(first(page, 'main'))).toContain('The claim could not be upheld.');
  expect(attribute(first(page, 'meta[name="robots"]'), 'content')).toBe('noindex');
  expect(all(page, 'meta[http-equiv="refresh"], link[rel="canonical"]')).toEqual([]);
  expect(linksOf(page, 'main a')).toEqual([]);
});

test('_redirects has a rule for each, but for the withdrawn', () => {
  expect(readFileSync(join(folder, '_redirects'), 'utf8')).toBe(
    [
      '/repo/2020/10/lock/ /repo/articles/all-fields/ 301\n',
      '/repo/old/lock.html /repo/articles/all-fields/ 301\n',
      '/repo/2020/10/ferry-&-lock/ /repo/articles/all-fields/ 301\n',
    ].join(''),
  );
  expect(filesOf(inject('preview'))).not.toContain('_redirects');
});

test('the article says how it is cited, to be copied without a script', () => {
  const page = pageAt(pages, '/articles/all-fields/');
  expect(textOf(first(page, '.cite > textarea[readonly][aria-label]'))).toBe(
    'Mara Weir, Name withheld, “Locks & ‘weirs’: what <5 metres of water means”, ' +
      'The River Post & Lock, 23 October 2020, https://user.github.io/repo/articles/all-fields/',
  );
  const forms = all(page, '.cite details').map((form) => [
    textOf(first(form, 'summary')),
    textOf(first(form, 'textarea[readonly][aria-label]')).slice(0, 10),
  ]);
  expect(forms).toEqual([
    ['BibTeX', '@article{a'],
    ['RIS', 'TY - NEWS '],
    ['CSL-JSON', '[{"id":"al'],
  ]);
});
