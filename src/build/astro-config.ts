import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroInlineConfig, AstroIntegration } from 'astro';
import type { OpenEdition } from '../edition/open-edition-fs.ts';
import type { Settings } from '../edition/settings-fs.ts';
import { editionPlugin } from './edition-plugin.ts';

/** The folder of this program. */
export const home = fileURLToPath(new URL('../..', import.meta.url));

/** What Astro is told, for the build, the dev server and `astro check` alike. */
export function astroConfig(settings: Settings, opened: OpenEdition, outDir: string): AstroInlineConfig {
  const { site } = opened.edition;
  return {
    root: home,
    configFile: false,
    site: site.addresses.origin,
    base: site.addresses.base,
    trailingSlash: 'always',
    outDir,
    publicDir: join(settings.root, 'public'),
    cacheDir: join(settings.root, '.cache/astro'),
    // The default joins words across lines: `<b>a</b>⏎<i>b</i>` becomes `ab`.
    compressHTML: true,
    build: { format: 'directory', inlineStylesheets: 'never', assets: 'assets' },
    devToolbar: { enabled: false },
    integrations: [dateline(settings, opened)],
    vite: { cacheDir: join(settings.root, '.cache/vite'), build: { assetsInlineLimit: 0 } },
  };
}

/** Our part in Astro: the edition as modules that pages import. */
function dateline(settings: Settings, opened: OpenEdition): AstroIntegration {
  return {
    name: 'dateline',
    hooks: {
      'astro:config:setup': ({ updateConfig }) => {
        updateConfig({ vite: { plugins: [editionPlugin(settings, opened)] } });
      },
    },
  };
}
