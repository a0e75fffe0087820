import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { missingFiles } from '../../src/engine/output/expected-files.ts';
import { articleText, siteOf } from '../support/site.ts';

const site = siteOf({
  files: {
    'articles/one.md': articleText({ title: 'One', aliases: '[/old/one/]' }),
    'articles/two.md': articleText({ title: 'Two' }),
  },
});
const publicSources = new Map([['/empty.txt', '/somewhere/empty.txt']]);
const ownFiles = [{ path: '/print/one.txt', contentType: 'text/plain', content: '' }];
const missing = (): readonly string[] => missingFiles(folder, { site, publicSources, ownFiles });

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'dateline-expected-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

function write(address: string, text: string): void {
  const file = join(folder, address.endsWith('/') ? `${address}index.html` : address);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
}

describe('an output folder', () => {
  test('that is empty lacks every page, file, index and card', () => {
    const all = missing();
    expect(all).toEqual(
      expect.arrayContaining([
        '/index.html',
        '/articles/one/index.html',
        '/topics/water/index.html',
        '/404.html',
        '/feed.xml',
        '/sitemap-index.xml',
        '/_headers',
        '/pagefind/1/pagefind-entry.json',
        '/cards/articles/one.png',
        '/empty.txt',
        '/old/one/index.html',
        '/print/one.txt',
      ]),
    );
  });

  test('lacks what one step lost, and a file without a byte', () => {
    for (const address of missing()) write(address, /empty|print/.test(address) ? '' : 'x');
    expect(missing()).toEqual([]);
    rmSync(join(folder, 'articles/two/index.html'));
    write('/feed.xml', '');
    rmSync(join(folder, 'old'), { recursive: true });
    expect(missing().toSorted()).toEqual([
      '/articles/two/index.html',
      '/feed.xml',
      '/old/one/index.html',
    ]);
  });
});
