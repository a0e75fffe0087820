import { extname } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Plugin } from 'vite';
import { themeCss } from '../content/theme/theme-css.ts';
import { getSite } from './current-site.ts';

/** What pages know of the world outside their props. */
const modules = {
  site: 'virtual:dateline/site',
  theme: 'virtual:dateline/theme.css',
  policy: 'virtual:dateline/policy',
} as const;

const names: readonly string[] = Object.values(modules);

/** Vite's ids of the virtual modules; a `\0` keeps other plugins away from them. */
export const virtualIds: readonly string[] = names.map((name) => `\0${name}`);

/** Hands the site that this process holds to the pages, as virtual modules. */
export function sitePlugin(): Plugin {
  let serves = false;
  return {
    name: 'dateline:site',
    configResolved: ({ command }) => {
      serves = command === 'serve';
    },
    resolveId: (id) => (names.includes(id) ? `\0${id}` : undefined),
    load: (id) => {
      switch (id.slice(1)) {
        case modules.site:
          return siteModule();
        case modules.policy:
          return `export const enforced = ${String(!serves)};`;
        case modules.theme:
          return siteStyles();
        default:
          return undefined;
      }
    },
  };
}

/** The styles of the current site, after those of the program: of the parts that it has, and of its own design. */
export function siteStyles(): string {
  return outletStyles() + ownStyles();
}

/** The styles of the parts of the frame that an outlet has chosen; most have none of them. */
function outletStyles(): string {
  const { footer, newsletter, donate, navigation = {} } = getSite().site.settings;
  const hasLevels = Object.values(navigation).some((target) => typeof target === 'object');
  const isNeeded = hasLevels || [footer, newsletter, donate].some((part) => part !== undefined);
  return isNeeded ? `@import ${fileBeside('../theme/styles/outlet.css')};\n` : '';
}

/** The outlet's own design and accent, with the base of the site before the addresses of its fonts. */
function ownStyles(): string {
  const { theme, settings } = getSite().site;
  return themeCss({ theme, accent: settings.accent, addressOf: settings.addresses.to });
}

function siteModule(): string {
  return `import { getSite } from ${moduleBeside('current-site')};\nexport const { site } = getSite();`;
}

/** A module of this folder, by its name without an ending, as a string of JavaScript: in the package it is compiled. */
function moduleBeside(name: string): string {
  return fileBeside(name + extname(import.meta.url));
}

/** A file by its path from here, as a string of JavaScript. */
function fileBeside(name: string): string {
  return JSON.stringify(fileURLToPath(new URL(name, import.meta.url)));
}
