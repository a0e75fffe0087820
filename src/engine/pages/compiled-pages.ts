import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { cacheFolder } from '../../content/source/folder-fs.ts';
import { getSite } from '../current-site.ts';
import { digestOfFolder, programDigest, type CodePlace } from '../program-digest.ts';
import { sealedCache } from '../sealed-cache.ts';
import { packFolder, unpackFolder } from '../folder-pack.ts';
import type { Settings } from '../settings-fs.ts';
import { siteStyles } from '../site-plugin.ts';
import { compiledFolders } from './compiled-folders.ts';

/** Compiled pages on the disk. */
export interface CompiledPages {
  /** The folder of modules that `openPageRenderer` opens. */
  readonly bundle: string;
  /** The folder of files that pages load: stylesheets, scripts and fonts. */
  readonly assets: string;
  /** Says what they were compiled from, and so what pages that they render depend on besides their views. */
  readonly key: string;
}

/** So many compiled versions stay for whoever goes back and forth between them. */
const kept = 4;

/**
 * The compiled pages of the current site, from the cache where nothing has changed that they depend on: the program, the theme,
 * and the few settings that are in styles and addresses. `work` is a folder that no other process uses.
 */
export async function compiledPages(settings: Settings, work: string): Promise<CompiledPages> {
  const { digest: code } = getSite().ownCode;
  const key = keyOf({ root: settings.root, code });
  const cache = sealedCache({ folder: cacheFolder(settings, 'compiled'), kept, code });
  const folder = join(work, 'compiled');
  const cached = cache.read(key);
  if (cached) unpackFolder(cached, folder);
  else {
    // Astro and Vite are loaded where they are needed: they take as long as a build after one edit.
    const { compilePages } = await import('./compile-pages.ts');
    await compilePages(settings, { folder, work });
    cache.write(key, packFolder(folder));
    cache.forgetAllBut(new Set([key]));
  }
  return {
    bundle: join(folder, compiledFolders.bundle),
    assets: join(folder, compiledFolders.assets),
    key,
  };
}

function keyOf(place: Pick<CodePlace, 'root' | 'code'>): string {
  const { addresses } = getSite().site.settings;
  return createHash('sha256')
    .update(
      JSON.stringify([
        programDigest(place),
        digestOfFolder(join(place.root, 'theme')),
        addresses.origin,
        addresses.base,
        siteStyles(),
      ]),
    )
    .digest('hex')
    .slice(0, 32);
}
