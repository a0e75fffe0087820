import { execFileSync } from 'node:child_process';
import { once } from 'node:events';
import {
  appendFileSync,
  chmodSync,
  closeSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, onTestFinished, test } from 'vitest';
import {
  foldersBetween,
  readRegularFile,
  readUpTo,
  replaceFile,
} from '../../src/files/regular-file-fs.ts';

/** What happens to the folder around the opening: another program may work in it. */
const meanwhile: { beforeOpen: () => void; afterOpen: () => void } = {
  beforeOpen: () => undefined,
  afterOpen: () => undefined,
};
const open: typeof openSync = (...words) => {
  meanwhile.beforeOpen();
  const descriptor = openSync(...words);
  meanwhile.afterOpen();
  return descriptor;
};

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'dateline-files-'));
  mkdirSync(join(folder, 'a/b'), { recursive: true });
  writeFileSync(join(folder, 'a/b/c.md'), 'Text.');
  writeFileSync(join(folder, 'secret'), 'Secret.');
});
afterEach(() => {
  meanwhile.beforeOpen = () => undefined;
  meanwhile.afterOpen = () => undefined;
  rmSync(folder, { recursive: true });
});

const at = (path: string): string => join(folder, path);
const read = (path: string, limit = 100): unknown => {
  const result = readRegularFile(at(path), { within: folder, limit }, open);
  return 'refused' in result
    ? result.refused
    : [Buffer.from(result.bytes).toString(), result.isWhole];
};

function openForTest(path: string): number {
  const descriptor = openSync(at(path), 'r');
  onTestFinished(() => {
    closeSync(descriptor);
  });
  return descriptor;
}

describe('a regular file', () => {
  test('is read whole', () => {
    expect(read('a/b/c.md')).toEqual(['Text.', true]);
    expect(read('a/b/c.md', 5)).toEqual(['Text.', true]);
  });

  test('that is empty is read, too', () => {
    writeFileSync(at('empty'), '');
    expect(read('empty')).toEqual(['', true]);
  });

  test('over the limit is read up to one byte more, however large it is', () => {
    expect(read('a/b/c.md', 4)).toEqual(['Text.', false]);
    truncateSync(at('a/b/c.md'), 3 * 1024 ** 3);
    expect(read('a/b/c.md', 5)).toEqual(['Text.\0', false]);
  });

  test('that grows while it is opened is read to its end, and no further than the limit', () => {
    meanwhile.afterOpen = () => {
      appendFileSync(at('a/b/c.md'), ' And more.');
    };
    expect(read('a/b/c.md')).toEqual(['Text. And more.', true]);
    expect(read('a/b/c.md', 20)).toEqual(['Text. And more. And m', false]);
  });

  test('that says a smaller size than it has, as those of /proc do, is read to its end', () => {
    const bytes = readFileSync(at('a/b/c.md'));
    expect(readUpTo(openForTest('a/b/c.md'), 0, 100)).toEqual({ bytes, isWhole: true });
    expect(readUpTo(openForTest('a/b/c.md'), 0, 3)).toMatchObject({ isWhole: false });
  });
});

describe('refused without being opened:', () => {
  beforeEach(() => {
    meanwhile.beforeOpen = () => {
      throw new Error('The file was opened.');
    };
  });

  test('a link to a file, inside or outside of the folder', () => {
    symlinkSync('a/b/c.md', at('inner'));
    symlinkSync('/etc/passwd', at('outer'));
    symlinkSync('/dev/zero', at('zero'));
    expect(['inner', 'outer', 'zero'].map((name) => read(name))).toEqual(['link', 'link', 'link']);
  });

  test('a link to nothing, and one to itself', () => {
    symlinkSync('gone', at('dangling'));
    symlinkSync('loop', at('loop'));
    expect(['dangling', 'loop'].map((name) => read(name))).toEqual(['link', 'link']);
  });

  test('a file behind a link in the place of a folder', () => {
    renameSync(at('a'), at('elsewhere'));
    symlinkSync('elsewhere', at('a'));
    expect(read('a/b/c.md')).toBe('link');
    rmSync(at('a'));
    renameSync(at('elsewhere'), at('a'));
    renameSync(at('a/b'), at('a/d'));
    symlinkSync('d', at('a/b'));
    expect(read('a/b/c.md')).toBe('link');
  });

  test('a folder, a pipe, a device', () => {
    execFileSync('mkfifo', [at('pipe')]);
    expect(['a', 'pipe'].map((name) => read(name))).toEqual(['special', 'special']);
    expect(readRegularFile('/dev/null', { within: '/dev', limit: 9 })).toEqual({
      refused: 'special',
    });
  });

  test('a socket', async () => {
    const server = createServer().listen(at('socket'));
    onTestFinished(() => void server.close());
    await once(server, 'listening');
    expect(read('socket')).toBe('special');
  });

  test('what is not there', () => {
    expect(['gone', 'a/gone/c.md', 'secret/c.md', 'a\0b'].map((name) => read(name))).toEqual([
      'missing',
      'missing',
      'missing',
      'unreadable',
    ]);
  });
});

describe('exchanged between the look at it and its opening:', () => {
  const exchange = (path: string, put: () => void): void => {
    meanwhile.beforeOpen = () => {
      meanwhile.beforeOpen = () => undefined;
      renameSync(at(path), at('aside'));
      put();
    };
  };

  test('for a link', () => {
    exchange('a/b/c.md', () => {
      symlinkSync(at('secret'), at('a/b/c.md'));
    });
    expect(read('a/b/c.md')).toBe('link');
  });

  test('for a pipe that nobody writes to: it does not wait', () => {
    exchange('a/b/c.md', () => {
      execFileSync('mkfifo', [at('a/b/c.md')]);
    });
    expect(read('a/b/c.md')).toBe('special');
  });

  test('for a folder', () => {
    exchange('a/b/c.md', () => {
      mkdirSync(at('a/b/c.md'));
    });
    expect(read('a/b/c.md')).toBe('special');
  });

  test('a folder on the way, for a link that stays', () => {
    exchange('a/b', () => {
      mkdirSync(at('other'));
      writeFileSync(at('other/c.md'), 'Secret.');
      symlinkSync(at('other'), at('a/b'));
    });
    expect(read('a/b/c.md')).toBe('link');
  });

  test('a folder on the way, for a link that is gone again', () => {
    exchange('a/b', () => {
      mkdirSync(at('other'));
      writeFileSync(at('other/c.md'), 'Secret.');
      symlinkSync(at('other'), at('a/b'));
    });
    meanwhile.afterOpen = () => {
      rmSync(at('a/b'));
      renameSync(at('aside'), at('a/b'));
    };
    expect(read('a/b/c.md')).toBe('unreadable');
  });
});

test('the folders on the way to a file', () => {
  expect(foldersBetween('/a', '/a/b/c/d.md')).toEqual(['/a/b', '/a/b/c']);
  expect(foldersBetween('/a', '/a/d.md')).toEqual([]);
});

describe('a file that is replaced', () => {
  test('keeps its permissions and leaves nothing beside it', () => {
    chmodSync(at('secret'), 0o600);
    replaceFile(at('secret'), 'New.');
    expect(readFileSync(at('secret'), 'utf8')).toBe('New.');
    expect(lstatSync(at('secret')).mode & 0o777).toBe(0o600);
    expect(readdirSync(folder)).toEqual(['a', 'secret']);
  });

  test('is not what a link in its place leads to', () => {
    symlinkSync('secret', at('link'));
    replaceFile(at('link'), 'New.');
    expect(readFileSync(at('secret'), 'utf8')).toBe('Secret.');
    expect(readFileSync(at('link'), 'utf8')).toBe('New.');
  });

  test('stays as it is where the new one cannot be written', () => {
    expect(() => {
      replaceFile(at('a'), 'New.');
    }).toThrow('EISDIR');
    expect(readdirSync(folder)).toEqual(['a', 'secret']);
  });
});
