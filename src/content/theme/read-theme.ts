import { CssSyntaxError, parse, type AtRule, type Rule } from 'postcss';
import type { Diagnostic, Range } from '../../diagnostics/diagnostic.ts';
import { fault } from '../../diagnostics/fault.ts';
import { didYouMean } from '../../diagnostics/nearest.ts';
import { contrast, parseColour } from './contrast.ts';
import { isPlainValue } from './css-values.ts';
import { readFont, type ThemeFont } from './read-font.ts';
import { enoughContrast, palettesOf, type ThemeValues } from './palette.ts';
import { rangeOf, refuse, type Report } from './theme-report.ts';
import { isTokenName, tokens, type Scheme, type TokenName } from './tokens.ts';

/** The design of an outlet, read from `theme/tokens.css`. */
export interface Theme {
  /** The tokens that it sets. Those of the light scheme are in the dark one too, unless that sets them. */
  readonly values: ThemeValues;
  readonly fonts: readonly ThemeFont[];
}

export const noTheme: Theme = { values: { light: {}, dark: {} }, fonts: [] };

export interface ThemeReading {
  readonly theme: Theme;
  readonly faults: readonly Diagnostic[];
}

/** The tokens that are text on `paper`. */
const textTokens = ['ink', 'soft', 'accent'] as const;

interface Setting {
  readonly value: string;
  readonly at: Range;
}

type Settings = Record<Scheme, Map<TokenName, Setting>>;

/** What a design depends on beside its file. */
export interface ThemeSurroundings {
  /** The addresses of the files in `public/`. */
  readonly publicFiles: ReadonlySet<string>;
  /** The colour of site.yaml. */
  readonly accent: string | undefined;
}

/**
 * Reads `theme/tokens.css`: tokens in `:root`, those of the dark scheme in its media query, and `@font-face` with files
 * of `public/fonts/`. Anything else is a fault, so a newer version of the program cannot break an outlet's design.
 */
export function readTheme(
  css: string,
  file: string,
  { publicFiles, accent }: ThemeSurroundings,
): ThemeReading {
  const faults: Diagnostic[] = [];
  const report: Report = (code, node, message, hint) =>
    faults.push(fault(code, { file, at: rangeOf(node), message, hint }));
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
  const values = { light: valuesOf(settings.light), dark: valuesOf(settings.dark) };
  faults.push(...contrastFaults(settings, { values, accent, file }));
  return { theme: { fonts, values }, faults };
}

function valuesOf(settings: ReadonlyMap<TokenName, Setting>): ThemeValues[Scheme] {
  return Object.fromEntries([...settings].map(([name, { value }]) => [name, value]));
}

function isDarkScheme({ name, params }: AtRule): boolean {
  return name === 'media' && /^\(\s*prefers-color-scheme\s*:\s*dark\s*\)$/.test(params);
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
    } else if (tokens[name].form === 'value' && !isPlainValue(node.value)) {
      const message = `the value of "${node.prop}" is not made of sizes, names and computing functions alone`;
      report('THEME_TOKEN', node, message, `Write a value such as ${tokens[name].example}`);
    } else if (node.important === true) {
      const message = `"${node.prop}" is !important, which the dark scheme cannot change`;
      report('THEME_TOKEN', node, message, 'Delete !important');
    } else into.set(name, { value: node.value, at: rangeOf(node) });
  }
}

interface CheckedColours {
  readonly values: ThemeValues;
  readonly accent: string | undefined;
  readonly file: string;
}

/** Every pair of text and background that cannot be read, in each scheme in which the outlet sets one of the two. */
function contrastFaults(
  settings: Settings,
  { values, accent, file }: CheckedColours,
): Diagnostic[] {
  const palettes = palettesOf(values, accent);
  return (['light', 'dark'] as const).flatMap((scheme) => {
    const palette = palettes[scheme];
    const setting = (name: TokenName): Setting | undefined =>
      settings[scheme].get(name) ?? settings.light.get(name);
    return textTokens.flatMap((name) => {
      const own = setting(name);
      const place =
        settings[scheme].get(name) ?? settings[scheme].get('paper') ?? own ?? setting('paper');
      const ratio = contrast(parseColour(palette[name]), parseColour(palette.paper));
      if (place === undefined || ratio >= enoughContrast) return [];
      const isShade = name === 'accent' && own === undefined && accent !== undefined;
      const what = isShade
        ? `no shade of the accent in site.yaml (${accent}) can be read; the best, ${palette.accent},`
        : `--${name} (${palette[name]})`;
      return fault('THEME_CONTRAST', {
        file,
        at: place.at,
        message: `in the ${scheme} scheme ${what} on --paper (${palette.paper}) has a contrast of ${ratio.toFixed(2)}:1`,
        hint: isShade
          ? `Choose a lighter or darker --paper, or set --accent with at least ${String(enoughContrast)}:1`
          : `Choose colours with at least ${String(enoughContrast)}:1, or set both in each scheme`,
      });
    });
  });
}
