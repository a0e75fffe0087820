import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** What a run of the workflow has to test: everything, or the content alone. */
export type Scope = 'content' | 'everything';

/** The folders of an outlet: what differs in them alone is checked and built, and needs no tests of the program. */
const outletFolders = ['content/', 'public/'];

/**
 * What differs between a commit whose program was tested and the one that is checked out. `base` is a full commit name or
 * `HEAD^1`; with none, one that is not in this copy, or where Git fails, it is everything.
 */
export async function scopeSince(base: string, root: string): Promise<Scope> {
  if (!/^([0-9a-f]{40}|[0-9a-f]{64}|HEAD\^1)$/.test(base)) return 'everything';
  try {
    // Without a search for renames: a file that was moved out of src/ is one that src/ lacks.
    const words = [
      'diff',
      '--name-only',
      '--no-renames',
      '-z',
      `${base}^{tree}`,
      'HEAD^{tree}',
      '--',
    ];
    const { stdout } = await run('git', words, { cwd: root, maxBuffer: 64 * 1024 * 1024 });
    const paths = stdout.split('\0').filter((path) => path !== '');
    const inside = (path: string): boolean => outletFolders.some((one) => path.startsWith(one));
    return paths.every(inside) ? 'content' : 'everything';
  } catch {
    return 'everything';
  }
}

// `node src/development/scope.ts [BASE]`, for the workflow: the line that it appends to its outputs.
if (import.meta.main) {
  const scope = await scopeSince(process.argv[2] ?? '', process.cwd());
  process.stdout.write(`scope=${scope}\n`);
}
