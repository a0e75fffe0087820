import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { walkPublicFolder } from '../../src/content/source/public-folder-fs.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'dateline-public-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

function write(...paths: readonly string[]): void {
  for (const path of paths) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), '');
  }
}
const walk = (place = folder) => walkPublicFolder(place, (address) => `public${address}`);

test('what editors, file managers and Git leave behind is not published, and is no fault', () => {
  write(
    'a.pdf~',
    '#a.pdf#',
    'a.pdf.orig',
    'a.BAK',
    '.a.pdf.swp',
    'Thumbs.db',
    'sub/desktop.ini',
    'sub/.DS_Store',
    '._a.pdf',
    '.gitkeep',
    '.gitignore',
    '.git/config',
  );
  // Emacs marks what it edits with a link that leads to nothing.
  symlinkSync('anna@desk.42', join(folder, '.#a.pdf'));
  expect(walk()).toEqual({ sources: new Map(), faults: [] });
});

test('names with a meaning on servers are published, whatever they begin with', () => {
  const names = [
    '/.htaccess',
    '/.nojekyll',
    '/.well-known/security.txt',
    '/_worker.js',
    '/b c.pdf',
  ];
  write(...names);
  expect([...walk().sources.keys()]).toEqual(names);
});

test('a name is published in the composed form of Unicode, in which links are written', () => {
  write('cafe\u0301.pdf');
  expect([...walk().sources]).toEqual([['/caf\u00E9.pdf', join(folder, 'cafe\u0301.pdf')]]);
});

test('a long path is a fault, and no public/ is none', () => {
  write(`${`${'b'.repeat(200)}/`.repeat(5)}x.pdf`);
  expect(walk().faults.map(({ message }) => message)).toEqual([
    'the path is longer than 1000 bytes',
  ]);
  expect(walk(join(folder, 'gone'))).toEqual({ sources: new Map(), faults: [] });
});
