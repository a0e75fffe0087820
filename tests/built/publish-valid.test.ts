import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, inject, test } from 'vitest';
import { atomFaults } from '../support/outputs/rules/atom.ts';
import { jsonFeedFaults } from '../support/outputs/rules/json-feed.ts';
import { jsonLdFaults } from '../support/outputs/rules/json-ld.ts';
import { rssFaults, shownAddresses } from '../support/outputs/rules/rss.ts';
import { sitemapFaults } from '../support/outputs/rules/sitemap.ts';
import { filesOf } from '../support/built/output.ts';
import { all, readPages, textOf } from '../support/built/page.ts';

describe.each([
  ['site', inject('site')],
  ['everything', inject('everything')],
])('in the build of %s', (_name, folder) => {
  const files = filesOf(folder);
  const read = (file: string): string => readFileSync(join(folder, file), 'utf8');

  test.each(files.filter((file) => file.endsWith('feed.xml')))('%s is valid RSS', (file) => {
    expect(rssFaults(read(file))).toEqual([]);
    expect(shownAddresses(read(file))).toEqual([]);
  });

  test('atom.xml is valid Atom', () => {
    expect(atomFaults(read('atom.xml'))).toEqual([]);
    expect(shownAddresses(read('atom.xml'))).toEqual([]);
  });

  test('feed.json is a valid JSON Feed', () => {
    expect(jsonFeedFaults(read('feed.json'))).toEqual([]);
  });

  test('the sitemaps are valid', () => {
    expect(sitemapFaults(read('sitemap-index.xml'), 'index')).toEqual([]);
    expect(sitemapFaults(read('news-sitemap.xml'), 'news')).toEqual([]);
    const sitemaps = files.filter((file) => /^sitemap-\d+\.xml$/.test(file));
    expect(sitemaps.length).toBeGreaterThan(0);
    for (const file of sitemaps) expect(sitemapFaults(read(file), 'sitemap'), file).toEqual([]);
  });

  test('every node of structured data has what its type requires', () => {
    const nodes = [...readPages(folder).values()].flatMap((page) =>
      all(page, 'script[type="application/ld+json"]').map((script) => [page.path, textOf(script)]),
    );
    expect(nodes.length).toBeGreaterThan(50);
    const faults = nodes.flatMap(([path = '', text = '']) =>
      jsonLdFaults(text).map((fault) => `${path}: ${fault}`),
    );
    expect(faults).toEqual([]);
  });

  test('no file prints an object instead of its words', () => {
    const texts = files.filter((file) => /\.(html|xml|json|csv|txt)$/.test(file));
    expect(texts.filter((file) => read(file).includes('[object Object]'))).toEqual([]);
  });
});
