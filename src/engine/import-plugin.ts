import type { Plugin } from 'vite';

/**
 * Takes the place of what Vite puts around each `import()`, which asks for the files of a module before the module does.
 * The program of the search imports what has no such files, and would be a quarter heavier. Where a later Vite knows its
 * own part by another name, that part is in the program again, and the test of its weight says so.
 */
export const importPlugin: Plugin = {
  name: 'dateline:import',
  enforce: 'pre',
  load: {
    filter: { id: /^\0vite\/preload-helper\.js$/ },
    handler: () => 'export const __vitePreload = (load) => load();',
  },
};
