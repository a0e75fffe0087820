import { dirname, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { wholeFile, type Range } from '../../diagnostics/diagnostic.ts';
import { importsOf, type ConfigCode } from './config-code.ts';

/** A place in the code of an outlet. */
export interface CodePlace {
  /** Absolute. */
  readonly path: string;
  readonly at: Range;
}

// `at check (file:///a/b.ts:1:2)`, and of a syntax error `file:///a/b.ts:1` before everything else.
const frame = /(file:\/\/\/[^\s()]+?|(?:\/|[A-Z]:\\)[^()\n]+?):(\d+)(?::(\d+))?(?=[\s)]|$)/g;
const notFound = /^Cannot find (?:module|package) '([^']+)' imported from (.+)$/m;

/** Where the code of an outlet threw an error, or where it imports what is not there; null where that is not known. */
export function placeOfError(error: unknown, code: ConfigCode): CodePlace | null {
  if (!(error instanceof Error)) return null;
  const missing = placeOfImport(error.message, code);
  if (missing !== null) return missing;
  for (const [, file = '', line = '', column] of (error.stack ?? '').matchAll(frame)) {
    const path = pathOf(file);
    const text = code.files.get(path);
    if (text !== undefined) return { path, at: rangeOfFrame(text, Number(line), column) };
  }
  return null;
}

/** Where a name stands as a setting in the configuration; the whole file where it is not found. */
export function placeOfSetting(name: string, { files }: ConfigCode): CodePlace {
  const [path = '', text = ''] = [...files][0] ?? [];
  const start = text.search(new RegExp(`(?<![\\w$.'"])${RegExp.escape(name)}(?=['"]?\\s*[:(,}])`));
  return { path, at: start === -1 ? wholeFile : rangeAt(text, start, name.length) };
}

function placeOfImport(message: string, { files }: ConfigCode): CodePlace | null {
  const [, wanted = '', importer = ''] = notFound.exec(message) ?? [];
  const text = files.get(importer);
  if (text === undefined) return null;
  const relative = importsOf(text).find(
    ({ specifier }) => resolve(dirname(importer), specifier) === wanted,
  );
  const [start, length] =
    relative === undefined
      ? [text.search(new RegExp(`(?<=['"])${RegExp.escape(wanted)}(?=['"/])`)), wanted.length]
      : [relative.start, relative.specifier.length];
  return start === -1 ? null : { path: importer, at: rangeAt(text, start, length) };
}

/** A frame may have no column; then its line is the place. */
function rangeOfFrame(text: string, line: number, column: string | undefined): Range {
  const written = text.split('\n')[line - 1] ?? '';
  const start = column === undefined ? written.search(/\S|$/) + 1 : Number(column);
  const endColumn = column === undefined ? written.trimEnd().length + 1 : start + 1;
  return { line, column: start, endLine: line, endColumn };
}

function rangeAt(text: string, start: number, length: number): Range {
  const before = text.slice(0, start).split('\n');
  const line = before.length;
  const column = (before.at(-1) ?? '').length + 1;
  return { line, column, endLine: line, endColumn: column + length };
}

function pathOf(file: string): string {
  if (!file.startsWith('file:')) return file;
  const [address = ''] = file.split('?');
  return URL.canParse(address) ? fileURLToPath(address) : file;
}
