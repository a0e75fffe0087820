import { digestOfFolder } from '../program-digest.ts';
import { digestOf, type SiteFile, type SiteFolder } from '../output/site-folder.ts';
import { expectedFiles } from '../output/expected-files.ts';
import type { OpenSite } from '../open-site.ts';
import type { CompiledPages } from '../pages/compiled-pages.ts';
import { manifestName, manifestText } from './part-manifest.ts';
import type { Shard } from './shard.ts';

/** What was built. */
export interface BuiltPart {
  readonly shard: Shard;
  readonly opened: OpenSite;
  readonly compiled: CompiledPages;
  readonly files: readonly SiteFile[];
}

/** Writes the manifest of a part into its folder. */
export async function placeManifest(
  { shard, opened, compiled, files }: BuiltPart,
  folder: SiteFolder,
): Promise<void> {
  const { site, ownCode } = opened;
  const { clock, preview, settings } = site;
  const text = manifestText({
    shard,
    origin: {
      program: digestOf([compiled.key, ownCode.digest, digestOfFolder(compiled.assets)].join(' ')),
      content: opened.contentDigest(),
      settings: digestOf(JSON.stringify([clock, preview, settings.addresses.absolute('/')])),
    },
    files,
    // The same in all parts, and long.
    expected: shard.number === 1 ? expectedFiles(opened) : [],
  });
  await folder.place(`/${manifestName}`, digestOf(text), () => text);
}
