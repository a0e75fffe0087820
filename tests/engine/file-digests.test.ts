import { lstatSync, readdirSync, readFileSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { noReadingCache, type ReadingKey } from '../../src/content/reading-cache.ts';
import { noFileDigests, type FileDigests } from '../../src/content/source/file-digests.ts';
import { readFolder } from '../../src/content/source/folder-fs.ts';
import { openFileDigests } from '../../src/engine/readings/file-digests.ts';
import { openShard, writeShard } from '../../src/engine/readings/reading-shard.ts';
import { openBaseFolder, type WorkingFolder } from '../support/working-folder.ts';

function opened(): WorkingFolder {
  const folder = openBaseFolder();
  onTestFinished(folder.close);
  return folder;
}

/** Opens the digests of a folder as a process does that starts long after all changes. */
function openLater(place: WorkingFolder, folder = '/one'): FileDigests {
  return openFileDigests(folder, place, Number.MAX_SAFE_INTEGER);
}

describe('digests of files', () => {
  test('are found in the next run, for their folder alone', () => {
    const place = opened();
    const file = join(place.root, 'a');
    writeFileSync(file, 'one');
    const stats = lstatSync(file);
    const first = openLater(place);
    first.keep('a', stats, 'digest');
    first.save();
    expect(openLater(place).find('a', stats)).toBe('digest');
    expect(openLater(place).find('b', stats)).toBeNull();
    expect(openLater(place, '/two').find('a', stats)).toBeNull();
  });

  test('are not found after a change, though size and time were set back', async () => {
    const place = opened();
    const file = join(place.root, 'a');
    const write = (text: string): void => {
      writeFileSync(file, text);
      utimesSync(file, 1000, 1000);
    };
    write('one');
    const first = openLater(place);
    first.keep('a', lstatSync(file), 'digest');
    first.save();
    await expect
      .poll(() => {
        write('two');
        return openLater(place).find('a', lstatSync(file));
      })
      .toBeNull();
  });

  test('are not kept of a file that was changed while the process ran, or shortly before', () => {
    const place = opened();
    const file = join(place.root, 'a');
    writeFileSync(file, 'one');
    utimesSync(file, 0, 0);
    const stats = lstatSync(file);
    const kept = [0, 2000, 4000].map((later) => {
      const digests = openFileDigests('/one', place, stats.ctimeMs + later);
      digests.keep('a', stats, 'digest');
      digests.save();
      return openLater(place).find('a', stats);
    });
    expect(kept).toEqual([null, null, 'digest']);
  });

  test('of files that are gone are forgotten', () => {
    const place = opened();
    const stats = lstatSync(place.root);
    const first = openLater(place);
    first.keep('a', stats, 'one');
    first.keep('b', stats, 'two');
    first.save();
    const second = openLater(place);
    second.find('b', stats);
    second.save();
    const third = openLater(place);
    expect([third.find('a', stats), third.find('b', stats)]).toEqual([null, 'two']);
  });

  test('in a damaged file count as missing', () => {
    const place = opened();
    const stats = lstatSync(place.root);
    const first = openLater(place);
    first.keep('a', stats, 'digest');
    first.save();
    const folder = join(place.root, '.cache/digests');
    for (const name of readdirSync(folder)) writeFileSync(join(folder, name), 'x');
    expect(openLater(place).find('a', stats)).toBeNull();
  });

  test('save reading the files of a content folder', async () => {
    const asked = new Set<string>();
    const cache = {
      ...noReadingCache,
      find: ({ hash }: ReadingKey) => {
        asked.add(hash);
        return null;
      },
    };
    const digests = { ...noFileDigests, find: () => 'known' };
    await readFolder(opened(), { openCache: () => cache, digests });
    expect([...asked]).toEqual(['known']);
  });

  test('save reading the texts in a file of the reading cache that begins with the same digest', () => {
    const file = join(opened().root, 'shard');
    expect(writeShard(file, [], noFileDigests)?.size).toBe(0);
    const digest = readFileSync(file).toString('hex', 0, 32);
    expect(openShard(file, { ...noFileDigests, find: () => digest })?.size).toBe(0);
    expect(openShard(file, { ...noFileDigests, find: () => 'other' })).toBeNull();
  });
});
