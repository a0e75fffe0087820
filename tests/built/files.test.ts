import { expect, inject, test } from 'vitest';
import { filePaths } from '../../src/site/fixed-paths.ts';
import { filesOf } from '../support/built/output.ts';

/** What the build places itself, and what lies in `public/`. */
const others = /^(assets|cards|pagefind)\/|^(favicon\.(ico|svg)|apple-touch-icon\.png)$/;
/** Feeds of subjects, and the parts of the sitemap. */
const many = /^(topics|countries|regions|storylines)\/[^/]+\/feed\.xml$|^sitemap-\d+\.xml$/;

test.each([
  ['site', inject('site')],
  ['everything', inject('everything')],
])(
  'in the build of %s every file is a page or has its address in route-paths.ts',
  (_name, folder) => {
    const known = new Set(Object.values(filePaths).map((path) => path.slice(1)));
    const unknown = filesOf(folder).filter(
      (file) =>
        !file.endsWith('.html') && !known.has(file) && !others.test(file) && !many.test(file),
    );
    expect(unknown).toEqual([]);
  },
);
