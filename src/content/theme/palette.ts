import { contrast, parseColour, type Colour } from './contrast.ts';
import { palettes, type Palette, type Scheme, type TokenName } from './tokens.ts';

/** WCAG 2.2, 1.4.3 (AA), for text. */
export const enoughContrast = 4.5;

/** A shade is mixed with black or white in steps of 2 %, up to 80 %: beyond that the colour is not to be recognised. */
const [steps, mostSteps] = [50, 40];
const black: Colour = [0, 0, 0];
const white: Colour = [255, 255, 255];

/** The tokens that a design sets, by scheme. */
export type ThemeValues = Readonly<Record<Scheme, Readonly<Partial<Record<TokenName, string>>>>>;

/**
 * The colours of both schemes: those that the design sets, else those of the theme. What the light scheme sets is in the dark one
 * too, unless that sets it. `accent` is the colour of site.yaml, of which each scheme has the nearest shade that can be
 * read on its background; an accent of the design comes before it.
 */
export function palettesOf(
  values: ThemeValues,
  accent: string | undefined,
): Readonly<Record<Scheme, Palette>> {
  return { light: paletteOf('light', values, accent), dark: paletteOf('dark', values, accent) };
}

function paletteOf(scheme: Scheme, values: ThemeValues, accent: string | undefined): Palette {
  const colour = (name: keyof Palette): string | undefined =>
    values[scheme][name] ?? values.light[name];
  const theme = palettes[scheme];
  const paper = colour('paper') ?? theme.paper;
  return {
    paper,
    ink: colour('ink') ?? theme.ink,
    soft: colour('soft') ?? theme.soft,
    hair: colour('hair') ?? theme.hair,
    accent:
      colour('accent') ?? (accent === undefined ? theme.accent : shadeOn(paper, accent, scheme)),
  };
}

/**
 * The nearest shade of a colour with enough contrast on a background: the colour itself, or mixed with black or white.
 * Where no shade has enough, that with the most.
 */
export function shadeOn(paper: string, colour: string, scheme: Scheme): string {
  const [ground, given] = [parseColour(paper), parseColour(colour)];
  const ends = scheme === 'light' ? [black, white] : [white, black];
  let best = given;
  for (let step = 0; step <= mostSteps; step += 1) {
    for (const end of ends) {
      const mixed = mix(given, end, step / steps);
      if (contrast(mixed, ground) > contrast(best, ground)) best = mixed;
      if (contrast(mixed, ground) >= enoughContrast) return print(mixed);
    }
  }
  return print(best);
}

function mix(colour: Colour, end: Colour, share: number): Colour {
  const one = (from: number, to: number): number => Math.round(from + (to - from) * share);
  return [one(colour[0], end[0]), one(colour[1], end[1]), one(colour[2], end[2])];
}

function print(colour: Colour): string {
  return `#${colour.map((value) => value.toString(16).padStart(2, '0')).join('')}`;
}
