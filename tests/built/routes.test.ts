import { join } from 'node:path';
import { expect, inject, test } from 'vitest';
import { filesOf } from './output.ts';
import { projectRoot } from './run-build.ts';

/** What may stand in each place of an address. A slug has a letter in it, or it would be a page's number. */
const places: Readonly<Record<string, string>> = {
  '[slug]': '(?=[^/]*[a-z])[a-z0-9-]+',
  '[page]': '[1-9]\\d*',
  '[year]': '\\d{4}',
  '[month]': '\\d{2}',
  '[chronicle]': '(timeline|statements)',
  '[sitemap]': 'sitemap-[1-9]\\d*',
};

const pageNumber = '\\d+';

/** The route of the old addresses: whatever no other route has. */
const aliases = '[...alias].astro';

const routes = filesOf(join(projectRoot, 'src/pages'))
  .filter((file) => file !== aliases)
  .map((file) => ({ file, pattern: patternOf(file) }));
const output = filesOf(inject('everything'));
const pages = output.filter((file) => file.endsWith('.html'));

test.each(routes)('the route $file has a page', ({ pattern }) => {
  expect(output.filter((file) => pattern.test(file))).not.toEqual([]);
});

test('every page belongs to one route, or is an old address', () => {
  const routesOf = (page: string): number =>
    routes.filter(({ pattern }) => pattern.test(page)).length;
  expect(pages.length).toBeGreaterThan(50);
  expect(pages.filter((page) => routesOf(page) > 1)).toEqual([]);
  expect(pages.filter((page) => routesOf(page) === 0)).toEqual([
    '2020/10/ferry-&-lock/index.html',
    '2020/10/lock/index.html',
    'claim/index.html',
    'old/lock.html',
  ]);
});

test('lists go on over their first page', () => {
  const paged = routes.filter(({ file }) => /\[(\.\.\.)?page\]/.test(file));
  const further = pages.filter(
    (page) => /\/\d+\/index\.html$/.test(page) && !page.startsWith('archive/'),
  );
  expect(paged.length).toBeGreaterThan(8);
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

/** The files of the output that a file of `src/pages` can make. */
function patternOf(file: string): RegExp {
  const name = file.replace(/\.(astro|ts)$/, '');
  const isFile = file.endsWith('.ts');
  const made = isFile
    ? name
    : name === '404'
      ? '404.html'
      : `${name.replace(/(^|\/)index$/, '')}/index.html`;
  const parts = made.split('/').filter((part) => part !== '');
  // The first page of a list has no number, and then no part of the address either.
  return new RegExp(
    `^${parts.map(partOf).join('/').replaceAll(`${pageNumber}/`, `(${pageNumber}/)?`)}$`,
  );
}

/** A part of an address: `topics`, `[slug]`, `[sitemap].xml`. */
function partOf(part: string): string {
  return part
    .split(/(\[[^\]]+\])/)
    .map((piece) => (piece.startsWith('[') ? placeOf(piece) : RegExp.escape(piece)))
    .join('');
}

function placeOf(piece: string): string {
  const place = piece === '[...page]' ? pageNumber : places[piece];
  if (place === undefined) throw new Error(`Say above what may stand for ${piece} in an address.`);
  return place;
}
