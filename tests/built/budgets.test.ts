import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, inject, test } from 'vitest';
import type { Element } from 'hast';
import { all, attribute, first, readPages, type Page } from '../support/built/page.ts';

/** Bytes that an outlet with every part of the frame adds: newsletter, columns of links, a second level of sections. */
const partsBudget = 500;
/** Bytes of an article page without the contents of its text, its stylesheets included. */
const frameBudget = 10_000;
/** Bytes of a whole article page with its stylesheets: what a new connection carries in one round trip. */
const pageBudget = 14_000;
/** Bytes of the program of the search, without the index and what reads it. */
const scriptBudget = 6_000;
/** Bytes of the fonts that every page asks for at once. */
const fontBudget = 48_000;
/** What the fixture loads from elsewhere, as its site.yaml says. */
const analytics = 'https://stats.example/js/count.js?v=2';

describe.each([
  ['site', inject('site'), frameBudget],
  ['everything', inject('everything'), frameBudget + partsBudget],
])('in the build of %s', (_name, folder, budget) => {
  const pages = [...readPages(folder).values()];
  const articles = pages.filter((page) => all(page, 'article.story .text > .body').length === 1);
  const own = articles.filter(({ path }) => path.startsWith('/articles/'));

  test('an article without its text stays within its budget', () => {
    expect(own.length).toBeGreaterThan(0);
    const heavy = own.flatMap((page) =>
      tooHeavy(page.path, weigh(withoutText(page)), styles(page, folder), budget),
    );
    expect(heavy).toEqual([]);
  });

  test('an article whole stays within one round trip', () => {
    const heavy = own.flatMap((page) =>
      tooHeavy(page.path, weigh(page.html), styles(page, folder), pageBudget),
    );
    expect(heavy).toEqual([]);
  });

  test('a usual page asks for two fonts, within their budget', () => {
    for (const page of pages) {
      const fonts = all(page, 'link[rel="preload"][as="font"]').map((link) => fileOf(link, folder));
      expect(fonts, page.path).toHaveLength(2);
      const bytes = fonts.reduce((sum, font) => sum + statSync(font).size, 0);
      expect(bytes, page.path).toBeLessThan(fontBudget);
    }
  });

  test('no page but the search has a script, and none a style of its own or anything that runs', () => {
    const scripts =
      'script:not([type="application/ld+json"]), style, [style], template, iframe, object, embed';
    const found = pages.filter(isNotSearch).flatMap((page) => [
      ...all(page, scripts)
        .filter(isNotAnalytics)
        .map(({ tagName }) => `${page.path}: ${tagName}`),
      ...all(page, '*').flatMap(({ tagName, properties }) =>
        Object.keys(properties)
          .filter((name) => /^on[A-Z]/.test(name))
          .map((name) => `${page.path}: ${tagName} ${name}`),
      ),
    ]);
    expect(found).toEqual([]);
  });

  test('the search has one script, a module in a file of its own within its budget', () => {
    const [search, ...others] = pages.filter((page) => !isNotSearch(page));
    if (search === undefined) throw new Error('There is no search.');
    expect(others).toEqual([]);
    expect(all(search, 'style, [style], template, iframe, object, embed')).toEqual([]);
    const [script, ...more] = all(search, 'script:not([type="application/ld+json"])').filter(
      isNotAnalytics,
    );
    if (script === undefined) throw new Error('The search has no script.');
    expect(more).toEqual([]);
    expect(script.children).toEqual([]);
    expect(attribute(script, 'type')).toBe('module');
    const file = join(folder, attribute(script, 'src').replace(/^.*\/(?=assets\/)/, ''));
    expect(weigh(readFileSync(file))).toBeLessThan(scriptBudget);
  });

  test('nothing is loaded from elsewhere', () => {
    // These relations name something; every other one may load it.
    const naming = ['canonical', 'alternate', 'license', 'author', 'prev', 'next'];
    const links = `link${naming.map((rel) => `:not([rel="${rel}"])`).join('')}`;
    const loading = `${links}, img, source, script, video, audio, track, input`;
    const elsewhere = pages.flatMap((page) =>
      all(page, loading).flatMap((element) =>
        ['href', 'src', 'srcSet', 'imageSrcSet', 'poster']
          .map((name) => attribute(element, name))
          .filter((value) => /(^|,\s*)(\w+:)?\/\//.test(value) && value !== analytics)
          .map((value) => `${page.path}: ${element.tagName} ${value}`),
      ),
    );
    expect(elsewhere).toEqual([]);
  });
});

function isNotAnalytics(script: Element): boolean {
  return attribute(script, 'src') !== analytics;
}

function isNotSearch({ path }: Page): boolean {
  return path !== '/search/';
}

function tooHeavy(path: string, html: number, css: number, budget: number): readonly string[] {
  if (html + css <= budget) return [];
  return [`${path}: ${html} bytes of HTML and ${css} of CSS are more than ${budget}`];
}

/** A page with nothing between the tags around its text. */
function withoutText(page: Page): string {
  const { html, path } = page;
  const body = first(page, 'article.story .text > .body');
  const from = body.children[0]?.position?.start.offset;
  const to = body.children.at(-1)?.position?.end.offset;
  if (from === undefined || to === undefined) throw new Error(`${path} has no text.`);
  return html.slice(0, from) + html.slice(to);
}

/** The bytes that travel: gzip at its highest level, as a careful server sends it. */
function weigh(content: string | Buffer): number {
  return gzipSync(content, { level: 9 }).length;
}

function styles(page: Page, folder: string): number {
  return all(page, 'link[rel="stylesheet"]')
    .map((link) => weigh(readFileSync(fileOf(link, folder))))
    .reduce((sum, bytes) => sum + bytes, 0);
}

/** The file of the output that a link leads to: whatever the base, assets lie in `assets/`. */
function fileOf(link: Parameters<typeof attribute>[0], folder: string): string {
  return join(folder, attribute(link, 'href').replace(/^.*\/(?=assets\/)/, ''));
}
