import { describe, expect, inject, test } from 'vitest';
import { builtFiles, kindsOfPage, routeFiles, samplePages } from './pages.ts';

describe('the kinds of page', () => {
  test('come from the route files, and each has a page', () => {
    const kinds = kindsOfPage(routeFiles(), builtFiles(inject('everything')));
    expect(kinds.length).toBeGreaterThan(20);
    expect(kinds.filter(({ files }) => files.length === 0)).toEqual([]);
  });

  test('a route without a page is told, and the most specific route has the page', () => {
    const routes = ['a/[slug].astro', 'a/[...page].astro', 'a/b.astro', 'a/[year]/[month].astro'];
    const files = ['a/index.html', 'a/b/index.html', 'a/2/index.html', 'a/b2/index.html'];
    expect(kindsOfPage([...routes, 'empty.astro'], files)).toEqual([
      { route: 'a/[slug].astro', files: ['a/b2/index.html'] },
      { route: 'a/[...page].astro', files: ['a/index.html', 'a/2/index.html'] },
      { route: 'a/b.astro', files: ['a/b/index.html'] },
      { route: 'a/[year]/[month].astro', files: [] },
      { route: 'empty.astro', files: [] },
    ]);
  });

  test('a page without a route and a parameter of unknown form are faults', () => {
    expect(() => kindsOfPage(['index.astro'], ['index.html', 'stray/index.html'])).toThrow(
      'No route file makes the page "stray/index.html".',
    );
    expect(() => kindsOfPage(['[week].astro'], [])).toThrow(
      'The route "[week].astro" has a parameter "week": parameterForms lacks it.',
    );
  });

  test('are each shown by the richest and the poorest page', () => {
    const samples = samplePages(inject('everything'));
    expect(new Set(samples).size).toBe(samples.length);
    expect(samples).toContain('articles/all-fields/index.html');
    expect(samples).toContain('articles/withdrawn-claim/index.html');
    expect(samples).toContain('404.html');
  });
});
