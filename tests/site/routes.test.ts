import { join } from 'node:path';
import { expect, inject, test } from 'vitest';
import { filesOf } from './output.ts';
import { projectRoot } from './run-build.ts';

/** What may stand in each place of an address. A slug has a letter in it, or it would be a page's number. */
const places: Readonly<Record<string, string>> = {
  '[slug]': '(?=[^/]*[a-z])[a-z0-9-]+',
  '[page]': '\\d+',
  '[year]': '\\d{4}',
  '[month]': '\\d{2}',
  '[chronicle]': '(timeline|statements)',
};

const routes = filesOf(join(projectRoot, 'src/pages')).map((file) => ({
  file,
  pattern: patternOf(file),
}));
const output = filesOf(inject('everything'));
const pages = output.filter((file) => file.endsWith('.html'));

test.each(routes)('the route $file has a page', ({ pattern }) => {
  expect(output.filter((file) => pattern.test(file))).not.toEqual([]);
});

test('every page belongs to one route', () => {
  const unclear = pages
    .map((page) => [page, routes.filter(({ pattern }) => pattern.test(page)).length] as const)
    .filter(([, count]) => count !== 1);
  expect(pages.length).toBeGreaterThan(50);
  expect(unclear).toEqual([]);
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
  const made = file.endsWith('.ts') || name === '404' ? name : name.replace(/(^|\/)index$/, '$1');
  const parts = made.split('/').filter((part) => part !== '');
  const pattern = parts.map((part) => (part === '[...page]' ? '(\\d+/)?' : `${placeOf(part)}/`));
  const whole = pattern.join('');
  if (file.endsWith('.ts')) return new RegExp(`^${whole.replace(/\/$/, '')}$`);
  if (name === '404') return /^404\.html$/;
  return new RegExp(`^${whole}index\\.html$`);
}

function placeOf(part: string): string {
  if (!part.startsWith('[')) return RegExp.escape(part);
  const place = places[part];
  if (place === undefined) throw new Error(`Say above what may stand for ${part} in an address.`);
  return place;
}
