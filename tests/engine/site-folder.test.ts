import {
  appendFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { openSiteStore } from '../../src/engine/output/site-store.ts';
import { openSiteFolder } from '../../src/engine/output/site-folder.ts';
import { sweepFolder } from '../../src/engine/output/site-sweep.ts';

let root = '';
let out = '';
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'dateline-store-'));
  out = join(root, 'out');
});
afterEach(() => {
  rmSync(root, { recursive: true });
});

/** Key and text of each file. */
type Site = Readonly<Record<string, readonly [key: string, text: string]>>;

/** Builds a site as the program does; gives the addresses of what was made. */
async function build(site: Site): Promise<readonly string[]> {
  const store = openSiteStore({ root }, out);
  const folder = openSiteFolder(store.next, { published: store.published });
  const made: string[] = [];
  for (const [address, [key, text]] of Object.entries(site))
    await folder.place(address, key, () => {
      made.push(address);
      return text;
    });
  const files = new Map(folder.placed().map((file) => [file.address, file]));
  const folders = sweepFolder(folder.path, folder.placed(), {
    folders: store.next.folders,
    files: store.next.files.keys(),
  });
  const aside = join(root, 'aside');
  if (existsSync(out)) renameSync(out, aside);
  renameSync(store.next.path, out);
  if (existsSync(aside)) renameSync(aside, store.setAside);
  store.record({ files, folders });
  return made;
}

function read(address: string): string {
  return readFileSync(join(out, address), 'utf8');
}

const first: Site = { '/index.html': ['1', 'home'], '/a/b/index.html': ['1', 'page'] };
const second: Site = { ...first, '/index.html': ['2', 'new home'] };

describe('a build', () => {
  test('makes what has another key, and keeps the rest', async () => {
    expect(await build(first)).toEqual(['/index.html', '/a/b/index.html']);
    expect(await build(second)).toEqual(['/index.html']);
    expect(await build(second)).toEqual([]);
    expect(await build(first)).toEqual(['/index.html']);
    expect([read('/index.html'), read('/a/b/index.html')]).toEqual(['home', 'page']);
  });

  test('does not write over the file of the published site', async () => {
    await build(first);
    await build(first);
    const store = openSiteStore({ root }, out);
    const folder = openSiteFolder(store.next, { published: store.published });
    await folder.place('/a/b/index.html', '2', () => 'changed');
    expect(read('/a/b/index.html')).toBe('page');
  });

  test('leaves out what the site has no longer, and folders that are empty then', async () => {
    await build(first);
    await build(first);
    await build({ '/index.html': ['1', 'home'] });
    expect(existsSync(join(out, 'a'))).toBe(false);
    await build({ '/index.html': ['1', 'home'] });
    expect(existsSync(join(out, 'a'))).toBe(false);
  });

  test('takes a file for a folder, and a folder for a file, where the site changes so', async () => {
    await build({ '/a': ['1', 'file'] });
    await build({ '/a/b/index.html': ['1', 'page'] });
    await build({ '/a': ['1', 'file'] });
    await build({ '/a/b/index.html': ['1', 'page'] });
    expect(read('/a/b/index.html')).toBe('page');
  });
});

describe('a file is made again', () => {
  const damages: Readonly<Record<string, (file: string) => void>> = {
    'that was changed': (file) => {
      appendFileSync(file, '!');
    },
    'whose bytes were exchanged, with the times set back': (file) => {
      const { atime, mtime } = statSync(file);
      writeFileSync(file, 'egap');
      utimesSync(file, atime, mtime);
    },
    'that was deleted': (file) => {
      rmSync(file);
    },
    'that was cut off': (file) => {
      writeFileSync(file, '');
    },
    'that became a link': (file) => {
      writeFileSync(`${file}.other`, 'page');
      rmSync(file);
      symlinkSync(`${file}.other`, file);
    },
    'that became a folder': (file) => {
      rmSync(file);
      mkdirSync(file);
    },
  };
  test.each(Object.entries(damages))('%s', async (_name, damage) => {
    // Both folders take their turn: each is damaged in turn.
    for (const folder of ['published', 'next'] as const) {
      rmSync(out, { recursive: true, force: true });
      await build(first);
      await build(first);
      const store = openSiteStore({ root }, out);
      damage(join(store[folder].path, 'a/b/index.html'));
      await build(first);
      await build(first);
      expect(read('/a/b/index.html')).toBe('page');
      await build(first);
      expect(read('/a/b/index.html')).toBe('page');
      expect(existsSync(join(out, 'a/b/index.html.other'))).toBe(false);
    }
  });
});

describe('files that others put into the output', () => {
  test('are not in the next site, nor in the one after it', async () => {
    await build(first);
    await build(first);
    writeFileSync(join(out, 'a/b/own.txt'), 'x');
    mkdirSync(join(out, 'more/deep'), { recursive: true });
    writeFileSync(join(out, 'more/deep/own.txt'), 'x');
    for (let times = 0; times < 3; times += 1) {
      await build(first);
      expect(existsSync(join(out, 'a/b/own.txt'))).toBe(false);
      expect(existsSync(join(out, 'more'))).toBe(false);
    }
  });
});

describe('the records', () => {
  test('that are damaged, or of another form, cost time alone', async () => {
    await build(first);
    await build(first);
    const { setAside } = openSiteStore({ root }, out);
    for (const name of ['next.files', 'published.files']) {
      const file = join(setAside, '..', name);
      const bytes = readFileSync(file);
      bytes[bytes.length - 3] = 0;
      writeFileSync(file, bytes);
    }
    expect(await build(first)).toEqual(['/index.html', '/a/b/index.html']);
    expect(read('/index.html')).toBe('home');
  });

  test('are removed with those of output folders that are gone', async () => {
    await build(first);
    const gone = openSiteStore({ root }, join(root, 'gone'));
    expect(existsSync(join(gone.setAside, '..'))).toBe(true);
    openSiteStore({ root }, out);
    expect(existsSync(join(gone.setAside, '..'))).toBe(false);
  });

  test('are right for a copy of the cache and the output, such as a cache of CI', async () => {
    await build(first);
    await build(first);
    // Other times and numbers of files, the same bytes.
    for (const address of Object.keys(first)) {
      const file = join(out, address);
      const text = readFileSync(file);
      rmSync(file);
      writeFileSync(file, text);
    }
    rmSync(openSiteStore({ root }, out).setAside, { recursive: true });
    expect(await build(first)).toEqual([]);
  });
});
