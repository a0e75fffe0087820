import { describe, expect, test } from 'vitest';
import { contrast, parseColour } from '../../../src/content/theme/contrast.ts';
import { palettesOf, shadeOn, type ThemeValues } from '../../../src/content/theme/palette.ts';
import { noTheme } from '../../../src/content/theme/read-theme.ts';
import { themeCss } from '../../../src/content/theme/theme-css.ts';
import { palettes } from '../../../src/content/theme/tokens.ts';

const accents = [
  '#000',
  '#fff',
  '#7a1f2b',
  '#1f5a7a',
  '#ff0',
  '#00f',
  '#808080',
  '#e6e6fa',
  '#0F0',
];
/** Backgrounds of designs: one as usual, one with dark paper in both schemes, one the other way round. */
const designs: readonly ThemeValues[] = [
  noTheme.values,
  { light: { paper: '#102030' }, dark: {} },
  { light: { paper: '#001018' }, dark: { paper: '#f4f0e0' } },
];
const ratio = (a: string, b: string): number => contrast(parseColour(a), parseColour(b));

describe('the accent of site.yaml', () => {
  test.each(accents)('%s can be read on the background of each scheme', (accent) => {
    for (const values of designs) {
      const { light, dark } = palettesOf(values, accent);
      expect(ratio(light.accent, light.paper)).toBeGreaterThanOrEqual(4.5);
      expect(ratio(dark.accent, dark.paper)).toBeGreaterThanOrEqual(4.5);
    }
  });

  test('stays as it is where it can be read already', () => {
    expect(shadeOn(palettes.light.paper, '#7a1f2b', 'light')).toBe('#7a1f2b');
    expect(shadeOn(palettes.dark.paper, '#ABC', 'dark')).toBe('#aabbcc');
  });

  test('becomes lighter on a dark background of the light scheme', () => {
    expect(shadeOn('#102030', '#7a1f2b', 'light')).toBe('#af7980');
  });

  test('comes after an accent of the design', () => {
    const { light, dark } = palettesOf(
      { light: {}, dark: { accent: '#abcdef' } },
      '#7a1f2b',
    );
    expect([light.accent, dark.accent]).toEqual(['#7a1f2b', '#abcdef']);
  });

  test('makes a rule for each scheme, and none where there is none', () => {
    const addressOf = (path: string): string => path;
    const css = themeCss({ theme: noTheme, accent: '#7a1f2b', addressOf });
    expect(css.replaceAll(/\s/g, '')).toMatch(
      /^:root\{--accent:#7a1f2b;\}@media\(prefers-color-scheme:dark\)\{:root\{--accent:#[0-9a-f]{6};\}\}$/,
    );
    expect(themeCss({ theme: noTheme, accent: undefined, addressOf })).toBe('');
  });
});

test('contrast is that of WCAG: 21 for black on white, 1 for a colour on itself', () => {
  expect(ratio('#000', '#fff')).toBeCloseTo(21, 5);
  expect(ratio('#fff', '#000000')).toBeCloseTo(21, 5);
  expect(ratio('#767676', '#fff')).toBeCloseTo(4.54, 2);
  expect(ratio('#123', '#123')).toBe(1);
});
