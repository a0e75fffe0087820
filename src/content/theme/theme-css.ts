import type { ThemeFont } from './read-font.ts';
import { palettesOf } from './palette.ts';
import type { Theme } from './read-theme.ts';

export interface StylesOfOutlet {
  readonly theme: Theme;
  /** The colour of site.yaml. */
  readonly accent: string | undefined;
  /** The address of a file of `public/`. */
  readonly addressOf: (path: string) => string;
}

/**
 * The design as a stylesheet, written from what was read and checked, and not from the text of the file: nothing is
 * published that the check did not see. The dark scheme comes last, as it is taken to win. Empty where an outlet has
 * neither a design nor an accent.
 */
export function themeCss({ theme, accent, addressOf }: StylesOfOutlet): string {
  const { values, fonts } = theme;
  const palettes = palettesOf(values, accent);
  const of = (scheme: 'light' | 'dark'): string =>
    rootOf({
      ...values[scheme],
      ...(accent !== undefined && { accent: palettes[scheme].accent }),
    });
  const [light, dark] = [of('light'), of('dark')];
  return [
    ...fonts.map((font) => faceOf(font, addressOf)),
    light,
    dark && `@media (prefers-color-scheme: dark) {\n${dark}}\n`,
  ].join('');
}

function rootOf(values: Readonly<Record<string, string>>): string {
  const lines = Object.entries(values).map(([name, value]) => `  --${name}: ${value};\n`);
  return lines.length === 0 ? '' : `:root {\n${lines.join('')}}\n`;
}

function faceOf({ descriptors, sources }: ThemeFont, addressOf: (path: string) => string): string {
  const lines = [...descriptors].map(([name, value]) => `  ${name}: ${value};\n`);
  const addresses = sources.map(({ path, rest }) =>
    path === null ? rest : `url("${addressOf(path)}") ${rest}`.trimEnd(),
  );
  return `@font-face {\n${lines.join('')}  src: ${addresses.join(', ')};\n}\n`;
}
