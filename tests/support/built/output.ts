import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';

/** The paths of all files of a folder, `/` between their parts, sorted. */
export function filesOf(folder: string): readonly string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => statSync(join(folder, path)).isFile())
    .map((path) => path.replaceAll('\\', '/'))
    .toSorted();
}

/** Each file with a digest of its bytes: two folders with equal ones are the same. */
export function digestsOf(folder: string): Readonly<Record<string, string>> {
  const digest = (path: string): string =>
    createHash('sha256')
      .update(readFileSync(join(folder, path)))
      .digest('hex');
  return Object.fromEntries(filesOf(folder).map((path) => [path, digest(path)]));
}

/** The paths that only one of two folders has, or that are not the same in both. */
export function differences(one: string, other: string): readonly string[] {
  const [a, b] = [digestsOf(one), digestsOf(other)];
  return [...new Set([...Object.keys(a), ...Object.keys(b)])].filter((path) => a[path] !== b[path]);
}

/** The bytes of a file as text; the index of the search is compressed. */
function readText(path: string): string {
  const bytes = readFileSync(path);
  return (bytes[0] === 0x1f && bytes[1] === 0x8b ? gunzipSync(bytes) : bytes).toString('utf8');
}

/**
 * The files that say one of the words in their name or anywhere in their bytes, whatever the case,
 * as `file: word`.
 */
export function tracesOf(folder: string, words: readonly string[]): readonly string[] {
  const wanted = words.map((word) => word.toLowerCase());
  return filesOf(folder).flatMap((path) => {
    const text = `${path}\n${readText(join(folder, path))}`.toLowerCase();
    return wanted.filter((word) => text.includes(word)).map((word) => `${path}: ${word}`);
  });
}
