import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { fault } from '../diagnostics/fault.ts';
import type { Folder } from '../content/source/folder-fs.ts';
import { entryPath } from '../site/addresses.ts';
import { builtFolders, filePaths } from '../site/fixed-paths.ts';
import { keyOf, outputAt, placesOf } from './output-places.ts';

/** To these the build adds its own lines. */
const merged: ReadonlySet<string> = new Set([filePaths.headers, filePaths.redirects]);

/**
 * A file of `public/` must not be what the site makes by itself: one of the two would be missing. Windows and macOS take
 * names for one that differ in case alone, and so two files of `public/` must not do that either. `pages` are the addresses
 * of all pages and files of the site.
 */
export function publicFileFaults(
  { publicSources, readings, nameOfPublic }: Folder,
  pages: ReadonlySet<string>,
): Diagnostic[] {
  const outputs = placesOf([
    ...pages,
    // A draft or a scheduled article has its address, too: it would fail the build on the day when it appears.
    ...readings.map(({ kind, slug }) => entryPath(kind, slug)),
  ]);
  const earlier = new Map<string, string>();
  return [...publicSources.keys()].flatMap((address) => {
    const key = keyOf(address);
    const claimed = (message: string, hint: string): Diagnostic =>
      fault('ADDRESS_CLAIMED', { file: nameOfPublic(address), message, hint });
    const other = earlier.get(key);
    if (other !== undefined)
      return [
        claimed(
          `public${other} has the same name except for upper and lower case`,
          'Rename one of them: Windows and macOS treat them as one file',
        ),
      ];
    earlier.set(key, address);
    const output = merged.has(address) ? undefined : outputAt(address, outputs);
    if (output === undefined) return [];
    return [claimed(`the site generates ${output} itself`, hintFor(output))];
  });
}

function hintFor(output: string): string {
  if (output === filePaths.robots)
    return 'Delete it; the field "crawlers" of site.yaml says what is in robots.txt';
  return output.endsWith('/') && Object.values<string>(builtFolders).includes(output)
    ? 'Put it into another folder of public/'
    : 'Delete it, or give it another name';
}
