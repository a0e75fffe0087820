import { fileURLToPath } from 'node:url';
import { describe, expect, onTestFinished, test } from 'vitest';
import { openSite } from '../../src/engine/open-site-fs.ts';
import { pageFiles } from '../../src/views/site-pages.ts';
import { clock } from '../support/clock.ts';
import { openBaseFolder } from '../support/working-folder.ts';

const contentDir = fileURLToPath(new URL('../fixtures/everything', import.meta.url));

/** Functions of a view whose result follows from its other data. */
const ofData = [/\.body\.parts$/, /\.introduction\.parts$/, /\.locator\.drawing$/];

/** Where something in a value is not data, which JSON would leave out of the key of its page. */
function foreignIn(value: unknown, path: string): readonly string[] {
  if (typeof value === 'function') return ofData.some((form) => form.test(path)) ? [] : [path];
  if (typeof value !== 'object' || value === null) return [];
  if (Array.isArray(value)) return value.flatMap((one) => foreignIn(one, `${path}[]`));
  if (Object.getPrototypeOf(value) !== Object.prototype) return [path];
  return Object.entries(value).flatMap(([name, one]) => foreignIn(one, `${path}.${name}`));
}

describe('the view of a page', () => {
  test('is data, so that its key says all of it', async () => {
    const { root, close } = openBaseFolder();
    onTestFinished(close);
    const { site } = await openSite({ root, contentDir, siteUrl: null, clock, preview: false });
    const pages = [...pageFiles(site).values()];
    expect(new Set(pages.map(({ layout }) => layout)).size).toBeGreaterThan(12);
    const foreign = pages.flatMap((page) => foreignIn(page.view(), page.layout));
    expect([...new Set(foreign)]).toEqual([]);
  });
});
