import { lstatSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Plugin } from 'vite';
import { replaceableComponents } from '../content/theme/replaceable-components.ts';

/** The components of the program. */
const own = fileURLToPath(new URL('../theme/components/', import.meta.url));

/**
 * Takes `theme/components/<Name>.astro` of an outlet in the place of the component of that name, wherever a layout or
 * component of the program imports it. The outlet's component may import the one that it replaces from the package.
 */
export function themeComponents(root: string): Plugin {
  const files = ownComponents(root);
  return {
    name: 'dateline:theme-components',
    enforce: 'pre',
    resolveId: (source, importer) => {
      if (importer === undefined || !source.startsWith('.') || !source.endsWith('.astro')) return;
      return files.get(resolve(dirname(importer), source));
    },
  };
}

/** The components of an outlet by those of the program that they replace, as absolute paths. */
export function ownComponents(root: string): ReadonlyMap<string, string> {
  return new Map(
    replaceableComponents.flatMap((name): [string, string][] => {
      const file = join(root, 'theme/components', `${name}.astro`);
      const isFile = lstatSync(file, { throwIfNoEntry: false })?.isFile() === true;
      return isFile ? [[join(own, `${name}.astro`), file]] : [];
    }),
  );
}
