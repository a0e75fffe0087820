import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { z } from 'zod';

const headSchema = z.array(z.tuple([z.string(), z.int().nonnegative()]));

/** The files of a folder and of those in it as one piece: a list of names and lengths in JSON, a line feed, their bytes. */
export function packFolder(folder: string): Uint8Array {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name))
    .toSorted();
  const contents = files.map((file) => readFileSync(file));
  const head = files.map((file, index) => [
    file.slice(folder.length + 1),
    contents[index]?.length ?? 0,
  ]);
  return Buffer.concat([Buffer.from(`${JSON.stringify(head)}\n`), ...contents]);
}

/** The files of what {@link packFolder} packed, by name. Throws where it is none. */
export function filesOfPack(pack: Uint8Array): ReadonlyMap<string, Uint8Array> {
  const end = pack.indexOf(0x0a);
  const head = headSchema.safeParse(JSON.parse(new TextDecoder().decode(pack.subarray(0, end))));
  if (!head.success) throw new Error('What was packed has another form.');
  const files = new Map<string, Uint8Array>();
  let at = end + 1;
  for (const [name, length] of head.data) {
    files.set(name, pack.subarray(at, at + length));
    at += length;
  }
  return files;
}

/** Writes what {@link packFolder} packed into a new folder. */
export function unpackFolder(pack: Uint8Array, folder: string): void {
  for (const [name, bytes] of filesOfPack(pack)) {
    const file = join(folder, name);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, bytes);
  }
}
