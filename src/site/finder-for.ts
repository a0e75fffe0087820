import { createFinder, type Finder } from '../gazetteer/finder/finder.ts';
import type { FolderEntry } from '../gazetteer/finder/folder-terms.ts';

let last: { readonly names: string; readonly finder: Finder } | undefined;

/**
 * The finder of the gazetteer and a folder's own names. It is a pure thing that takes some tens of milliseconds to make,
 * so the last one is kept: a folder that is read again seldom has other names.
 */
export function finderFor(entries: readonly FolderEntry[]): Finder {
  const names = JSON.stringify(entries);
  if (last?.names !== names) last = { names, finder: createFinder({ extra: entries }) };
  return last.finder;
}
