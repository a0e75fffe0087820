import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Plugin } from 'vite';
import { picturesShown } from '../edition/props/pictures.ts';
import { themeStyles } from '../edition/theme.ts';
import { held } from './held-edition.ts';

/** What pages know of the world outside their props. */
const modules = {
  edition: 'virtual:dateline/edition',
  images: 'virtual:dateline/images',
  theme: 'virtual:dateline/theme.css',
  imageService: 'virtual:dateline/image-service',
  policy: 'virtual:dateline/policy',
} as const;

/**
 * What Astro is told of its image service. The name goes into the names of the pictures, and so it must not
 * be a path of this machine.
 */
export const imageServiceEntry = modules.imageService;

const names: readonly string[] = Object.values(modules);

/** Vite's ids of the virtual modules; a `\0` keeps other plugins away from them. */
export const virtualIds: readonly string[] = names.map((name) => `\0${name}`);

/** Hands the edition that this process holds to the pages, as virtual modules. */
export function editionPlugin(contentDir: string): Plugin {
  let serves = false;
  return {
    name: 'dateline:edition',
    configResolved: ({ command }) => {
      serves = command === 'serve';
    },
    resolveId: (id) => (names.includes(id) ? `\0${id}` : undefined),
    load: (id) => {
      switch (id.slice(1)) {
        case modules.edition:
          return editionModule();
        case modules.images:
          return imagesModule(contentDir);
        case modules.imageService:
          return `export { imageService as default } from ${fileBeside('image-service.ts')};`;
        case modules.policy:
          return `export const enforced = ${String(!serves)};`;
        case modules.theme:
          return themeStyles(held().edition.site.accent);
        default:
          return undefined;
      }
    },
  };
}

function editionModule(): string {
  return `import { held } from ${fileBeside('held-edition.ts')};\nexport const { edition } = held();`;
}

/** A module of this folder as a string of JavaScript. */
function fileBeside(name: string): string {
  return JSON.stringify(fileURLToPath(new URL(name, import.meta.url)));
}

/**
 * Whoever reads Astro's own record of a picture makes it publish the file as it is, too, with whatever a
 * camera wrote into it; of a copy nobody takes note. Its place on this machine is not enumerable, as in the
 * original: the names of the pictures made of it follow from what is. A drawing (SVG) has no copy: it is
 * published as it is.
 */
const copyOf = `function copyOf(image) {
  const { clone, fsPath } = image;
  return clone ? Object.defineProperty(clone, 'fsPath', { value: fsPath }) : image;
}`;

/** Imports every picture that a page can show, so that astro:assets knows its size and can make others. */
function imagesModule(contentDir: string): string {
  const { edition, pictures: named } = held();
  const shown = picturesShown(edition);
  const pictures = named.filter((path) => shown.has(path));
  const imports = pictures.map(
    (path, index) => `import i${String(index)} from ${JSON.stringify(join(contentDir, path))};`,
  );
  const entries = pictures.map((path, index) => {
    const picture = `i${String(index)}`;
    return `${JSON.stringify(path)}: copyOf(${picture})`;
  });
  return `${imports.join('\n')}\n${copyOf}\nexport default { ${entries.join(', ')} };`;
}
