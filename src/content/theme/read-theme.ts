import { CssSyntaxError, parse, type AtRule, type Declaration, type Rule, type Source } from 'postcss';
import type { Diagnostic, Range } from '../../diagnostics/diagnostic.ts';
import { fault } from '../../diagnostics/fault.ts';
import { didYouMean } from '../../diagnostics/nearest.ts';
import { contrast, parseColour } from './contrast.ts';
import { isTokenName, palettes, tokens, type Scheme, type TokenName } from './tokens.ts';

/** A font file of the outlet, `/fonts/text.woff2`, with the family that it is a face of. */
export interface ThemeFont {
  readonly family: string;
  readonly path: string;
  readonly weight: string;
  readonly style: string;
}

/** The design of an outlet, read from `theme/tokens.css`. */
export interface Theme {
  /** The file as it was written; empty without one. */
  readonly css: string;
  readonly fonts: readonly ThemeFont[];
  /** The values of tokens in the light scheme, for what depends on them. */
  readonly values: Readonly<Partial<Record<TokenName, string>>>;
}

export const noTheme: Theme = { css: '', fonts: [], values: {} };

export interface ThemeReading {
  readonly theme: Theme;
  readonly faults: readonly Diagnostic[];
}

/** WCAG 2.2, 1.4.3 (AA), for text. */
const enoughContrast = 4.5;
/** The tokens that are text on `paper`. */
const textTokens = ['ink', 'soft', 'accent'] as const;
const woff2 = /url\(\s*(['"]?)([^'")]*)\1\s*\)/g;

interface Setting {
  readonly value: string;
  readonly at: Range;
}

type Settings = Record<Scheme, Map<TokenName, Setting>>;

/**
 * Reads `theme/tokens.css`: tokens in `:root`, those of the dark scheme in its media query, and `@font-face` with files
 * of `public/fonts/`. Anything else is a fault, so a newer version of the program cannot break an outlet's design.
 * `publicFiles` has the addresses of the files in `public/`.
 */
export function readTheme(css: string, file: string, publicFiles: ReadonlySet<string>): ThemeReading {
  const faults: Diagnostic[] = [];
  const report: Report = (code, node, message, hint) =>
    faults.push(fault(code, { file, at: rangeOf(node.source), message, hint }));
  const settings: Settings = { light: new Map(), dark: new Map() };
  const fonts: ThemeFont[] = [];
  let root;
  try {
    root = parse(css);
  } catch (error) {
    if (!(error instanceof CssSyntaxError)) throw error;
    const { line = 1, column = 1, reason } = error;
    const at = { line, column, endLine: line, endColumn: column + 1 };
    const message = `the stylesheet cannot be read: ${reason.toLowerCase()}`;
    return { theme: noTheme, faults: [fault('THEME_RULE', { file, at, message })] };
  }
  for (const node of root.nodes) {
    if (node.type === 'comment') continue;
    if (node.type === 'atrule' && isDarkScheme(node)) {
      for (const rule of node.nodes ?? []) {
        if (rule.type === 'rule' && rule.selector === ':root')
          readTokens(rule, settings.dark, report);
        else if (rule.type !== 'comment') refuse(rule, report);
      }
    } else if (node.type === 'rule' && node.selector === ':root') {
      readTokens(node, settings.light, report);
    } else if (node.type === 'atrule' && node.name === 'font-face') {
      const font = readFont(node, publicFiles, report);
      if (font) fonts.push(font);
    } else refuse(node, report);
  }
  faults.push(...contrastFaults(settings, file));
  const values = Object.fromEntries([...settings.light].map(([name, { value }]) => [name, value]));
  return { theme: { css, fonts, values }, faults };
}

type Report = (
  code: 'THEME_RULE' | 'THEME_TOKEN' | 'THEME_FONT',
  node: { readonly source?: Source | undefined },
  message: string,
  hint: string,
) => void;

function isDarkScheme({ name, params }: AtRule): boolean {
  return name === 'media' && /^\(\s*prefers-color-scheme\s*:\s*dark\s*\)$/.test(params);
}

function refuse(node: { readonly source?: Source | undefined }, report: Report): void {
  report(
    'THEME_RULE',
    node,
    'theme/tokens.css sets tokens and fonts, and nothing else',
    'Write tokens in ":root { … }", those of the dark scheme in "@media (prefers-color-scheme: dark) { :root { … } }", and fonts in "@font-face { … }"',
  );
}

function readTokens(rule: Rule, into: Map<TokenName, Setting>, report: Report): void {
  for (const node of rule.nodes) {
    if (node.type === 'comment') continue;
    if (node.type !== 'decl' || !node.prop.startsWith('--')) {
      refuse(node, report);
      continue;
    }
    const name = node.prop.slice(2);
    if (!isTokenName(name)) {
      const names = Object.keys(tokens);
      const hint = didYouMean(name, names) ?? `The tokens are ${names.join(', ')}`;
      report('THEME_TOKEN', node, `there is no token "${node.prop}"`, hint);
    } else if (tokens[name].form === 'colour' && !/^#([\da-f]{3}|[\da-f]{6})$/i.test(node.value)) {
      const message = `"${node.value}" is not a colour whose contrast can be checked`;
      report('THEME_TOKEN', node, message, `Write it as ${node.prop}: ${tokens[name].example}`);
    } else if (/url\(|image\(|[{}<]/i.test(node.value)) {
      const message = `the value of "${node.prop}" loads something`;
      report('THEME_TOKEN', node, message, `Write a value such as ${tokens[name].example}`);
    } else into.set(name, { value: node.value, at: rangeOf(node.source) });
  }
}

function readFont(face: AtRule, publicFiles: ReadonlySet<string>, report: Report): ThemeFont | null {
  const declarations = (face.nodes ?? []).filter((node): node is Declaration => node.type === 'decl');
  const valueOf = (prop: string): string | undefined =>
    declarations.find((declaration) => declaration.prop === prop)?.value;
  const source = declarations.find(({ prop }) => prop === 'src');
  const paths = [...(source?.value ?? '').matchAll(woff2)].map(([, , path = '']) => path);
  const [path] = paths;
  const hint = 'Put the file into public/fonts/ and write src: url("/fonts/name.woff2")';
  if (path === undefined || !paths.every((one) => /^\/fonts\/[\w.-]+\.woff2$/.test(one))) {
    report('THEME_FONT', source ?? face, 'a font is a WOFF2 file of public/fonts/', hint);
    return null;
  }
  const missing = paths.find((one) => !publicFiles.has(one));
  if (missing !== undefined) {
    report('THEME_FONT', source ?? face, `there is no file public${missing}`, hint);
    return null;
  }
  const family = valueOf('font-family')?.replaceAll(/^['"]|['"]$/g, '');
  if (family === undefined) {
    report('THEME_FONT', face, 'the font has no name', 'Add a line font-family: "My Font"');
    return null;
  }
  return {
    family,
    path,
    weight: valueOf('font-weight') ?? '400',
    style: valueOf('font-style') ?? 'normal',
  };
}

/** Every pair of text and background that cannot be read, in each scheme in which the outlet sets one of the two. */
function contrastFaults(settings: Settings, file: string): Diagnostic[] {
  return (['light', 'dark'] as const).flatMap((scheme) => {
    const own = settings[scheme];
    // What the light scheme sets holds in the dark one, unless that sets it too.
    const inherited = scheme === 'dark' ? settings.light : own;
    const colourOf = (name: 'paper' | (typeof textTokens)[number]): string =>
      own.get(name)?.value ?? inherited.get(name)?.value ?? palettes[scheme][name];
    return textTokens.flatMap((name) => {
      const place = own.get(name) ?? own.get('paper') ?? inherited.get(name) ?? inherited.get('paper');
      if (place === undefined) return [];
      const ratio = contrast(parseColour(colourOf(name)), parseColour(colourOf('paper')));
      if (ratio >= enoughContrast) return [];
      return fault('THEME_CONTRAST', {
        file,
        at: place.at,
        message: `in the ${scheme} scheme --${name} (${colourOf(name)}) on --paper (${colourOf('paper')}) has a contrast of ${ratio.toFixed(2)}:1`,
        hint: `Choose colours with at least ${String(enoughContrast)}:1, or set both in each scheme`,
      });
    });
  });
}

function rangeOf(source: Source | undefined): Range {
  const start = source?.start ?? { line: 1, column: 1 };
  const end = source?.end ?? start;
  return {
    line: start.line,
    column: start.column,
    endLine: end.line,
    endColumn: end.line === start.line ? end.column + 1 : start.column + 1,
  };
}
