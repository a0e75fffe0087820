import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync } from 'node:fs';
import { dirname } from 'node:path';
import sharp from 'sharp';
import { z } from 'zod';
import { replaceFile } from '../../files/regular-file-fs.ts';
import type { ImageFacts } from './image-facts.ts';

/** The facts of sound images that were decoded before, by the digest of their bytes. */
export interface ImageFactsCache {
  readonly get: (digest: string) => ImageFacts | undefined;
  readonly set: (digest: string, facts: ImageFacts) => void;
  /** Writes what was asked for since the cache was opened, and forgets the rest. */
  readonly save: () => void;
}

const stored = z.record(
  z.string(),
  z.strictObject({
    type: z.enum(['jpeg', 'png', 'webp']),
    bytes: z.int(),
    width: z.int(),
    height: z.int(),
    isSound: z.literal(true),
    digest: z.string(),
  }),
);

/** Raise it where an image is judged in another way than before. */
const rules = 1;

/**
 * Opens the file of the cache. The first line of it is the digest of the rest: a file that is damaged, or written by
 * another version of sharp, counts as none. A folder that cannot be written only costs time.
 */
export function openImageFactsCache(path: string): ImageFactsCache {
  const known = new Map(Object.entries(readStored(path)));
  const used = new Map<string, ImageFacts>();
  return {
    get: (digest) => {
      const facts = known.get(digest);
      if (facts) used.set(digest, facts);
      return facts;
    },
    set: (digest, facts) => {
      used.set(digest, facts);
    },
    save: () => {
      if (used.size === known.size && [...used.keys()].every((digest) => known.has(digest))) return;
      const entries = [...used].toSorted(([a], [b]) => (a < b ? -1 : 1));
      const text = JSON.stringify(Object.fromEntries(entries));
      try {
        mkdirSync(dirname(path), { recursive: true });
        replaceFile(path, `${sealOf(text)}\n${text}`);
      } catch {
        // A checkout that cannot be written, or a full disk: the images are decoded again next time.
      }
    },
  };
}

function readStored(path: string): z.output<typeof stored> {
  try {
    const [seal = '', text = ''] = readFileSync(path, 'utf8').split('\n', 2);
    if (seal !== sealOf(text)) return {};
    return stored.safeParse(JSON.parse(text)).data ?? {};
  } catch {
    return {};
  }
}

function sealOf(text: string): string {
  return createHash('sha256')
    .update(JSON.stringify([rules, sharp.versions]))
    .update(text)
    .digest('hex');
}
