import { expect, test } from 'vitest';
import { palettes } from '../../src/content/theme/tokens.ts';
import { cardSvg, type SetText } from '../../src/outputs/social-cards/card-svg.ts';
import type { SocialCard } from '../../src/outputs/social-cards/social-card.ts';

const card: SocialCard = {
  outlet: 'The River Post',
  colours: { ...palettes.light, accent: '#1f5a7a' },
  kicker: ['OPINION', 'WATER'],
  headline: 'Low water',
  countries: ['Austria', 'Slovakia'],
  date: '22 October 2020',
  dir: 'ltr',
  siteDir: 'ltr',
};

/** Sets every character half an em wide, and tells what it was asked for. */
const set: SetText = (text, { size, dir }) => ({
  width: (text.length * size) / 2,
  outlines: `<desc>${dir} ${text}</desc>`,
});

/** The lines of a card, each with its place and its colour. */
function linesOf(given: SocialCard): readonly string[] {
  const lines = cardSvg(given, set).matchAll(
    /<g fill="(.+?)" transform="translate\((.+?) (.+?)\)"><desc>(.+?)<\/desc>/g,
  );
  return [...lines].map(
    ([, colour, x, y, text]) => `${x ?? ''} ${y ?? ''} ${colour ?? ''} ${text ?? ''}`,
  );
}

test('a card says everything once, from the side where reading begins', () => {
  expect(linesOf(card)).toEqual([
    '72.00 92.00 #1a1917 ltr The River Post',
    '72.00 174.00 #1f5a7a ltr OPINION · WATER',
    '72.00 303.76 #1a1917 ltr Low water',
    '72.00 586.00 #5f5b54 ltr Austria, Slovakia',
    '903.00 586.00 #5f5b54 ltr 22 October 2020',
  ]);
});

test('a card whose headline runs from the right is laid out from there', () => {
  expect(linesOf({ ...card, headline: 'آب', dir: 'rtl' })).toEqual([
    '848.00 92.00 #1a1917 ltr The River Post',
    '918.00 174.00 #1f5a7a ltr OPINION · WATER',
    '1012.00 325.80 #1a1917 rtl آب',
    '873.00 586.00 #5f5b54 ltr Austria, Slovakia',
    '72.00 586.00 #5f5b54 ltr 22 October 2020',
  ]);
});

test('a card leaves out what there is not, and the date takes the place of the countries', () => {
  expect(linesOf({ ...card, outlet: '', kicker: [], countries: [] })).toEqual([
    '72.00 303.76 #1a1917 ltr Low water',
    '72.00 586.00 #5f5b54 ltr 22 October 2020',
  ]);
});

test('the countries never reach the date', () => {
  const countries = Array.from({ length: 12 }, () => 'Austria');
  const [, , , line = ''] = linesOf({ ...card, countries });
  expect(line).toMatch(/(Austria, )+Austria …$/);
  expect((line.split('ltr ')[1] ?? '').length * 15).toBeLessThan(1056 - 15 * 15 - 40);
});
