import { contrast, parseColour, type Colour } from '../content/theme/contrast.ts';
import { palettes } from '../content/theme/tokens.ts';

/** WCAG 2.2 AA for text. */
const enoughContrast = 4.5;

/** The outlet's colour as a stylesheet: in each theme the nearest shade that can be read. Empty without a colour. */
export function themeStyles(accent: string | undefined): string {
  if (accent === undefined) return '';
  const light = readable(accent, palettes.light.paper, 0);
  const dark = readable(accent, palettes.dark.paper, 255);
  return `:root{--accent:${light}}@media (prefers-color-scheme:dark){:root{--accent:${dark}}}`;
}

/** Mixes a colour with black (0) or white (255) in steps of 2 % until it stands out from its ground. */
export function readable(colour: string, ground: string, towards: 0 | 255): string {
  const given = parseColour(colour);
  for (let share = 0; share < 1; share += 0.02) {
    const mixed = mix(given, towards, share);
    if (contrast(mixed, parseColour(ground)) >= enoughContrast) return print(mixed);
  }
  return print([towards, towards, towards]);
}

function mix(colour: Colour, towards: number, share: number): Colour {
  const one = (value: number): number => Math.round(value + (towards - value) * share);
  return [one(colour[0]), one(colour[1]), one(colour[2])];
}

function print(colour: Colour): string {
  return `#${colour.map((value) => value.toString(16).padStart(2, '0')).join('')}`;
}
