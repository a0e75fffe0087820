import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { text } from 'node:stream/consumers';
import { expect, test } from 'vitest';

const module = new URL('../../src/engine/ending.ts', import.meta.url).href;

function run(program: string) {
  const source = `import { endProcess } from ${JSON.stringify(module)};\n${program}`;
  return spawn(process.execPath, ['--input-type=module', '-e', source], {
    stdio: ['ignore', 'pipe', 'pipe'],
  });
}

test('a process ends with its code, whatever would keep it running', async () => {
  const child = run(`
    import { spawn } from 'node:child_process';
    import { createServer } from 'node:http';
    import { createIndex } from 'pagefind';
    await createIndex();
    createServer().listen(0);
    setInterval(() => undefined, 1000);
    // It ends by itself some time later.
    spawn(process.execPath, ['-e', 'setTimeout(() => undefined, 10000)'], { stdio: 'ignore' });
    process.stderr.write('Failed.');
    await endProcess(2);`);
  child.stdout.resume();
  const said = text(child.stderr);
  expect(await once(child, 'close')).toEqual([2, null]);
  expect(await said).toBe('Failed.');
});

test('what was written arrives first, even where it is read late', async () => {
  const child = run(`
    process.stdout.write('x'.repeat(3_000_000));
    await endProcess(1);`);
  // The pipe is full before anybody reads.
  await once(child.stdout, 'readable');
  const said = text(child.stdout);
  expect(await once(child, 'close')).toEqual([1, null]);
  expect((await said).length).toBe(3_000_000);
});

test('a reader that has gone, or takes nothing, does not hold it', async () => {
  const gone = run(`process.stdout.on('error', () => undefined);
    process.stdout.write('x'.repeat(3_000_000));
    await endProcess(1);`);
  gone.stdout.destroy();
  const silent = run(`process.stdout.write('x'.repeat(3_000_000));
    await endProcess(1);`);
  silent.stdout.pause();
  const ended = await Promise.all([once(gone, 'exit'), once(silent, 'exit')]);
  expect(ended).toEqual([
    [1, null],
    [1, null],
  ]);
});
