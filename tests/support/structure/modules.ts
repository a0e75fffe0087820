import { posix } from 'node:path';
import { importsOf, targetOf, type Import } from './imports.ts';
import { breachAt, type Breach, type Rule, type Source } from './source.ts';

/** The modules of src, in order: a module imports from itself and from those before it. */
const modules: readonly string[] = [
  'files',
  'diagnostics',
  'gazetteer',
  'search-words',
  'content',
  'i18n',
  'site',
  'assist',
  'charts',
  'views',
  'checks',
  'outputs',
  'theme',
  'pages',
  'engine',
  'cli',
  'development',
];

/** What is narrower than the order: these modules import values from nowhere but here, and types as the order says. */
const valuesFrom: ReadonlyMap<string, readonly string[]> = new Map([
  // Layouts and components show what the view gives them; scripts run in a reader's browser.
  ['theme', ['theme', 'search-words']],
]);

/** Imports lead up the list of modules, those of types too; nothing leads out of src. */
export const moduleOrder: Rule = (source) => {
  const name = moduleOf(source.path);
  if (name === null || source.path.endsWith('.d.ts')) return [];
  if (!modules.includes(name)) return [`${source.path}:1: "${name}" is no module of src.`];
  return importsOf(source).flatMap((found) => breachOf(source, found, name) ?? []);
};

function breachOf(source: Source, found: Import, name: string): Breach | null {
  const path = targetOf(source, found);
  if (path === null) return null;
  const target = moduleOf(path);
  if (target === null) {
    return breachAt(source, found.node, `src imports nothing from outside src, such as "${path}".`);
  }
  if (modules.indexOf(target) > modules.indexOf(name)) {
    return breachAt(source, found.node, `"${name}" does not import from "${target}".`);
  }
  const allowed = valuesFrom.get(name);
  if (found.typeOnly || allowed === undefined || allowed.includes(target)) return null;
  return breachAt(source, found.node, `"${name}" imports only types from "${target}".`);
}

const registry = ['src/views/page.ts', 'src/views/site-pages.ts'];

/** A route file hands the pages of the registry to one layout: it imports nothing else, and so asks the site for nothing. */
export const routeImports: Rule = (source) => {
  if (moduleOf(source.path) !== 'pages') return [];
  const found = importsOf(source).map((one) => ({ one, path: targetOf(source, one) }));
  const isLayout = (path: string | null) => path?.startsWith('src/theme/layouts/') === true;
  const foreign = found.filter(
    ({ one, path }) =>
      one.specifier !== 'virtual:dateline/site' &&
      !isLayout(path) &&
      !registry.includes(path ?? ''),
  );
  const layouts = found.filter(({ path }) => isLayout(path));
  return [...foreign, ...layouts.slice(1)].map(({ one }) =>
    breachAt(source, one.node, 'A route imports the registry and one layout.'),
  );
};

/** The name after `src/`; null for a path outside of it. */
function moduleOf(path: string): string | null {
  const [top, name] = posix.normalize(path).split('/');
  return top === 'src' && name !== undefined ? name : null;
}

/** Node runs the commands as they are: it finds no file without its ending. */
export const importEndings: Rule = (source) =>
  importsOf(source)
    .filter(({ specifier }) => specifier.startsWith('.') && posix.extname(specifier) === '')
    .map((found) => breachAt(source, found.node, `"${found.specifier}" lacks its file ending.`));

/**
 * Every circle of imports among the sources, types included: the paths of its files, sorted. The strongly connected
 * components by Tarjan (1972), of which those with more than one file are circles.
 */
export function importCircles(sources: readonly Source[]): readonly (readonly string[])[] {
  const targets = new Map(
    sources.map((source) => [
      source.path,
      importsOf(source).flatMap((found) => targetOf(source, found) ?? []),
    ]),
  );
  const order = new Map<string, number>();
  const path: string[] = [];
  const circles: (readonly string[])[] = [];
  const visit = (file: string): number => {
    const mine = order.size;
    order.set(file, mine);
    path.push(file);
    let low = mine;
    for (const target of targets.get(file) ?? []) {
      if (!targets.has(target)) continue;
      const reached = order.has(target)
        ? path.includes(target)
          ? (order.get(target) ?? mine)
          : mine
        : visit(target);
      low = Math.min(low, reached);
    }
    if (low === mine) {
      const circle = path.splice(path.indexOf(file));
      if (circle.length > 1 || (targets.get(file) ?? []).includes(file)) {
        circles.push(circle.toSorted());
      }
    }
    return low;
  };
  for (const file of targets.keys()) if (!order.has(file)) visit(file);
  return circles;
}
