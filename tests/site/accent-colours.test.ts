import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { contrast, parseColour } from '../../src/content/theme/contrast.ts';
import { readable, themeStyles } from '../../src/site/accent-colours.ts';

const grounds = { light: '#fffefb', dark: '#181715' };
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

test('the grounds are those of the style sheet', () => {
  const tokens = readFileSync(
    new URL('../../src/theme/styles/tokens.css', import.meta.url),
    'utf8',
  );
  for (const ground of Object.values(grounds)) expect(tokens).toContain(ground);
});

describe('an accent', () => {
  test.each(accents)('%s can be read on both grounds', (accent) => {
    const [light = '', dark = ''] = [...themeStyles(accent).matchAll(/#[0-9a-f]{6}/g)].map(
      ([shade]) => shade,
    );
    expect(contrast(parseColour(light), parseColour(grounds.light))).toBeGreaterThanOrEqual(4.5);
    expect(contrast(parseColour(dark), parseColour(grounds.dark))).toBeGreaterThanOrEqual(4.5);
  });

  test('that can be read already stays as it is', () => {
    expect(readable('#7a1f2b', grounds.light, 0)).toBe('#7a1f2b');
    expect(readable('#ABC', grounds.dark, 255)).toBe('#aabbcc');
  });

  test('makes a rule for each theme, and none where there is none', () => {
    expect(themeStyles('#7a1f2b')).toMatch(
      /^:root\{--accent:#7a1f2b\}@media \(prefers-color-scheme:dark\)\{:root\{--accent:#[0-9a-f]{6}\}\}$/,
    );
    expect(themeStyles(undefined)).toBe('');
  });
});

test('contrast is that of WCAG: 21 for black on white, 1 for a colour on itself', () => {
  expect(contrast(parseColour('#000'), parseColour('#fff'))).toBeCloseTo(21, 5);
  expect(contrast(parseColour('#fff'), parseColour('#000000'))).toBeCloseTo(21, 5);
  expect(contrast(parseColour('#767676'), parseColour('#fff'))).toBeCloseTo(4.54, 2);
  expect(contrast(parseColour('#123'), parseColour('#123'))).toBe(1);
});
