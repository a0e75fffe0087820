import { join } from 'node:path';
import { readRegularFile } from '../../files/regular-file-fs.ts';
import { digestOf, openSiteFolder } from '../output/site-folder.ts';
import type { SiteRecord, SiteStore } from '../output/site-store.ts';
import { sweepFolder } from '../output/site-sweep.ts';
import { manifestName, readManifest, type PartManifest, type PartOrigin } from './part-manifest.ts';
import { nameOfShard } from './shard.ts';

/** A part of a site on the disk. */
export interface Part extends PartManifest {
  /** Absolute. */
  readonly folder: string;
}

/** Reads the manifests of parts. A sentence where they are not the parts of one site. `folders` are absolute. */
export function readParts(
  folders: readonly string[],
): { readonly parts: readonly Part[] } | { readonly problem: string } {
  const parts: Part[] = [];
  for (const folder of folders) {
    const manifest = readManifest(folder);
    if (manifest === null)
      return {
        problem: `${folder} is no part of a site: it has no file ${manifestName} of this version.`,
      };
    parts.push({ ...manifest, folder });
  }
  const problem = problemOf(parts);
  return problem === null ? { parts } : { problem };
}

const origins: Readonly<Record<keyof PartOrigin, string>> = {
  program: 'another version of the program or of its packages',
  content: 'other content',
  settings:
    'another build time or address: set SOURCE_DATE_EPOCH and SITE_URL alike for all shards',
};

function problemOf(parts: readonly Part[]): string | null {
  const [first] = parts;
  if (first === undefined) return 'There are no parts to merge.';
  const { count } = first.shard;
  const byNumber = new Map<number, Part>();
  for (const part of parts) {
    const { shard, origin, folder } = part;
    const name = `${folder}, part ${nameOfShard(shard)},`;
    const other = byNumber.get(shard.number);
    if (shard.count !== count)
      return `${name} does not belong to ${first.folder}, part ${nameOfShard(first.shard)}.`;
    if (other) return `${name} is there twice: ${other.folder} is the same part.`;
    for (const [key, reason] of Object.entries(origins)) {
      if (origin[key as keyof PartOrigin] !== first.origin[key as keyof PartOrigin])
        return `${name} was built from ${reason}. ${first.folder} is the part to compare with.`;
    }
    byNumber.set(shard.number, part);
  }
  const missing = Array.from({ length: count }, (_, index) => index + 1).filter(
    (number) => !byNumber.has(number),
  );
  if (missing.length === 0) return null;
  const names = missing.map((number) => `${String(number)}/${String(count)}`).join(', ');
  return `Parts are missing: ${names}. Build each with --shard.`;
}

/**
 * Puts the files of all parts into the folder `next` of a store. Throws where a file is missing, damaged or in two parts, and where
 * the whole site lacks a page.
 */
export async function mergeParts(
  parts: readonly Part[],
  store: Pick<SiteStore, 'next' | 'published'>,
): Promise<SiteRecord> {
  // The keys have the digest of the outlet's own code in them already.
  const site = openSiteFolder(store.next, { published: store.published });
  const seen = new Map<string, Part>();
  for (const part of parts) {
    for (const { address, key, digest } of part.files) {
      const earlier = seen.get(address);
      if (earlier) throw new Error(`${address} is in ${earlier.folder} and in ${part.folder}.`);
      seen.set(address, part);
      await site.place(address, key, () => bytesOf(part.folder, address, digest));
    }
  }
  const lacking = parts.flatMap(({ expected }) => expected).filter((address) => !seen.has(address));
  if (lacking[0] !== undefined)
    throw new Error(`The parts lack ${lacking[0]}, which the site must have. Build them again.`);
  const files = site.placed();
  const folders = sweepFolder(site.path, files, {
    folders: store.next.folders,
    files: store.next.files.keys(),
  });
  return { files: new Map(files.map((file) => [file.address, file])), folders };
}

function bytesOf(folder: string, address: string, digest: string): Uint8Array {
  const file = join(folder, address);
  const read = readRegularFile(file, { within: folder, limit: Number.MAX_SAFE_INTEGER - 1 });
  if ('refused' in read) throw new Error(`The file ${file} is missing or cannot be read.`);
  if (digestOf(read.bytes) !== digest)
    throw new Error(`The file ${file} is not as it was built. Build or copy this part again.`);
  return read.bytes;
}
