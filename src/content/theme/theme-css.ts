import type { ThemeFont } from './read-font.ts';
import type { Theme } from './read-theme.ts';

/**
 * The design as a stylesheet, written from what was read and checked, and not from the text of the file: nothing is
 * published that the check did not see. The dark scheme comes last, as it is taken to win. `addressOf` gives the address
 * of a file of `public/`. Empty without a design.
 */
export function themeCss({ values, fonts }: Theme, addressOf: (path: string) => string): string {
  const faces = fonts.map((font) => faceOf(font, addressOf));
  const [light, dark] = [rootOf(values.light), rootOf(values.dark)];
  return [...faces, light, dark && `@media (prefers-color-scheme: dark) {\n${dark}}\n`].join('');
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
