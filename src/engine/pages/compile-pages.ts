import { mkdirSync, renameSync } from 'node:fs';
import { extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build, type AstroIntegration } from 'astro';
import type { Plugin } from 'vite';
import { astroConfig } from '../astro-config.ts';
import type { Settings } from '../settings-fs.ts';
import { compiledFolders } from './compiled-folders.ts';

/**
 * Compiles the routes of the site, their layouts, styles and scripts into a new `folder`, without rendering any page: modules for
 * `openPageRenderer` into `bundle/`, and the files that pages load into `assets/`. No other process uses `work`. Throws where
 * Astro fails.
 */
export async function compilePages(
  settings: Settings,
  { folder, work }: { readonly folder: string; readonly work: string },
): Promise<void> {
  process.env['ASTRO_TELEMETRY_DISABLED'] = '1';
  const outDir = join(work, 'compiling');
  const config = astroConfig(settings, { outDir, work }, [entryPlugin()]);
  const keepBundle = (): void => {
    mkdirSync(folder);
    renameSync(join(outDir, '.prerender'), join(folder, compiledFolders.bundle));
  };
  await build({ ...config, integrations: [compileOnly(keepBundle)], logLevel: 'warn' });
  renameSync(join(outDir, 'assets'), join(folder, compiledFolders.assets));
}

const astroEntry = 'astro/entrypoints/prerender';

/** Astro sets the entry of its bundle itself, and an adapter alone could change it. */
function entryPlugin(): Plugin {
  const entry = fileURLToPath(new URL(`entry${extname(import.meta.url)}`, import.meta.url));
  return {
    name: 'dateline:pages-entry',
    enforce: 'pre',
    resolveId: (id) => (id === astroEntry ? entry : undefined),
  };
}

/** Ends the build before the first page. Astro deletes the bundle afterwards. */
function compileOnly(keepBundle: () => void): AstroIntegration {
  return {
    name: 'dateline:compile-only',
    hooks: {
      'astro:build:start': ({ setPrerenderer }) => {
        setPrerenderer({
          name: 'dateline',
          getStaticPaths: () => {
            keepBundle();
            return Promise.resolve([]);
          },
          render: () => Promise.reject(new Error('Astro renders no pages.')),
        });
      },
    },
  };
}
