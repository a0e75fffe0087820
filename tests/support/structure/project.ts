import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseSource, type Source } from './source.ts';

const projectRoot = fileURLToPath(new URL('../../..', import.meta.url));

/** Every file that is tracked or would be: what git ignores is not the project. Sorted. */
export function projectPaths(): readonly string[] {
  const args = ['ls-files', '-z', '--cached', '--others', '--exclude-standard'];
  const git = spawnSync('git', args, { cwd: projectRoot, encoding: 'utf8' });
  if (git.status !== 0) {
    throw new Error(`The house rules learn from git what belongs to the project: ${git.stderr}`);
  }
  const paths = git.stdout.split('\0').filter((path) => path !== '');
  // A file that was deleted and not yet committed is still listed.
  return [...new Set(paths)].filter((path) => existsSync(join(projectRoot, path))).toSorted();
}

export function readProjectFile(path: string): string {
  return readFileSync(join(projectRoot, path), 'utf8');
}

/** The .ts and .astro files below the given folders, parsed. */
export function projectSources(...folders: readonly string[]): readonly Source[] {
  return projectPaths()
    .filter((path) => folders.some((folder) => path.startsWith(`${folder}/`)))
    .filter((path) => /\.(ts|astro)$/.test(path) && !path.startsWith('tests/fixtures/'))
    .map((path) => parseSource(path, readProjectFile(path)));
}
