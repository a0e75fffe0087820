import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { fault } from '../diagnostics/fault.ts';
import type { Folder } from '../content/source/folder-fs.ts';
import { entryPath } from '../site/addresses.ts';
import { builtFolders, filePaths } from '../site/fixed-paths.ts';

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
          `public${other} has the same name but for the case of letters`,
          'Rename one of them: Windows and macOS take them for one file',
        ),
      ];
    earlier.set(key, address);
    const output = merged.has(address) ? undefined : outputAt(key, outputs);
    if (output === undefined) return [];
    return [claimed(`the site makes ${output} by itself`, hintFor(output))];
  });
}

/** The output that a file would replace, or whose folder it would be, or that would be its folder. */
function outputAt(key: string, { files, folders }: Places): string | undefined {
  const folder = Object.values(builtFolders).find((built) => `${key}/`.startsWith(built));
  if (folder !== undefined) return folder;
  const steps = key.split('/');
  const around = steps.map((_, length) => steps.slice(0, length).join('/'));
  return [key, ...around].map((one) => files.get(one)).find(Boolean) ?? folders.get(key);
}

function hintFor(output: string): string {
  if (output === filePaths.robots)
    return 'Delete it; the field "crawlers" of site.yaml says what is in robots.txt';
  return output.endsWith('/') && Object.values<string>(builtFolders).includes(output)
    ? 'Put it into another folder of public/'
    : 'Delete it, or give it another name';
}

interface Places {
  /** The addresses of the pages and files, by what names their file. */
  readonly files: ReadonlyMap<string, string>;
  /** An address in each folder of the output, by what names the folder. */
  readonly folders: ReadonlyMap<string, string>;
}

function placesOf(addresses: readonly string[]): Places {
  const files = new Map<string, string>();
  const folders = new Map<string, string>();
  for (const address of addresses) {
    const key = keyOf(address.replace(/\/$/, '/index.html'));
    files.set(key, address);
    const steps = key.split('/');
    for (let length = 2; length < steps.length; length += 1) {
      const folder = steps.slice(0, length).join('/');
      if (!folders.has(folder)) folders.set(folder, address);
    }
  }
  return { files, folders };
}

function keyOf(address: string): string {
  return address.normalize('NFC').toLowerCase();
}
