import { builtFolders } from '../site/fixed-paths.ts';

/** Where addresses lie in the output folder. */
export interface Places {
  /** The addresses of the pages and files, by what names their file. */
  readonly files: Map<string, string>;
  /** An address in each folder of the output, by what names the folder. */
  readonly folders: Map<string, string>;
}

/** The places of addresses of pages (`/a/`) and files (`/a.txt`). */
export function placesOf(addresses: readonly string[]): Places {
  const places: Places = { files: new Map(), folders: new Map() };
  for (const address of addresses) addPlace(address, places);
  return places;
}

/** Adds the place of one more address. */
export function addPlace(address: string, { files, folders }: Places): void {
  const key = keyOf(address.replace(/\/$/, '/index.html'));
  files.set(key, address);
  const steps = key.split('/');
  for (let length = 2; length < steps.length; length += 1) {
    const folder = steps.slice(0, length).join('/');
    if (!folders.has(folder)) folders.set(folder, address);
  }
}

/** What a file at an address would replace, or whose folder it would be, or what would be its folder; else undefined. */
export function outputAt(address: string, { files, folders }: Places): string | undefined {
  const key = keyOf(address);
  const folder = Object.values(builtFolders).find((built) => `${key}/`.startsWith(built));
  if (folder !== undefined) return folder;
  const steps = key.split('/');
  const around = steps.map((_, length) => steps.slice(0, length).join('/'));
  return [key, ...around].map((one) => files.get(one)).find(Boolean) ?? folders.get(key);
}

/** One key for all names that Windows and macOS take for the same file. */
export function keyOf(address: string): string {
  return address.normalize('NFC').toLowerCase();
}
