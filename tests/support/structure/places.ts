import { isBuiltin } from 'node:module';
import ts from 'typescript';
import { importsOf } from './imports.ts';
import {
  breachAt,
  breachesInMarkup,
  nodesOf,
  type Breach,
  type Rule,
  type Source,
} from './source.ts';

/** The one file that reads the environment and the clock, and hands them down. */
export const settingsFile = 'src/engine/settings-fs.ts';

const nodePlaces = /^src\/(engine|cli|development)\/|-fs\.ts$/;
const astroPlaces = /^src\/(engine|pages|theme)\/|\.d\.ts$/;
const durationPlaces = /^src\/(engine|cli)\//;

/** `node:*` in engine, cli and `*-fs.ts`; `astro:*` and virtual modules where Astro runs. */
export const platformImports: Rule = (source) =>
  importsOf(source).flatMap(({ specifier, node }) => {
    if (isBuiltin(specifier) && !nodePlaces.test(source.path)) {
      return [breachAt(source, node, `"${specifier}" belongs in engine, cli or a file "*-fs.ts".`)];
    }
    if (/^(astro|virtual):/.test(specifier) && !astroPlaces.test(source.path)) {
      return [breachAt(source, node, `"${specifier}" belongs in engine, pages or theme.`)];
    }
    return [];
  });

/** Tests are apart from what they share, which is in `tests/support`. */
export const testPlaces: Rule = ({ path }) => {
  const isTest = path.endsWith('.test.ts');
  if (/^tests\/(?:bench|fixtures)\//.test(path)) return [];
  if (path.startsWith('tests/support/') === !isTest) return [];
  return [`${path}: ${isTest ? supportSentence : testSentence}`];
};

const testSentence = 'A file that is no test belongs in tests/support.';
const supportSentence = 'A test belongs beside the tests of its subject, not in tests/support.';

/** The process, its environment and the clock, each where it may be read; chance nowhere. */
export const ambientReads: Rule = (source) => {
  if (source.path === settingsFile) return [];
  const inScript = [...nodesOf(source.tree)].flatMap((node) => ambientRead(source, node) ?? []);
  const inMarkup = breachesInMarkup(
    source,
    /\bDate\.now\b|\bnew Date\(\s*\)|\bprocess\.|\bimport\.meta\.env\b|\bMath\.random\b/g,
    'The environment, the clock and chance are not read in markup.',
  );
  return [...inScript, ...inMarkup];
};

function ambientRead(source: Source, node: ts.Node): Breach | null {
  if ((ts.isNewExpression(node) || ts.isCallExpression(node)) && isName(node.expression, 'Date')) {
    const read = ts.isCallExpression(node) || (node.arguments ?? []).length === 0;
    return read ? breachAt(source, node, clockSentence) : null;
  }
  if (!ts.isPropertyAccessExpression(node)) return null;
  const { expression: object, name } = node;
  if (isName(object, 'Date') && name.text === 'now') return breachAt(source, node, clockSentence);
  if (isName(object, 'performance') && !durationPlaces.test(source.path)) {
    return breachAt(source, node, clockSentence);
  }
  if (isName(object, 'Math') && name.text === 'random') {
    return breachAt(
      source,
      node,
      'The same input gives the same bytes: nothing is left to chance.',
    );
  }
  if (ts.isMetaProperty(object) && name.text === 'env') {
    return breachAt(source, node, environmentSentence);
  }
  if (!isName(object, 'process')) return null;
  if (name.text === 'env') {
    return silencesTelemetry(node) ? null : breachAt(source, node, environmentSentence);
  }
  if (nodePlaces.test(source.path)) return null;
  return breachAt(source, node, 'The process belongs to engine, cli or a file "*-fs.ts".');
}

const clockSentence = `The clock is read in ${settingsFile} and handed down.`;
const environmentSentence = `The environment is read in ${settingsFile} and handed down.`;

function isName(node: ts.Node, name: string): boolean {
  return ts.isIdentifier(node) && node.text === name;
}

/** `process.env['ASTRO_TELEMETRY_DISABLED'] = '1'`: a write, and the only one. */
function silencesTelemetry(node: ts.Node): boolean {
  const access = node.parent;
  return (
    ts.isElementAccessExpression(access) &&
    ts.isStringLiteral(access.argumentExpression) &&
    access.argumentExpression.text === 'ASTRO_TELEMETRY_DISABLED' &&
    ts.isBinaryExpression(access.parent) &&
    access.parent.left === access &&
    access.parent.operatorToken.kind === ts.SyntaxKind.EqualsToken
  );
}

const localGetters = /^[gs]et(FullYear|Month|Date|Day|Hours|Minutes|Seconds|TimezoneOffset)$/;
/** The methods that follow the machine's language, and the argument at which a language is given. */
const localeArgument: ReadonlyMap<string, number> = new Map([
  ['localeCompare', 1],
  ['toLocaleString', 0],
  ['toLocaleDateString', 0],
  ['toLocaleTimeString', 0],
  ['toLocaleLowerCase', 0],
  ['toLocaleUpperCase', 0],
]);

/** Same input, same bytes, in every time zone and language of the machine. */
export const machineHabits: Rule = (source) =>
  [...nodesOf(source.tree)].flatMap((node) => {
    if (!ts.isCallExpression(node) || !ts.isPropertyAccessExpression(node.expression)) return [];
    const method = node.expression.name.text;
    if (localGetters.test(method)) {
      return [breachAt(source, node, `"${method}" follows the machine's time zone.`)];
    }
    const argument = localeArgument.get(method);
    if (argument === undefined || node.arguments.length > argument) return [];
    return [breachAt(source, node, `"${method}" without a language follows the machine's.`)];
  });
