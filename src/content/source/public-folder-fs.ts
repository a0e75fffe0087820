import { lstatSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import { fault } from '../../diagnostics/fault.ts';

/** What lies in `public/`, and what of it cannot be published. */
export interface PublicFolder {
  /** Absolute paths of the files, by their address: with a leading `/`, in Unicode's composed form, in order. */
  readonly sources: ReadonlyMap<string, string>;
  readonly faults: readonly Diagnostic[];
}

/**
 * What editors, file managers and Git leave behind. Other names that begin with a dot are published: `.well-known` has its
 * meaning on servers.
 */
const leftover =
  /^(?:.*~|#.*#|\.#.*|.*\.(?:orig|bak|swp)|thumbs\.db|desktop\.ini|\.DS_Store|\._.*|\.git|\.git(?:ignore|attributes|keep|modules))$/is;

const maxLevels = 32;
/** Systems take 4096 at most, and the folder of the output stands before it. */
const maxPathBytes = 1000;
/** What Linux, macOS and Windows take. */
const maxNameBytes = 255;

/** Lists `public/`: neither it nor anything in it may be a symbolic link. `nameOf` gives an address as faults name its file. */
export function walkPublicFolder(
  folder: string,
  nameOf: (address: string) => string,
): PublicFolder {
  const sources = new Map<string, string>();
  const faults: Diagnostic[] = [];

  const add = (source: string, address: string): void => {
    const published = address.normalize('NFC');
    if (!sources.has(published)) sources.set(published, source);
    else {
      faults.push(
        fault('ADDRESS_CLAIMED', {
          file: nameOf(address),
          message: 'another file of public/ has the same name in another form of Unicode',
          hint: 'Delete or rename one of them',
        }),
      );
    }
  };

  const visit = (source: string, address: string): void => {
    const stats = lstatSync(source, { throwIfNoEntry: false });
    // It may be taken away while the folder is being read, and many sites have no public/.
    if (stats === undefined) return;
    const problem = problemOf(stats, address);
    if (problem !== null) {
      faults.push(fault(problem.code, { file: nameOf(address), ...problem }));
    } else if (stats.isFile()) add(source, address);
    else {
      for (const name of readdirSync(source).toSorted())
        if (!leftover.test(name)) visit(join(source, name), `${address}/${name}`);
    }
  };

  visit(folder, '');
  return { sources, faults };
}

interface Kind {
  readonly isSymbolicLink: () => boolean;
  readonly isFile: () => boolean;
  readonly isDirectory: () => boolean;
}

function problemOf(
  stats: Kind,
  address: string,
): {
  readonly code: 'PATH_LINK' | 'PATH_STRAY';
  readonly message: string;
  readonly hint: string;
} | null {
  const name = address.split('/').at(-1) ?? '';
  const stray = (message: string, hint: string) => ({ code: 'PATH_STRAY', message, hint }) as const;
  if (stats.isSymbolicLink()) {
    const message =
      address === ''
        ? 'public/ is a symbolic link'
        : 'public/, whose files are published, contains a symbolic link';
    return { code: 'PATH_LINK', message, hint: 'Put the file or folder itself here' };
  }
  if (!stats.isFile() && !stats.isDirectory())
    return stray(`"${name}" is not a regular file`, 'Remove it from public/');
  if (address === '' && stats.isFile())
    return stray('public is a file', 'Put a folder in its place, or delete it');
  if (address.split('/').length > maxLevels)
    return stray(
      `the path is more than ${String(maxLevels)} levels deep`,
      'Move what is in this folder further up',
    );
  if (Buffer.byteLength(address.normalize('NFC')) > maxPathBytes)
    return stray(
      `the path is longer than ${String(maxPathBytes)} bytes`,
      'Shorten the names of the folders around it',
    );
  if (Buffer.byteLength(name.normalize('NFC')) > maxNameBytes)
    return stray(`the name is longer than ${String(maxNameBytes)} bytes`, 'Shorten it');
  return null;
}
