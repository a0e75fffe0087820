import { createHash } from 'node:crypto';
import { realpathSync } from 'node:fs';
import { dirname, relative, resolve } from 'node:path';
import { isWithin } from '../../content/source/folder-fs.ts';
import { readRegularFile } from '../../files/regular-file-fs.ts';

/** The names that the configuration of an outlet may have, in its working folder. */
export const configNames = ['dateline.config.ts', 'dateline.config.mjs', 'dateline.config.js'];

/** The configuration of an outlet and what it imports by relative paths, as text: none of it has run. */
export interface ConfigCode {
  /** Texts by absolute path without links; the configuration comes first. */
  readonly files: ReadonlyMap<string, string>;
  /** Hex digest of the files, for the keys of caches. */
  readonly digest: string;
}

const importedPath = /\b(?:from|import)\s*\(?\s*(['"])(\.{1,2}\/[^'"\n]+)\1/g;
/** More than any module that a person writes. */
const limit = 1024 * 1024;

/** Reads a module and, from one to the next, the modules that it imports by relative paths. */
export function readConfigCode(config: string, root: string): ConfigCode {
  const files = new Map<string, string>();
  const waiting = [config];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const path = realPath(next);
    if (files.has(path)) continue;
    const read = readRegularFile(path, { within: dirname(path), limit });
    if ('refused' in read) continue;
    const text = new TextDecoder().decode(read.bytes);
    files.set(path, text);
    for (const { specifier } of importsOf(text)) waiting.push(resolve(dirname(path), specifier));
  }
  const hash = createHash('sha256');
  for (const [path, text] of files) hash.update(JSON.stringify([relative(root, path), text]));
  return { files, digest: hash.digest('hex') };
}

/** The relative paths that a module imports, with the offset of each. A comment with one counts too: that does no harm. */
export function importsOf(text: string): { readonly specifier: string; readonly start: number }[] {
  return [...text.matchAll(importedPath)].map((match) => {
    const specifier = match[2] ?? '';
    return { specifier, start: match.index + match[0].indexOf(specifier) };
  });
}

/** The first file of the code that lies in one of some folders; undefined where there is none. */
export function fileWithin(folders: readonly string[], code: ConfigCode): string | undefined {
  const real = folders.map(realPath);
  return [...code.files.keys()].find((path) => real.some((folder) => isWithin(path, folder)));
}

/** A path without links; as it is where nothing is there. */
export function realPath(path: string): string {
  try {
    return realpathSync(path);
  } catch {
    return path;
  }
}
