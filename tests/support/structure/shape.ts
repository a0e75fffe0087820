import ts from 'typescript';
import { breachesInMarkup, nodesOf, type Rule } from './source.ts';

const longestFile = 300;
const longestPage = 45;

/** A .ts file over 300 lines holds data alone (no function); a page lays out, in about 40 lines. */
export const length: Rule = ({ path, text, tree }) => {
  const lines = text.replace(/\n$/, '').split('\n').length;
  const sentence = (longest: number): string => `${lines} lines are over ${longest}: divide it.`;
  if (/^src\/pages\/.*\.astro$/.test(path)) {
    return lines > longestPage ? [`${path}:1: ${sentence(longestPage)}`] : [];
  }
  if (!path.endsWith('.ts') || lines <= longestFile) return [];
  return [...nodesOf(tree)].some(ts.isFunctionLike) ? [`${path}:1: ${sentence(longestFile)}`] : [];
};

const kebabFile = /^[a-z0-9]+(-[a-z0-9]+)*(\.(test|setup|config|d))?\.ts$/;
const kebab = /^[a-z0-9]+(-[a-z0-9]+)*$/;
const pascalFile = /^([A-Z][a-z0-9]*)+\.astro$/;
/** A route: `index.astro`, `[slug].astro`, `[...page].astro`, `feed.xml.ts`. */
const route = /^(\[(\.\.\.)?[a-z]+\]|[a-z0-9-]+)(\.[a-z0-9]+)*\.(astro|ts)$/;
const routeFolder = /^(\[(\.\.\.)?[a-z]+\]|[a-z0-9]+(-[a-z0-9]+)*)$/;
const drawers = /(^|-)(utils?|helpers?|misc|managers?|lib)(-|$)/;

/** kebab-case .ts, PascalCase .astro, and no drawer for what has no name. */
export const names: Rule = ({ path }) => {
  const [file = '', ...folders] = path.split('/').toReversed();
  const isRoute = path.startsWith('src/pages/');
  const drawer = [file.replace(/\..*/, ''), ...folders].find((name) => drawers.test(name));
  if (drawer !== undefined) {
    return [`${path}:1: "${drawer}" says nothing of what is in it: name it by its subject.`];
  }
  const folder = folders.find((name) => !(isRoute ? routeFolder : kebab).test(name));
  if (folder !== undefined) return [`${path}:1: The folder "${folder}" is not kebab-case.`];
  if (isRoute)
    return route.test(file) ? [] : [`${path}:1: "${file}" is not a route in kebab-case.`];
  if (file.endsWith('.astro')) {
    return pascalFile.test(file) ? [] : [`${path}:1: "${file}" is not PascalCase.`];
  }
  return kebabFile.test(file) ? [] : [`${path}:1: "${file}" is not kebab-case.`];
};

/** The page is code too: looks stand in style sheets, and HTML does what a script would. */
export const plainMarkup: Rule = (source) => [
  ...breachesInMarkup(
    source,
    /\sstyle\s*=|\sstyle:list\s*=/g,
    'No style attributes: name a class.',
  ),
  ...breachesInMarkup(source, /\son[a-z]+\s*=/g, 'No event attributes.'),
  ...breachesInMarkup(
    source,
    allowedScripts[source.path] ?? script,
    'No client script where HTML can do it.',
  ),
];

/** JSON-LD is data in a script element; nothing of it runs. */
const script = /<script\b(?![^>]*type="application\/ld\+json")/g;
/** The search, which HTML cannot do, and the script of the outlet's own choice. */
const allowedScripts: Readonly<Record<string, RegExp>> = {
  'src/theme/layouts/SearchPage.astro':
    /<script\b(?! src="\.\.\/scripts\/search\/search-page\.ts">)/g,
  'src/theme/components/Analytics.astro': /<script\b(?! is:inline defer src=)/g,
};
