/** The ground of each theme, as src/theme/styles/tokens.css has it. */
const paper = { light: '#fffefb', dark: '#181715' } as const;

/** WCAG 2.2 AA for text. */
const enoughContrast = 4.5;

/** The outlet's colour as a stylesheet: in each theme the nearest shade that can be read. Empty without a colour. */
export function themeStyles(accent: string | undefined): string {
  if (accent === undefined) return '';
  const light = readable(accent, paper.light, 0);
  const dark = readable(accent, paper.dark, 255);
  return `:root{--accent:${light}}@media (prefers-color-scheme:dark){:root{--accent:${dark}}}`;
}

type Colour = readonly [red: number, green: number, blue: number];

/** Mixes a colour with black (0) or white (255) in steps of 2 % until it stands out from its ground. */
export function readable(colour: string, ground: string, towards: 0 | 255): string {
  const given = parse(colour);
  for (let share = 0; share < 1; share += 0.02) {
    const mixed = mix(given, towards, share);
    if (contrast(mixed, parse(ground)) >= enoughContrast) return print(mixed);
  }
  return print([towards, towards, towards]);
}

function mix(colour: Colour, towards: number, share: number): Colour {
  const one = (value: number): number => Math.round(value + (towards - value) * share);
  return [one(colour[0]), one(colour[1]), one(colour[2])];
}

/** Contrast ratio by WCAG 2.2 (https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio). */
export function contrast(a: Colour, b: Colour): number {
  const [lighter, darker] = [luminance(a), luminance(b)].toSorted((x, y) => y - x);
  return ((lighter ?? 0) + 0.05) / ((darker ?? 0) + 0.05);
}

function luminance(colour: Colour): number {
  const [red, green, blue] = colour.map((value) => {
    const share = value / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * (red ?? 0) + 0.7152 * (green ?? 0) + 0.0722 * (blue ?? 0);
}

export function parse(hex: string): Colour {
  const digits = hex.slice(1);
  const full = digits.length === 3 ? digits.replaceAll(/./g, '$&$&') : digits;
  const channel = (index: number): number =>
    Number.parseInt(full.slice(index * 2, index * 2 + 2), 16);
  return [channel(0), channel(1), channel(2)];
}

function print(colour: Colour): string {
  return `#${colour.map((value) => value.toString(16).padStart(2, '0')).join('')}`;
}
