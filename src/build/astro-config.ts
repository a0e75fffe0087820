import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroInlineConfig } from 'astro';
import type { Plugin } from 'vite';
import type { Settings } from '../edition/settings-fs.ts';
import { editionPlugin, imageServiceEntry } from './edition-plugin.ts';
import { held } from './held-edition.ts';
import { importPlugin } from './import-plugin.ts';

/** The folder of this program. */
const home = fileURLToPath(new URL('../..', import.meta.url));

/** What Astro is told, for build, dev server, preview and `astro check` alike. An edition must be held. */
export function astroConfig(
  { root, contentDir }: Settings,
  outDir: string,
  plugins: readonly Plugin[] = [],
): AstroInlineConfig {
  const { addresses } = held().edition.site;
  return {
    root: home,
    configFile: false,
    site: addresses.origin,
    base: addresses.base,
    trailingSlash: 'always',
    outDir,
    publicDir: join(root, 'public'),
    cacheDir: join(root, '.cache/astro'),
    // The default joins words across lines: `<b>a</b>⏎<i>b</i>` becomes `ab`.
    compressHTML: true,
    build: { format: 'directory', inlineStylesheets: 'never', assets: 'assets' },
    image: { service: { entrypoint: imageServiceEntry } },
    devToolbar: { enabled: false },
    vite: {
      cacheDir: join(root, '.cache/vite'),
      build: { assetsInlineLimit: 0 },
      server: { fs: { allow: [home, root, contentDir] } },
      plugins: [editionPlugin(contentDir), importPlugin, ...plugins],
    },
  };
}
