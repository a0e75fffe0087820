/**
 * Every letter, mark and number that the fonts of the cards have (src/build/card-fonts/), as hexadecimal ranges: Latin, Greek,
 * Cyrillic, Armenian, Hebrew, Arabic and Georgian. A test holds them against the fonts.
 */
export const cardLetters = `
  30-39 41-5a 61-7a aa b2-b3 b5 b9-ba bc-be c0-d6 d8-f6 f8-131 134-148 14a-17e 18f 192 1a0-1a1
  1af-1b0 1c4-1cc 1e6-1e7 1ea-1eb 1fa-21b 22a-22d 230-233 237 259 2b9-2ba 2bc 2c6-2c7 300-301
  303-304 307-309 323 374 386 388-38a 38c 38e-3a1 3a3-3ce 3d7 3d9 3db 3dd 3e1 400-45f 462-463
  472-475 490-493 496-49b 4a0-4a3 4aa-4ab 4ae-4b3 4b6-4b7 4ba-4bb 4c0-4c2 4cf-4d1 4d4-4d9 4e2-4e3
  4e6-4e9 4ee-4ef 4f2-4f3 531-556 559 560-588 591-5bd 5bf 5c1-5c2 5c4-5c5 5c7 5d0-5ea 5ef-5f2
  610-61a 620-669 66e-6d3 6d5-6dc 6df-6e8 6ea-6fc 6ff 750-77f 870-887 889-88e 898-8e1 8e3-8ff
  10a0-10c5 10c7 10cd 10d0-10fa 10fc-10ff 1c90-1cba 1cbd-1cbf 1e80-1e85 1e9e 1ea0-1ef9 2d00-2d25
  2d27 2d2d fb13-fb17 fb1d-fb28 fb2a-fb36 fb38-fb3c fb3e fb40-fb41 fb43-fb44 fb46-fbb1 fbd3-fd3d
  fd50-fd8f fd92-fdc7 fdf0-fdfb fe70-fe74 fe76-fefc
`;

const ranges = cardLetters
  .trim()
  .split(/\s+/)
  .map((range) => {
    const [first = '', last = first] = range.split('-');
    return `\\u{${first}}-\\u{${last}}`;
  });
const drawable = new RegExp(`^(?:[${ranges.join('')}]|[^\\p{L}\\p{M}\\p{N}])*$`, 'u');

/**
 * Whether a card can show a text: in the place of a letter that is missing it would have nothing. Signs that are missing, such
 * as emoji, are no loss.
 */
export function canBeDrawn(text: string): boolean {
  return drawable.test(text.normalize('NFC'));
}
