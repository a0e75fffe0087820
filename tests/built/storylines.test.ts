import { describe, expect, inject, test } from 'vitest';
import { listOn, pagesOfList, wholeList, withoutBase } from '../support/built/lists.ts';
import {
  all,
  attribute,
  first,
  linksOf,
  pageAt,
  readPages,
  textOf,
} from '../support/built/page.ts';

describe.each([
  ['site', inject('site')],
  ['everything', inject('everything')],
  ['preview', inject('preview')],
])('the storylines of %s', (_name, folder) => {
  const pages = readPages(folder);
  const strip = withoutBase(attribute(first(pageAt(pages, '/'), '.nameplate a'), 'href'));
  const storylines = [...pages.keys()].filter((path) => /^\/storylines\/[^/]+\/$/.test(path));

  test.each(storylines)('%s runs from its first part to its last', (path) => {
    const parts = wholeList(pages, path, strip);
    const dates = parts.map(({ date }) => date);
    expect(parts.length).toBeGreaterThan(0);
    expect(dates).toEqual(dates.toSorted());
    for (const [index, part] of parts.entries()) {
      const nav = all(pageAt(pages, part.path), 'nav.storyline').find((one) =>
        linksOf(one, '.name a').some(({ href }) => strip(href) === path),
      );
      if (!nav) throw new Error(`${part.path} does not say that it is part of ${path}.`);
      expect(textOf(first(nav, '.title'))).toBe(`Part ${index + 1} of ${parts.length}`);
      const [previous, next] = ['prev', 'next'].map((rel) =>
        linksOf(nav, `a[rel="${rel}"]`).map(({ href }) => strip(href)),
      );
      expect(previous, part.path).toEqual(
        parts
          .slice(0, index)
          .slice(-1)
          .map((one) => one.path),
      );
      expect(next, part.path).toEqual(parts.slice(index + 1, index + 2).map((one) => one.path));
    }
  });

  test.each(storylines)('the parts of %s are numbered over its pages', (path) => {
    let number = 1;
    for (const part of pagesOfList(pages, path)) {
      const start = attribute(first(pageAt(pages, part), 'ol.ledger'), 'start');
      expect(Number(start === '' ? '1' : start), part).toBe(number);
      number += listOn(pageAt(pages, part), strip).length;
    }
  });
});
