import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { describe, expect, inject, test } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';
import { addressesIn, addressesInStyles, type Named } from './addresses.ts';
import { filesOf } from './output.ts';
import { all, attribute, readPages, type Page } from './page.ts';

const fixtureUrl = 'https://user.github.io/repo/';

describe.each([
  ['site', inject('site'), urlOf(inject('siteContent'))],
  ['everything', inject('everything'), fixtureUrl],
  ['preview', inject('preview'), fixtureUrl],
])('in the build of %s', (_name, folder, url) => {
  const pages = readPages(folder);
  const files = new Set(filesOf(folder));
  const ids = new Map([...pages.values()].map((page) => [page.file, idsOf(page)]));

  test('there are pages, and all of them link', () => {
    expect(pages.size).toBeGreaterThan(50);
    for (const page of pages.values())
      expect(addressesIn(page).length, page.path).toBeGreaterThan(9);
  });

  test('every address leads to a file of the output, every fragment to an id', () => {
    const faults = [...pages.values()].flatMap((page) =>
      addressesIn(page).flatMap((named) => fault(named, page.path) ?? []),
    );
    expect(faults).toEqual([]);
  });

  test('every address of a stylesheet leads to a file of the output', () => {
    const styles = [...files].filter(isStyle);
    const faults = styles.flatMap((file) =>
      addressesInStyles(folder, file).flatMap((named) => fault(named, `/${file}`) ?? []),
    );
    expect(styles).not.toEqual([]);
    expect(faults).toEqual([]);
  });

  test('every file of the assets is asked for by a page or a stylesheet', () => {
    const wanted = new Set(
      [...pages.values()]
        .flatMap((page) => addressesIn(page))
        .concat([...files].filter(isStyle).flatMap((file) => addressesInStyles(folder, file)))
        .map(({ address }) => decodeURIComponent(basename(address))),
    );
    // The publisher's logo waits for the structured data, which will name it.
    const unasked = [...files].filter(
      (file) => file.startsWith('assets/') && !wanted.has(basename(file)),
    );
    expect(unasked.filter((file) => !file.startsWith('assets/publisher.'))).toEqual([]);
  });

  test('no two elements of a page have one id', () => {
    const repeated = [...pages.values()].flatMap((page) =>
      idsOf(page)
        .filter((id, index, list) => list.indexOf(id) !== index)
        .map((id) => `${page.path}: ${id}`),
    );
    expect(repeated).toEqual([]);
  });

  /** What is wrong with an address that stands on the page or file at `path`; null where nothing is. */
  function fault({ by, address }: Named, path: string): string | null {
    const told = `${path}: ${by} ${address}`;
    const here = new URL(path.slice(1), url);
    if (address.trim() === '' || !URL.canParse(address, here)) return `${told} is no address`;
    const target = new URL(address, here);
    if (target.origin !== new URL(url).origin) {
      const way = by === 'a[href]' ? ['https:', 'http:', 'mailto:'] : ['https:', 'http:'];
      const outward = by === 'a[href]' || by === 'link[href]';
      return outward && way.includes(target.protocol) ? null : `${told} may not lead elsewhere`;
    }
    const base = new URL(url).pathname;
    if (!target.pathname.startsWith(base)) return `${told} lies outside of ${base}`;
    const within = decodeURIComponent(target.pathname.slice(base.length));
    const file = within === '' || within.endsWith('/') ? `${within}index.html` : within;
    if (!files.has(file)) return `${told} leads to nothing`;
    if (target.hash === '') return null;
    const fragment = decodeURIComponent(target.hash.slice(1));
    return ids.get(file)?.includes(fragment) === true ? null : `${told} finds no such id`;
  }
});

test('only canonical addresses lead elsewhere from a head', () => {
  const own = new URL(fixtureUrl).origin;
  const elsewhere = [...readPages(inject('everything')).values()].flatMap((page) =>
    all(page, 'link[href^="http"]')
      .filter((link) => !attribute(link, 'href').startsWith(own))
      .map((link) => `${page.path}: ${attribute(link, 'rel')} ${attribute(link, 'href')}`),
  );
  expect(elsewhere).toEqual([
    '/articles/ferry-opinion/: canonical https://elsewhere.example/ferry',
  ]);
});

function isStyle(file: string): boolean {
  return file.endsWith('.css');
}

function idsOf(page: Page): readonly string[] {
  return all(page, '[id]').map((element) => attribute(element, 'id'));
}

/** The address that a content folder gives its site, with a slash at its end. */
function urlOf(content: string): string {
  const text = readFileSync(join(content, 'site.yaml'), 'utf8');
  return z.object({ url: z.url() }).parse(parse(text)).url.replace(/\/?$/, '/');
}
