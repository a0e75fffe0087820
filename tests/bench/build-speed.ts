/**
 * How long builds and checks of synthetic outlets take, and how much memory: `npm run bench [-- articles…] [--json FILE]`, by default
 * 1,000, 3,000 and 10,000 articles. It measures and asserts nothing; run it when nothing else runs.
 */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import {
  appendFileSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { availableParallelism, cpus, tmpdir, totalmem } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { writeCorpus } from './corpus.ts';

const program = fileURLToPath(new URL('../../src/cli/bin.cjs', import.meta.url));

interface Measure {
  readonly articles: number;
  readonly run: string;
  readonly seconds: number;
  /** Peak resident memory in MB; null where the system does not say. */
  readonly memory: number | null;
  /** The last words of the command: pages, and the time of its steps. */
  readonly said: string;
}

const { values, positionals } = parseArgs({
  options: { json: { type: 'string' }, search: { type: 'boolean', default: false } },
  allowPositionals: true,
});
const sizes = positionals.length > 0 ? positionals.map(Number) : [1000, 3000, 10_000];
const measures: Measure[] = [];
for (const articles of sizes) {
  const root = mkdtempSync(join(tmpdir(), 'dateline-bench-'));
  try {
    const content = join(root, 'content');
    symlinkSync(
      fileURLToPath(new URL('../../node_modules', import.meta.url)),
      join(root, 'node_modules'),
    );
    writeCorpus(content, { articles, search: values.search });
    const measured = async (run: string, ...words: readonly string[]): Promise<void> => {
      measures.push({ articles, run, ...(await measure(root, words)) });
    };
    await measured('check, cold', 'check', '--max-warnings', '999999999');
    await measured('check, warm', 'check', '--max-warnings', '999999999');
    rmSync(join(root, '.cache'), { recursive: true });
    await measured('build, cold', 'build', '--verbose');
    await measured('build, unchanged', 'build', '--verbose');
    appendFileSync(articleIn(content), '\nA paragraph that was added.\n');
    await measured('build, one edit', 'build', '--verbose');
  } finally {
    rmSync(root, { recursive: true });
  }
}

const machine = `${String(availableParallelism())} cores (${cpus()[0]?.model ?? 'unknown'}), ${(totalmem() / 2 ** 30).toFixed(0)} GB, Node ${process.versions.node}`;
process.stdout.write(`${machine}\n`);
process.stdout.write(
  `${measures
    .map(({ articles, run, seconds, memory, said }) =>
      [
        String(articles).padStart(7),
        run.padEnd(17),
        `${seconds.toFixed(2)} s`.padStart(9),
        `${((seconds * 1000) / articles).toFixed(2)} ms an article`.padStart(20),
        `${String(memory ?? '?')} MB`.padStart(9),
        ` ${said}`,
      ].join(' '),
    )
    .join('\n')}\n`,
);
if (values.json !== undefined)
  writeFileSync(values.json, `${JSON.stringify({ machine, measures }, null, 1)}\n`);

/** Runs a command of the program in a folder whose `content/` is the outlet. */
async function measure(
  root: string,
  words: readonly string[],
): Promise<Omit<Measure, 'articles' | 'run'>> {
  const started = performance.now();
  const child = spawn(process.execPath, [program, ...words], {
    cwd: root,
    env: { ...process.env, NO_COLOR: '1' },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let memory: number | null = null;
  const watch = setInterval(() => {
    memory = peakOf(child.pid) ?? memory;
  }, 50);
  const output = text(child.stdout);
  await once(child, 'close');
  clearInterval(watch);
  const seconds = (performance.now() - started) / 1000;
  if (child.exitCode !== 0)
    throw new Error(`${words.join(' ')} ended with ${String(child.exitCode)}.`);
  const said = (await output).split('\n').filter((line) => /^\d+ pages|^ {2}time/.test(line));
  return { seconds, memory, said: said.map((line) => line.trim()).join('; ') };
}

function peakOf(pid: number | undefined): number | null {
  try {
    const status = readFileSync(`/proc/${String(pid)}/status`, 'utf8');
    // A process that has ended has no memory.
    const kilobytes = Number(/^VmHWM:\s+(\d+)/m.exec(status)?.[1] ?? 0);
    return kilobytes === 0 ? null : Math.round(kilobytes / 1024);
  } catch {
    return null;
  }
}

/** An article from the middle of the archive. */
function articleIn(content: string): string {
  for (let year = 2012; ; year += 1) {
    for (let index = 0; index < 2000; index += 1) {
      const file = join(content, `articles/${String(year)}/report-${String(index)}.md`);
      try {
        readFileSync(file);
        return file;
      } catch {
        // Another year.
      }
    }
  }
}
