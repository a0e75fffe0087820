import { globSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** A kind of page: the route file that makes it, and the built pages that it made. */
export interface KindOfPage {
  /** The path of the route file inside `src/pages`, with `/`: `topics/[slug]/[...page].astro`. */
  readonly route: string;
  /** Paths of the built files inside the output folder, with `/`, sorted. */
  readonly files: readonly string[];
}

const routesFolder = fileURLToPath(new URL('../../src/pages', import.meta.url));

/** What the parameters of our routes look like; one of them in the place of a slug is no slug. */
const parameterForms: Readonly<Record<string, string>> = {
  slug: '[^/]+',
  page: '[0-9]+',
  year: '[0-9]{4}',
  month: '[0-9]{2}',
  chronicle: '(?:timeline|statements)',
  alias: '.+',
};

/** Paths of the route files that make HTML, sorted. */
export function routeFiles(): readonly string[] {
  return globSync('**/*.astro', { cwd: routesFolder }).map(withSlashes).toSorted();
}

/** Paths of all pages of an output folder, sorted. */
export function builtFiles(folder: string): readonly string[] {
  return globSync('**/*.html', { cwd: folder }).map(withSlashes).toSorted();
}

/**
 * Gives every built page to the route that made it: where several could have, to the most specific
 * one. A route without a page is in the answer with no files.
 *
 * @throws an Error for a page that no route could have made, and for a parameter of unknown form.
 */
export function kindsOfPage(
  routes: readonly string[],
  files: readonly string[],
): readonly KindOfPage[] {
  const patterns = routes
    .map((route) => ({ route, pattern: patternOf(route), rank: rankOf(route) }))
    .toSorted((a, b) => Number(a.rank > b.rank) - Number(a.rank < b.rank));
  const made = new Map<string, string[]>(routes.map((route) => [route, []]));
  for (const file of files) {
    const route = patterns.find(({ pattern }) => pattern.test(stemOf(file)))?.route;
    const own = route === undefined ? undefined : made.get(route);
    if (own === undefined) throw new Error(`No route file makes the page "${file}".`);
    own.push(file);
  }
  return routes.map((route) => ({ route, files: made.get(route) ?? [] }));
}

/** The richest page of each kind, and the poorest where that is another one: paths of built files. */
export function samplePages(folder: string): readonly string[] {
  const size = (file: string): number => statSync(join(folder, file)).size;
  return kindsOfPage(routeFiles(), builtFiles(folder)).flatMap(({ files }) => {
    const [poorest, ...more] = files.toSorted((a, b) => size(a) - size(b));
    return [poorest, more.at(-1)].filter((file) => file !== undefined);
  });
}

/** The address of a built file below the site's root: `topics/rivers/index.html` → `topics/rivers/`. */
export function addressOf(file: string): string {
  return encodeURI(file.replace(/(^|\/)index\.html$/, '$1'));
}

const ranks: Readonly<Record<string, string>> = { slug: 'c', alias: 'd' };
const parameter = /^\[(?<rest>\.\.\.)?(?<name>[a-z]+)\]$/;

/** What the path of a page looks like without its ending: `/topics/rivers`, `/404`, nothing for home. */
function patternOf(route: string): RegExp {
  const segments = route
    .replace(/\.astro$/, '')
    .split('/')
    .filter((segment) => segment !== 'index')
    .map((segment) => {
      const { rest, name } = parameter.exec(segment)?.groups ?? {};
      if (name === undefined) return `/${segment}`;
      const form = parameterForms[name];
      if (form === undefined) {
        throw new Error(`The route "${route}" has a parameter "${name}": parameterForms lacks it.`);
      }
      return rest === undefined ? `/${form}` : `(?:/${form})?`;
    });
  return new RegExp(`^${segments.join('')}$`);
}

/** Orders routes as a server asks them: words before numbers, numbers before slugs, old paths last. */
function rankOf(route: string): string {
  return route
    .replace(/\.astro$/, '')
    .split('/')
    .map((segment) => {
      const name = parameter.exec(segment)?.groups?.['name'];
      if (name === undefined) return 'a';
      return ranks[name] ?? 'b';
    })
    .join('');
}

function stemOf(file: string): string {
  return `/${file}`.replace(/(\/index)?\.html$/, '');
}

function withSlashes(path: string): string {
  return path.replaceAll('\\', '/');
}
