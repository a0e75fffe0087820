import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import {
  bring,
  swapEntries,
  swapFolders,
  undoEntries,
} from '../../src/engine/output/folder-swap.ts';
import {
  openOutFolder,
  outFolderProblem,
  type OutFolder,
} from '../../src/engine/output/out-folder.ts';
import { filesOf } from '../support/built/output.ts';

let root = '';
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'dateline-out-'));
  site('dist', 'old');
  site('made', 'new');
});
afterEach(() => {
  rmSync(root, { recursive: true });
});

const at = (...path: readonly string[]): string => join(root, ...path);

/** A small site: one page that every site has, one of its own. */
function site(folder: string, text: string): void {
  mkdirSync(at(folder, text), { recursive: true });
  writeFileSync(at(folder, '404.html'), text);
  writeFileSync(at(folder, text, 'index.html'), text);
}
const isSite = (folder: string, text: string): void => {
  expect(filesOf(at(folder))).toEqual(['404.html', `${text}/index.html`]);
  expect(readFileSync(at(folder, '404.html'), 'utf8')).toBe(text);
};

/** A rename that the system refuses for some paths. */
function refusing(code: string, isRefused: (from: string, to: string) => boolean) {
  return (from: string, to: string): void => {
    if (isRefused(from, to)) throw Object.assign(new Error(`${code}: rename`), { code });
    renameSync(from, to);
  };
}
const names = { next: '.dateline.next', previous: '.dateline.previous', old: '.dateline.old' };

function open(outDir = at('dist')): OutFolder {
  const folder = openOutFolder(outDir);
  if ('busy' in folder) throw new Error(folder.busy);
  return folder;
}

describe('an output folder', () => {
  test('is replaced as a whole, and nothing stays beside it', () => {
    const folder = open();
    folder.publish(at('made'));
    folder.release();
    isSite('dist', 'new');
    expect(readdirSync(root)).toEqual(['dist']);
  });

  test('that is a link to a folder stays one', () => {
    renameSync(at('dist'), at('elsewhere'));
    symlinkSync('elsewhere', at('dist'));
    const folder = open();
    folder.publish(at('made'));
    folder.release();
    isSite('dist', 'new');
    expect(readdirSync(root)).toEqual(['dist', 'elsewhere']);
    expect(readFileSync(at('elsewhere/404.html'), 'utf8')).toBe('new');
  });

  test('is one build’s at a time: the other is told who has it', () => {
    const folder = open();
    const other = openOutFolder(at('dist'));
    expect('busy' in other && other.busy).toMatch(
      new RegExp(
        `^Another build writes to .*/dist \\(process ${String(process.pid)} on .*\\)\\. Wait until it has ended, or choose another folder with --outDir\\.$`,
      ),
    );
    folder.release();
    open().release();
  });

  test('under two names is one folder', () => {
    symlinkSync('dist', at('alias'));
    const folder = open();
    expect(openOutFolder(at('alias'))).toHaveProperty('busy');
    folder.release();
  });

  test('whose lock was taken over is left to the other build', () => {
    const folder = open();
    writeFileSync(at('.dist.lock'), 'Somebody else');
    expect(() => {
      folder.publish(at('made'));
    }).toThrow('Another build has taken over');
    isSite('dist', 'old');
  });

  test('of an interrupted swap is put back', () => {
    renameSync(at('dist'), at('.dist.previous'));
    open().release();
    isSite('dist', 'old');
  });

  test.each([
    ['holds the content under another name', 'dist', 'alias/content'],
    ['lies in the content behind a link', 'content', 'content'],
  ])('that %s is refused', (_name, link, content) => {
    mkdirSync(at('content'));
    mkdirSync(at('dist/content'));
    symlinkSync(link, at('alias'));
    const outDir = content === 'content' ? at('alias/dist') : at('dist');
    expect(outFolderProblem(outDir, { kept: [at(content)], read: [at(content)] })).toContain(
      'cannot be the output folder.',
    );
  });

  test('that holds what a file system puts there may be used', () => {
    mkdirSync(at('disk/lost+found'), { recursive: true });
    expect(outFolderProblem(at('disk'), { kept: [], read: [] })).toBeNull();
  });
});

describe('where the system does not move folders between disks', () => {
  test('a folder is copied', () => {
    bring(
      at('made'),
      at('there'),
      refusing('EXDEV', () => true),
    );
    isSite('there', 'new');
    expect(existsSync(at('made'))).toBe(false);
  });

  test('another refusal is an error', () => {
    expect(() => {
      bring(
        at('made'),
        at('there'),
        refusing('ENOSPC', () => true),
      );
    }).toThrow('ENOSPC');
  });
});

describe('a folder that cannot be renamed, as a mount point', () => {
  test.each(['EBUSY', 'EXDEV', 'EPERM', 'EACCES'])(
    '(%s) is told, and nothing has changed',
    (code) => {
      const rename = refusing(code, (from) => from === at('dist'));
      const folders = { next: at('made'), goal: at('dist'), previous: at('.dist.previous') };
      expect(swapFolders(folders, rename)).toBe(false);
      isSite('dist', 'old');
      isSite('made', 'new');
    },
  );

  test('gets the new entries, and keeps what is not of a site', () => {
    mkdirSync(at('dist/lost+found'));
    const rename = refusing('EXDEV', (from) => from === at('made'));
    swapEntries({ next: at('made'), goal: at('dist'), names, kept: ['lost+found'] }, rename);
    isSite('dist', 'new');
    expect(readdirSync(at('dist'))).toEqual(['404.html', 'lost+found', 'new']);
  });

  test.each([
    ['an old entry cannot be put aside', (from: string) => from === at('dist/old')],
    ['a new one cannot take its place', (_: string, to: string) => to === at('dist/new')],
  ])('has its old entries again where %s', (_name, isRefused) => {
    expect(() => {
      swapEntries(
        { next: at('made'), goal: at('dist'), names, kept: [] },
        refusing('EIO', isRefused),
      );
    }).toThrow('EIO');
    isSite('dist', 'old');
    expect(readdirSync(at('dist'))).toEqual(['404.html', 'old']);
  });

  describe('has its old entries again after the process was killed', () => {
    const { next, previous, old } = names;
    test.each([
      ['before anything was moved', [], false],
      ['while the old ones were put aside', ['404.html'], false],
      ['when the old ones were aside', ['404.html', 'old'], true],
    ])('%s', (_name, aside, isComplete) => {
      mkdirSync(at('dist', previous));
      renameSync(at('made'), at('dist', next));
      for (const name of aside) renameSync(at('dist', name), at('dist', previous, name));
      if (isComplete) {
        writeFileSync(at('dist', previous, '.complete'), '');
        renameSync(at('dist', next, '404.html'), at('dist/404.html'));
      }
      undoEntries(at('dist'), names);
      isSite('dist', 'old');
      expect(readdirSync(at('dist'))).toEqual(['404.html', 'old']);
    });

    test('and the new ones when the old ones were being removed', () => {
      renameSync(at('dist'), at('half-removed'));
      rmSync(at('half-removed/404.html'));
      renameSync(at('made'), at('dist'));
      renameSync(at('half-removed'), at('dist', old));
      undoEntries(at('dist'), names);
      isSite('dist', 'new');
    });
  });
});
