import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { describe, expect, inject, test } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';
import { addressesIn, brokenAddresses, idsOf, referencesIn } from '../support/built/addresses.ts';
import { filesOf } from '../support/built/output.ts';
import { all, attribute, readPages } from '../support/built/page.ts';

const fixtureUrl = 'https://user.github.io/repo/';

describe.each([
  ['site', inject('site'), urlOf(inject('siteContent'))],
  ['everything', inject('everything'), fixtureUrl],
  ['preview', inject('preview'), fixtureUrl],
])('in the build of %s', (_name, folder, url) => {
  const pages = readPages(folder);

  test('there are pages, and all of them link', () => {
    expect(pages.size).toBeGreaterThan(50);
    for (const page of pages.values()) {
      expect(addressesIn(page).length, page.path).toBeGreaterThan(9);
    }
  });

  test('every address leads to a file of the output, every fragment to an id', () => {
    expect(brokenAddresses(folder, url)).toEqual([]);
  });

  test('every file of the assets is asked for by a page, a stylesheet or a script', () => {
    const wanted = new Set(
      referencesIn(folder).map(({ address }) => decodeURIComponent(basename(address))),
    );
    const scripts = filesOf(folder)
      .filter((file) => file.startsWith('assets/') && file.endsWith('.js'))
      .map((file) => readFileSync(join(folder, file), 'utf8'));
    const unasked = filesOf(folder)
      .filter((file) => file.startsWith('assets/') && !wanted.has(basename(file)))
      .filter((file) => !scripts.some((script) => script.includes(`./${basename(file)}`)))
      // The publisher's logo waits for the structured data, which will name it.
      .filter((file) => !file.startsWith('assets/publisher.'));
    expect(unasked).toEqual([]);
  });

  test('no two elements of a page have one id', () => {
    const repeated = [...pages.values()].flatMap((page) =>
      idsOf(page)
        .filter((id, index, list) => list.indexOf(id) !== index)
        .map((id) => `${page.path}: ${id}`),
    );
    expect(repeated).toEqual([]);
  });
});

test('only canonical addresses and licences lead elsewhere from a head', () => {
  const own = new URL(fixtureUrl).origin;
  const elsewhere = [...readPages(inject('everything')).values()].flatMap((page) =>
    all(page, 'link[href^="http"]:not([rel="license"])')
      .filter((link) => !attribute(link, 'href').startsWith(own))
      .map((link) => `${page.path}: ${attribute(link, 'rel')} ${attribute(link, 'href')}`),
  );
  expect(elsewhere).toEqual([
    '/articles/ferry-opinion/: canonical https://elsewhere.example/ferry',
  ]);
});

/** The address that a content folder gives its site, with a slash at its end. */
function urlOf(content: string): string {
  const text = readFileSync(join(content, 'site.yaml'), 'utf8');
  return z.object({ url: z.url() }).parse(parse(text)).url.replace(/\/?$/, '/');
}
