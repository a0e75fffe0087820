/** A custom property of the design that an outlet may set in `theme/tokens.css`. */
export interface Token {
  /** `colour`: written as `#rrggbb`, so that its contrast can be checked. `value`: any value of CSS without an address. */
  readonly form: 'colour' | 'value';
  readonly meaning: string;
  readonly example: string;
}

/** Every token, by its name without the two hyphens. The values of the theme itself are in src/theme/styles/tokens.css. */
export const tokens = {
  paper: { form: 'colour', meaning: 'Background of the page', example: '#fffefb' },
  ink: { form: 'colour', meaning: 'Text', example: '#1a1917' },
  soft: { form: 'colour', meaning: 'Text of second rank: dates, captions', example: '#5f5b54' },
  hair: { form: 'colour', meaning: 'Thin lines between things', example: '#d8d4ca' },
  accent: { form: 'colour', meaning: 'Links and the active place', example: '#9c1f1f' },
  display: { form: 'value', meaning: 'Fonts of headlines', example: "'My Serif', serif" },
  text: { form: 'value', meaning: 'Fonts of running text', example: "'My Text', serif" },
  label: { form: 'value', meaning: 'Fonts of menus, dates and labels', example: 'system-ui, sans-serif' },
  small: { form: 'value', meaning: 'Size of labels', example: '0.875rem' },
  s0: { form: 'value', meaning: 'Size of running text', example: '1.2rem' },
  s1: { form: 'value', meaning: 'Size of small headlines', example: '1.5rem' },
  s2: { form: 'value', meaning: 'Size of the name of the outlet', example: '1.9rem' },
  s3: { form: 'value', meaning: 'Size of the largest headline', example: '3rem' },
  page: { form: 'value', meaning: 'Greatest width of a page', example: '68rem' },
  measure: { form: 'value', meaning: 'Greatest width of running text', example: '37rem' },
  gutter: { form: 'value', meaning: 'Space beside the page', example: '1rem' },
  gap: { form: 'value', meaning: 'Space between columns', example: '2rem' },
} as const satisfies Readonly<Record<string, Token>>;

export type TokenName = keyof typeof tokens;

/** The colours of one scheme. */
export type Palette = Readonly<Record<'paper' | 'ink' | 'soft' | 'hair' | 'accent', string>>;

/** The colours of each scheme without an outlet's own, as src/theme/styles/tokens.css has them. */
export const palettes = {
  light: {
    paper: '#fffefb',
    ink: '#1a1917',
    soft: '#5f5b54',
    hair: '#d8d4ca',
    accent: '#9c1f1f',
  },
  dark: { paper: '#181715', ink: '#e4e0d7', soft: '#a39d92', hair: '#3a3731', accent: '#ee9a86' },
} as const satisfies Readonly<Record<string, Palette>>;

export type Scheme = keyof typeof palettes;

export function isTokenName(name: string): name is TokenName {
  return Object.hasOwn(tokens, name);
}
