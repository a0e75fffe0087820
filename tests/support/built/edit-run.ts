import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  renameSync,
  rmSync,
  symlinkSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { differences, digestsOf } from './output.ts';
import { edits, randomFrom, snapshotOf, type Edited } from './random-edits.ts';
import { projectRoot, runBuild } from './run-build.ts';
import { clockSeconds } from '../clock.ts';

/** What came of one edit. */
export interface EditResult {
  /** The kind of the edit, and what it changed. */
  readonly edit: string;
  /** Whether the check refused it: then the site must be the one before, and the edit is taken back. */
  readonly refused: boolean;
  /** Files that are not those of a build without caches. */
  readonly wrong: readonly string[];
}

/**
 * Makes random edits in a copy of a content folder, builds after each, and compares the site with that of a build without caches.
 * `wanted` are kinds of edits that are made first, in this order; the others are taken at random from the seed.
 */
export async function runEdits(
  content: string,
  { seed, count }: { readonly seed: number; readonly count: number },
): Promise<readonly EditResult[]> {
  const root = mkdtempSync(join(tmpdir(), 'dateline-edits-'));
  try {
    copyProject(root, content);
    const random = randomFrom(seed);
    const edited: Edited = { root, clock: clockSeconds };
    const names = Object.keys(edits);
    build(edited, 'dist');
    const results: EditResult[] = [];
    let order: string[] = [];
    while (results.length < count) {
      // Every kind comes once before any comes twice.
      if (order.length === 0) order = shuffled(names, random);
      const name = order.pop() ?? '';
      results.push(await oneEdit(name, edited, random));
    }
    return results;
  } finally {
    rmSync(root, { recursive: true });
  }
}

async function oneEdit(name: string, edited: Edited, random: () => number): Promise<EditResult> {
  const { clock } = edited;
  const before = digestsOf(join(edited.root, 'dist'));
  const takeBack = snapshotOf(edited);
  const what = (await edits[name]?.(edited, random)) ?? '';
  const edit = `${name}: ${what}`;
  if (build(edited, 'dist') === 1) {
    takeBack();
    edited.clock = clock;
    const after = digestsOf(join(edited.root, 'dist'));
    const wrong = Object.keys({ ...before, ...after }).filter(
      (file) => before[file] !== after[file],
    );
    return { edit, refused: true, wrong };
  }
  const kept = join(edited.root, '.cache-kept');
  const cache = join(edited.root, '.cache');
  renameSync(cache, kept);
  try {
    mkdirSync(cache);
    // Compiling takes most of the time, and what is compiled depends on few of the edits.
    const lent = /^(tokens|component|lock file|settings)$/.test(name)
      ? ['node']
      : ['node', 'compiled'];
    for (const part of lent) renameSync(join(kept, part), join(cache, part));
    build(edited, 'cold');
    for (const part of lent) renameSync(join(cache, part), join(kept, part));
  } finally {
    rmSync(cache, { recursive: true, force: true });
    renameSync(kept, cache);
  }
  const wrong = differences(join(edited.root, 'dist'), join(edited.root, 'cold'));
  return { edit, refused: false, wrong };
}

/** Builds; throws where the program fails. */
function build({ root, clock }: Edited, outDir: string): 0 | 1 {
  const { status, stdout, stderr } = runBuild({
    cwd: root,
    program: root,
    arguments: ['--outDir', outDir],
    environment: { SOURCE_DATE_EPOCH: String(clock) },
  });
  if (status === 0 || status === 1) return status;
  throw new Error(`The build ended with ${String(status)}:\n${stdout}${stderr}`);
}

function shuffled(names: readonly string[], random: () => number): string[] {
  return names
    .map((name) => ({ name, place: random() }))
    .toSorted((a, b) => a.place - b.place)
    .map(({ name }) => name);
}

/** A copy of the program, so that components of the outlet are below one folder with it. */
function copyProject(root: string, content: string): void {
  for (const part of ['src', 'public', 'package.json', 'tsconfig.json'])
    cpSync(join(projectRoot, part), join(root, part), { recursive: true });
  mkdirSync(join(root, 'content'));
  if (existsSync(content)) cpSync(content, join(root, 'content'), { recursive: true });
  symlinkSync(join(projectRoot, 'node_modules'), join(root, 'node_modules'), 'junction');
}
