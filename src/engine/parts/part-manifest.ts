import { lstatSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import type { SiteFile } from '../output/site-folder.ts';
import type { Shard } from './shard.ts';

/** The file of a part that says what it is a part of, and what is in it. */
export const manifestName = 'dateline-part.json';

/** What the parts of one site have in common, as digests. */
export interface PartOrigin {
  /** The program, the packages, the code of the outlet, the files that pages load. */
  readonly program: string;
  /** The content, the theme, the names of the files in `public/`. */
  readonly content: string;
  /** The build time in milliseconds, the address of the site, whether it is a preview. */
  readonly settings: string;
}

export interface PartManifest {
  readonly shard: Shard;
  readonly origin: PartOrigin;
  /** The files of the part by address, each with the key and the digest of its bytes. */
  readonly files: readonly Pick<SiteFile, 'address' | 'key' | 'digest'>[];
  /** The addresses of all files that the whole site must have. */
  readonly expected: readonly string[];
}

const text = z.string().min(1);
/** An address that leads out of the folder of the site is none. */
const address = z
  .string()
  .regex(/^\//)
  .refine((path) => !path.split('/').some((step) => step === '..' || step === '.'))
  .refine((path) => !/[\\\0]/.test(path));
const manifest = z.strictObject({
  shard: z.strictObject({ number: z.int().positive(), count: z.int().positive() }),
  origin: z.strictObject({ program: text, content: text, settings: text }),
  files: z.array(z.strictObject({ address, key: text, digest: text })),
  expected: z.array(address),
});

/** Of a part; null where the folder has none, or one that this program has not written. */
export function readManifest(folder: string): PartManifest | null {
  try {
    const file = join(folder, manifestName);
    if (!lstatSync(file).isFile()) return null;
    return manifest.parse(JSON.parse(readFileSync(file, 'utf8')));
  } catch {
    return null;
  }
}

/** The text of a manifest. */
export function manifestText({ files, ...rest }: PartManifest): string {
  const rows = files.map(({ address: path, key, digest }) => ({ address: path, key, digest }));
  return `${JSON.stringify({ ...rest, files: rows })}\n`;
}
