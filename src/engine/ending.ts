import { existsSync } from 'node:fs';
import { close } from 'pagefind';

/** How long what is still written may take, and the services that are told to close. */
const patienceMilliseconds = 3000;

/**
 * Ends the process with a code, whatever keeps it running: a service of the search or of the bundler may go on after a build
 * that failed. What was written to the terminal or a pipe is delivered first. A reader that takes nothing cannot hold it.
 */
export async function endProcess(code: number): Promise<never> {
  const delivered = Promise.all([close().catch(() => undefined), ...streams().map(flushed)]);
  await Promise.race([delivered, patience()]);
  return leave(code);
}

/**
 * Ends the process at once. The exit handlers of JavaScript run; those of native modules do not: the threads of the bundler
 * were seen to wait for each other there for ever. So the process becomes a shell that ends with the code, where the system
 * has that (not on Windows).
 */
export function leave(code: number): never {
  process.exitCode = code;
  process.emit('exit', code);
  if (process.execve && existsSync(shell)) {
    try {
      process.execve(shell, ['sh', '-c', `exit ${String(code)}`], {});
    } catch {
      // Then as usual.
    }
  }
  process.exit(code);
}

const shell = '/bin/sh';

function streams(): readonly NodeJS.WriteStream[] {
  return [process.stdout, process.stderr];
}

function flushed(stream: NodeJS.WriteStream): Promise<void> {
  return new Promise((resolve) => {
    // Whoever reads may have stopped reading, as `head` does.
    stream.once('error', () => {
      resolve();
    });
    stream.write('', () => {
      resolve();
    });
  });
}

function patience(): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, patienceMilliseconds);
  });
}
