import { readdirSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, onTestFinished, test } from 'vitest';
import type { Reading } from '../../src/content/entry.ts';
import {
  readFolder,
  type FolderPlace,
  type ReadingSite,
} from '../../src/content/source/folder-fs.ts';
import { plainForm } from '../../src/content/schema/article-schema.ts';
import {
  openReadingCache,
  type ShardedReadingCache,
} from '../../src/engine/readings/reading-cache.ts';
import { openBaseFolder, type WorkingFolder } from '../support/working-folder.ts';

const fixture = fileURLToPath(new URL('../fixtures/everything', import.meta.url));

function opened(): WorkingFolder {
  const folder = openBaseFolder();
  onTestFinished(folder.close);
  return folder;
}

/** Reads a folder with the cache of a working folder; gives the readings, and the paths of those that were not in it. */
async function readWith(
  place: FolderPlace,
): Promise<{ readonly readings: readonly Reading[]; readonly read: readonly string[] }> {
  const read: string[] = [];
  const { readings } = await readFolder(place, {
    openCache: (site) => {
      const cache = openReadingCache({ root: place.root, code: '', ...site });
      return {
        ...cache,
        keep: (key, reading) => {
          read.push(key.path);
          cache.keep(key, reading);
        },
      };
    },
  });
  return { readings, read };
}

/** All that a reading says, with what is read from the file of the cache where it is asked for. */
function said(reading: Reading): unknown {
  const { entry, positions, prose, outline } = reading;
  return {
    ...reading,
    positions: [...positions],
    prose: prose && [
      prose.text,
      prose.rangeOf(0, 1),
      prose.rangeOf(prose.text.length - 1, prose.text.length),
    ],
    outline: outline && [outline.headings, outline.statements],
    entry: entry && { ...entry, positions: [...entry.positions], body: { ...entry.body } },
  };
}

describe('a reading from the cache', () => {
  test('is the reading of the file', async () => {
    const { root } = opened();
    const place = { root, contentDir: fixture };
    const fresh = await readWith(place);
    const cached = await readWith(place);
    expect(fresh.read.length).toBeGreaterThan(30);
    expect(cached.read).toEqual([]);
    expect(cached.readings.map(said)).toEqual(fresh.readings.map(said));
  });

  test('is not used for other bytes, and for a file with an error there is none', async () => {
    const folder = opened();
    folder.writeContent({
      'articles/x.md':
        '---\ntitle: T\nsummary: S\ndate: 2020-10-22\ntopics: [rivers]\n---\nText.\n',
    });
    folder.writeContent({ 'articles/wrong.md': '---\ntitle: T\n---\nText.\n' });
    const before = await readWith(folder);
    expect(before.read).toContain('articles/x.md');
    expect((await readWith(folder)).read).toEqual(['articles/wrong.md']);
    folder.writeContent({
      'articles/x.md':
        '---\ntitle: U\nsummary: S\ndate: 2020-10-22\ntopics: [rivers]\n---\nText.\n',
    });
    const after = await readWith(folder);
    expect(after.read.toSorted()).toEqual(['articles/wrong.md', 'articles/x.md']);
    expect(after.readings.find(({ path }) => path === 'articles/x.md')?.entry?.data).toMatchObject({
      title: 'U',
    });
  });
});

describe('a process that reads a folder again and again', () => {
  const options = (root: string) => {
    let last: ShardedReadingCache | null = null;
    return {
      openCache: (site: ReadingSite) =>
        (last = openReadingCache({ root, code: '', ...site }, last)),
    };
  };
  const article = (title: string): string =>
    `---\ntitle: ${title}\nsummary: S\ndate: 2020-10-22\ntopics: [rivers]\n---\n${title} text.\n`;
  const textOf = (readings: readonly Reading[], path: string): string | undefined =>
    readings.find((one) => one.path === path)?.entry?.body.text;

  test('gives the same reading for the same bytes, and each time that of the bytes', async () => {
    const folder = opened();
    const again = options(folder.root);
    const texts: (string | undefined)[] = [];
    for (const title of ['One', 'Two', 'One', 'Three']) {
      folder.writeContent({ 'articles/x.md': article(title) });
      const { readings } = await readFolder(folder, again);
      texts.push(textOf(readings, 'articles/x.md'));
    }
    expect(texts).toEqual(['One text.', 'Two text.', 'One text.', 'Three text.']);
    const [before, after] = [await readFolder(folder, again), await readFolder(folder, again)];
    expect(after.readings.map(said)).toEqual(before.readings.map(said));
    expect(after.readings[0]).toBe(before.readings[0]);
    // What another process finds in the files.
    expect((await readWith(folder)).read).toEqual([]);
  });

  test('forgets a file that is gone, and reads it when it is back', async () => {
    const folder = opened();
    const again = options(folder.root);
    folder.writeContent({ 'articles/x.md': article('One') });
    await readFolder(folder, again);
    rmSync(join(folder.contentDir, 'articles/x.md'));
    const without = await readFolder(folder, again);
    expect(without.readings.map(({ path }) => path)).not.toContain('articles/x.md');
    folder.writeContent({ 'articles/x.md': article('One') });
    const { readings } = await readFolder(folder, again);
    expect(textOf(readings, 'articles/x.md')).toBe('One text.');
  });

  test('takes no reading from what was read in another language', () => {
    const { root } = opened();
    const english = openReadingCache({ root, code: '', language: 'en', articleForm: plainForm });
    const place = { root, code: '', articleForm: plainForm };
    expect(openReadingCache({ ...place, language: 'en' }, english)).toBe(english);
    expect(openReadingCache({ ...place, language: 'de' }, english)).not.toBe(english);
  });
});

describe('a damaged file of the cache', () => {
  const damages: Readonly<Record<string, (file: string) => void>> = {
    deleted: (file) => {
      rmSync(file);
    },
    'cut off': (file) => {
      truncateSync(file, 100);
    },
    empty: (file) => {
      truncateSync(file, 0);
    },
    'with another byte in its heads': (file) => {
      flip(file, 60);
    },
    'with another byte in its texts': (file) => {
      flip(file, -20);
    },
  };
  test.each(Object.entries(damages))('%s: the files are read again', async (_name, damage) => {
    const { root } = opened();
    const place = { root, contentDir: fixture };
    const fresh = await readWith(place);
    const [version = ''] = readdirSync(join(root, '.cache/readings'));
    const folder = join(root, '.cache/readings', version);
    const files = readdirSync(folder);
    expect(files.length).toBeGreaterThan(10);
    for (const name of files) damage(join(folder, name));
    const again = await readWith(place);
    expect(again.read.toSorted()).toEqual(fresh.read.toSorted());
    expect(again.readings.map(said)).toEqual(fresh.readings.map(said));
    expect((await readWith(place)).read).toEqual([]);
  });
});

function flip(file: string, at: number): void {
  const bytes = readFileSync(file);
  const place = at < 0 ? bytes.length + at : at;
  bytes[place] = (bytes[place] ?? 0) ^ 1;
  writeFileSync(file, bytes);
}
