import { spawn } from 'node:child_process';
import { once } from 'node:events';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, onTestFinished, test } from 'vitest';
import { isLocked, takeLock, type FolderLock } from '../../src/engine/output/folder-lock.ts';
import { ownMark, stateOf } from '../../src/engine/output/process-mark.ts';
import { openWorkFolder } from '../../src/engine/output/work-folder.ts';

let folder = '';
let file = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'dateline-lock-'));
  file = join(folder, '.dist.lock');
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

function take(): FolderLock {
  const lock = takeLock(file);
  if (!('release' in lock)) throw new Error('The lock is held.');
  return lock;
}

/** A process that has ended: its id is nobody's, or somebody else's. */
async function endedProcess(): Promise<number> {
  const child = spawn(process.execPath, ['-e', '0'], { stdio: 'ignore' });
  await once(child, 'close');
  return child.pid ?? 0;
}

/** Lets the last sign of life of a lock be some seconds old. */
function silentFor(seconds: number): void {
  const then = statSync(file).mtimeMs / 1000 - seconds;
  utimesSync(file, then, then);
}

describe('a lock', () => {
  test('is held by one at a time, and free when it is given back', () => {
    const lock = take();
    expect(lock.isHeld()).toBe(true);
    expect(takeLock(file)).toEqual({ holder: ownMark() });
    lock.release();
    lock.release();
    expect(existsSync(file)).toBe(false);
    take().release();
    expect(readdirSync(folder)).toEqual([]);
  });

  test('of a process that has ended is taken over', async () => {
    writeFileSync(file, JSON.stringify({ ...ownMark(), pid: await endedProcess() }));
    expect(isLocked(file)).toBe(false);
    const lock = take();
    expect(JSON.parse(readFileSync(file, 'utf8'))).toEqual(ownMark());
    lock.release();
    expect(readdirSync(folder)).toEqual([]);
  });

  test('of a process whose id was given to another one is taken over', () => {
    writeFileSync(file, JSON.stringify({ ...ownMark(), started: '1' }));
    expect(stateOf({ ...ownMark(), started: '1' })).toBe('ended');
    take().release();
  });

  test('of a process that runs is not, however long it is silent', () => {
    writeFileSync(file, JSON.stringify(ownMark()));
    silentFor(100_000);
    expect(takeLock(file)).toEqual({ holder: ownMark() });
  });

  test.each([
    ['on another machine', { ...ownMark(), host: 'elsewhere' }],
    ['in another container, with the id of this one', { ...ownMark(), host: `${ownMark().host}0` }],
    ['whose start the system does not tell', { ...ownMark(), pid: process.ppid, started: null }],
  ])('of a process %s is taken over when it is silent, and not before', (_name, mark) => {
    writeFileSync(file, JSON.stringify(mark));
    silentFor(100);
    expect(takeLock(file)).toEqual({ holder: mark });
    expect(isLocked(file)).toBe(true);
    silentFor(130);
    expect(isLocked(file)).toBe(false);
    take().release();
  });

  test.each(['', '{', '[]', '{"pid":-1,"host":"a","started":null}', '\0'.repeat(9)])(
    'that says %j is somebody’s until it is silent',
    (text) => {
      writeFileSync(file, text);
      expect(takeLock(file)).toEqual({ holder: null });
      silentFor(130);
      take().release();
    },
  );

  test('that is a folder is nobody’s and cannot be taken', () => {
    mkdirSync(file);
    expect(takeLock(file)).toEqual({ holder: null });
  });

  test('that somebody took away is not held any more, and not theirs that is given back', () => {
    const lock = take();
    writeFileSync(file, JSON.stringify({ ...ownMark(), host: 'elsewhere' }));
    expect(lock.isHeld()).toBe(false);
    lock.release();
    expect(existsSync(file)).toBe(true);
  });

  test('in a folder that is not there is an error', () => {
    expect(() => takeLock(join(folder, 'gone/lock'))).toThrow('ENOENT');
  });
});

test('of many processes that take over one lock at once, one has it at a time', async () => {
  writeFileSync(file, JSON.stringify({ ...ownMark(), started: '1' }));
  const module = new URL('../../src/engine/output/folder-lock.ts', import.meta.url).href;
  const program = `
    import { appendFileSync } from 'node:fs';
    import { takeLock } from ${JSON.stringify(module)};
    for (let turn = 0; turn < 5; turn += 1) {
      const lock = takeLock(${JSON.stringify(file)});
      if (!('release' in lock)) continue;
      appendFileSync(${JSON.stringify(join(folder, 'log'))}, '+');
      await new Promise((done) => setTimeout(done, 5));
      if (lock.isHeld()) appendFileSync(${JSON.stringify(join(folder, 'log'))}, '-');
      lock.release();
    }`;
  const children = Array.from({ length: 4 }, () =>
    spawn(process.execPath, ['--input-type=module', '-e', program], { stdio: 'ignore' }),
  );
  await Promise.all(children.map((child) => once(child, 'close')));
  expect(readFileSync(join(folder, 'log'), 'utf8')).toMatch(/^(\+-)+$/);
  expect(readdirSync(folder)).toEqual(['log']);
});

describe('a work folder', () => {
  test('is one process’s own, and gone when it is closed', () => {
    const one = openWorkFolder(folder);
    const other = openWorkFolder(folder);
    expect(one.path).not.toBe(other.path);
    writeFileSync(join(one.path, 'page.html'), '');
    one.close();
    expect(existsSync(one.path)).toBe(false);
    expect(existsSync(other.path)).toBe(true);
    other.close();
    expect(readdirSync(join(folder, '.cache/build'))).toEqual([]);
  });

  test('of a build that was killed is removed by the next one, that of one that runs is not', async () => {
    const running = openWorkFolder(folder);
    onTestFinished(running.close);
    const home = join(folder, '.cache/build');
    mkdirSync(join(home, '9-1'));
    writeFileSync(
      join(home, '9-1.lock'),
      JSON.stringify({ ...ownMark(), pid: await endedProcess() }),
    );
    mkdirSync(join(home, '8-1'));
    const next = openWorkFolder(folder);
    expect(existsSync(running.path)).toBe(true);
    expect(readdirSync(home).filter((name) => /^[89]-/.test(name))).toEqual([]);
    next.close();
  });
});
