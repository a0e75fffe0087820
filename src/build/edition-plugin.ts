import { join } from 'node:path';
import type { AstroConfig } from 'astro';
import type { OpenEdition } from '../edition/open-edition-fs.ts';
import type { Settings } from '../edition/settings-fs.ts';
import { themeStyles } from '../edition/theme.ts';

type Plugin = NonNullable<AstroConfig['vite']['plugins']>[number];

/** Virtual modules: what pages know of the world outside their props. */
export const virtualModules = {
  edition: 'virtual:dateline/edition',
  images: 'virtual:dateline/images',
  theme: 'virtual:dateline/theme.css',
} as const;

const names: readonly string[] = Object.values(virtualModules);
const opener = new URL('../edition/open-edition-fs.ts', import.meta.url).pathname;

/**
 * Hands the edition to the pages. They open it themselves, from the settings of this run: a module variable is not
 * shared between Astro's configuration and its pages, and a second clock would give a second edition.
 */
export function editionPlugin(settings: Settings, opened: OpenEdition): Plugin {
  let current = opened;
  return {
    name: 'dateline:edition',
    resolveId: (id) => (names.includes(id) ? `\0${id}` : undefined),
    load: (id) => {
      switch (id.slice(1)) {
        case virtualModules.edition:
          return `import { openEdition } from ${JSON.stringify(opener)};\nexport const { edition } = await openEdition(${JSON.stringify(settings)});`;
        case virtualModules.images:
          return imagesModule(settings.contentDir, current);
        case virtualModules.theme:
          return themeStyles(current.edition.site.accent);
        default:
          return undefined;
      }
    },
  };
}

/** Imports every picture that a file names, so that astro:assets knows its size and can make others. */
function imagesModule(contentDir: string, { pictures }: OpenEdition): string {
  const imports = pictures.map((path, index) => `import i${String(index)} from ${JSON.stringify(join(contentDir, path))};`);
  const entries = pictures.map((path, index) => `${JSON.stringify(path)}: i${String(index)}`);
  return `${imports.join('\n')}\nexport default { ${entries.join(', ')} };`;
}
