import { fileURLToPath } from 'node:url';
import type { Plugin } from 'vite';
import { themeStyles } from '../site/accent-colours.ts';
import { held } from './current-site.ts';

/** What pages know of the world outside their props. */
const modules = {
  edition: 'virtual:dateline/edition',
  theme: 'virtual:dateline/theme.css',
  policy: 'virtual:dateline/policy',
} as const;

const names: readonly string[] = Object.values(modules);

/** Vite's ids of the virtual modules; a `\0` keeps other plugins away from them. */
export const virtualIds: readonly string[] = names.map((name) => `\0${name}`);

/** Hands the edition that this process holds to the pages, as virtual modules. */
export function editionPlugin(): Plugin {
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
  return `import { held } from ${fileBeside('current-site.ts')};\nexport const { edition } = held();`;
}

/** A module of this folder as a string of JavaScript. */
function fileBeside(name: string): string {
  return JSON.stringify(fileURLToPath(new URL(name, import.meta.url)));
}
