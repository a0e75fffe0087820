/**
 * Every character that the fonts of the cards have (src/build/card-fonts/), as hexadecimal ranges: Latin, Greek, Cyrillic,
 * Armenian, Hebrew, Arabic and Georgian. A test holds them against the fonts.
 */
export const cardLetters = `
  21-7e a0-131 134-148 14a-17e 18f 192 1a0-1a1 1af-1b0 1c4-1cc 1e6-1e7 1ea-1eb 1fa-21b 22a-22d
  230-233 237 259 2b9-2ba 2bc 2c6-2c7 2da 2dc-2dd 300-301 303-304 307-309 323 374-375 37e 384-38a
  38c 38e-3a1 3a3-3ce 3d7 3d9 3db 3dd 3e1 400-45f 462-463 472-475 490-493 496-49b 4a0-4a3 4aa-4ab
  4ae-4b3 4b6-4b7 4ba-4bb 4c0-4c2 4cf-4d1 4d4-4d9 4e2-4e3 4e6-4e9 4ee-4ef 4f2-4f3 531-556 559-58a
  58d-58f 591-5c7 5d0-5ea 5ef-5f4 600-6ff 750-77f 870-88e 890-891 898-8e1 8e3-8ff 10a0-10c5 10c7
  10cd 10d0-10ff 1c90-1cba 1cbd-1cbf 1e80-1e85 1e9e 1ea0-1ef9 200c-2010 2013-2014 2018-201a
  201c-201e 2020 2022 2024 2026 2032-2033 2039-203a 2044 204f 20a1 20a3-20a4 20a6-20a7 20a9-20ad
  20b1-20b2 20b4-20b5 20b9-20ba 20bc-20bd 2116 2122 2212 2215 25cc 2d00-2d25 2d27 2d2d 2e41
  fb13-fb17 fb1d-fb36 fb38-fb3c fb3e fb40-fb41 fb43-fb44 fb46-fbc2 fbd3-fd8f fd92-fdc7 fdcf
  fdf0-fdff fe70-fe74 fe76-fefc feff 10efd-10eff
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
