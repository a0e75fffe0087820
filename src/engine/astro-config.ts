import { join, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroInlineConfig } from 'astro';
import type { Plugin } from 'vite';
import { isWithin } from '../content/source/folder-fs.ts';
import type { Settings } from './settings-fs.ts';
import { sitePlugin } from './site-plugin.ts';
import { getSite } from './current-site.ts';
import { themeComponents } from './theme-components.ts';
import { importPlugin } from './import-plugin.ts';

/** The folder of this program: `src/` of the repository, or `.package/` of the installed package. */
const program = fileURLToPath(new URL('..', import.meta.url));

export interface AstroFolders {
  readonly outDir: string;
  /**
   * The folder of a build, which no other process uses: what Astro and Vite keep between two steps lies there, and
   * `public/` is not theirs to copy. Null for a server.
   */
  readonly work: string | null;
}

/**
 * Astro's root, from which it finds its own packages, which has a folder in common with the program, and to which it
 * writes `.astro/`: the outlet's folder where the program is in its `node_modules` or in that of a workspace around it;
 * else the folder of that `node_modules`, or the repository of the program. So no package is written to.
 */
function astroRoot(root: string): string {
  const packages = program.lastIndexOf(`${sep}node_modules${sep}`);
  const home = packages === -1 ? join(program, '..') : program.slice(0, packages);
  return isWithin(root, home) ? root : home;
}

/** What Astro is told, for build, dev server, preview and `astro check` alike. A site must be held. */
export function astroConfig(
  { root }: Settings,
  { outDir, work }: AstroFolders,
  plugins: readonly Plugin[] = [],
): AstroInlineConfig {
  const { addresses } = getSite().site.settings;
  const cache = work ?? join(root, '.cache');
  return {
    root: astroRoot(root),
    srcDir: program,
    configFile: false,
    site: addresses.origin,
    base: addresses.base,
    trailingSlash: 'always',
    outDir,
    publicDir: work === null ? join(root, 'public') : join(work, 'no-public'),
    cacheDir: join(cache, 'astro'),
    // The default joins words across lines: `<b>a</b>⏎<i>b</i>` becomes `ab`.
    compressHTML: true,
    build: { format: 'directory', inlineStylesheets: 'never', assets: 'assets' },
    devToolbar: { enabled: false },
    vite: {
      cacheDir: join(cache, 'vite'),
      build: {
        assetsInlineLimit: 0,
        // The outlet's own fonts are put beside the pages by the build, and Vite would warn that it does not find them.
        rolldownOptions: { external: new RegExp(`^${RegExp.escape(addresses.to('/fonts/'))}`) },
      },
      server: { fs: { allow: [program, root] } },
      plugins: [sitePlugin(), themeComponents(root), importPlugin, ...plugins],
    },
  };
}
