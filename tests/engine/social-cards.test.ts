import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { afterAll, describe, expect, test } from 'vitest';
import { openCardType } from '../../src/engine/social-cards/card-type.ts';
import { openSiteFolder } from '../../src/engine/output/site-folder.ts';
import { placeSocialCards } from '../../src/engine/social-cards/social-cards.ts';
import type { SetLine } from '../../src/outputs/social-cards/card-svg.ts';
import { articleText, siteOf } from '../support/site.ts';

const { set, canSet } = openCardType();
const folder = mkdtempSync(join(tmpdir(), 'dateline-cards-'));
afterAll(() => {
  rmSync(folder, { recursive: true });
});

describe('the fonts', () => {
  test.each([
    'Łódź, Češka, Şırnak, Việt Nam: “quotes” – 2020…',
    'Зеленський і Лукашэнка: «Так», Қазақстан',
    'Η Αθήνα και η Άγκυρα',
    'საქართველო ᲡᲐᲥᲐᲠᲗᲕᲔᲚᲝ',
    'Հայաստան և Երևան',
    'موسكو في القوقاز ۳۰ می‌گویند پاکستان',
    'המים יורדים בנהר',
  ])('draw "%s"', (text) => {
    expect(canSet(text)).toBe(true);
    expect(set(text, { size: 40, dir: 'ltr' }).width).toBeGreaterThan(200);
  });

  test.each([
    ['another script', '水位'],
    ['Hangul', '서울'],
    ['Devanagari', 'मास्को'],
    ['Thai', 'ไทย'],
    ['an emoji', 'Ice 😀'],
    ['an emoji alone', '🚀'],
    ['a flag', 'Done 🇺🇦'],
    ['a family of joined emoji', 'The 👨‍👩‍👧‍👦 of four'],
    ['an emoji with a skin', 'Hands 👏🏽'],
    ['a digit as a key', 'Press 1️⃣ now'],
    ['an arrow', 'East → West'],
    ['a mathematical letter', 'A bold 𝐀'],
    ['a rare letter', 'ꜳ'],
    ['an accent that the font of its letter lacks', 'б\u0304'],
    ['an accent that no font has', 'a\u0363'],
    ['what is not in Unicode yet', '\u{2FE0}'],
    ['the sign for a character that is lost', 'a\uFFFDb'],
    ['a letter of private use', '\uE000'],
  ])('do not draw %s', (_name, text) => {
    expect(canSet(text.normalize('NFC'))).toBe(false);
  });

  test.each([
    ['a narrow blank', '10\u202F000 men', '10 000 men'],
    ['a hyphen that does not part', 'anti\u2011war', 'anti\u2010war'],
    ['a joiner that joins nothing', 'a\u200Db', 'ab'],
    ['a mark for the direction', 'a\u200Eb', 'ab'],
    ['a variation of a letter', 'a\uFE0F', 'a'],
  ])('draw %s as what it looks like', (_name, text, alike) => {
    expect(canSet(text)).toBe(true);
    expect(widthOf(text)).toBeCloseTo(widthOf(alike));
  });
});

describe('a line of text', () => {
  test('is joined where the letters of its script are', () => {
    const apart = ['ب', 'ي', 'ت'].map(widthOf).reduce((a, b) => a + b);
    expect(widthOf('بيت')).toBeLessThan(apart);
  });

  test('runs from the right where its script does, numbers in it from the left', () => {
    const hebrew = placesOf(set('אב', { size: 100, dir: 'rtl' }));
    const alef = placesOf(set('א', { size: 100, dir: 'rtl' }))[0]?.outline;
    expect(hebrew.map(({ outline }) => outline === alef)).toEqual([false, true]);
    const mixed = placesOf(set('א 12', { size: 100, dir: 'rtl' }));
    const one = placesOf(set('1', { size: 100, dir: 'ltr' }))[0]?.outline;
    expect(mixed.map(({ outline }) => [outline === one, outline === alef])).toEqual([
      [true, false],
      [false, false],
      [false, true],
    ]);
  });

  test('has space between letters, but for those that are joined', () => {
    const spaced = (text: string): number =>
      set(text, { size: 100, dir: 'ltr', spacing: 0.1 }).width;
    expect(spaced('ICE') - widthOf('ICE') * 100).toBeCloseTo(30);
    expect(spaced('بيت')).toBeCloseTo(widthOf('بيت') * 100);
  });
});

describe('the cards of a site', () => {
  const files = (headline: string) => ({
    'articles/one.md': articleText({ title: headline }),
    'articles/two.md': articleText({ title: 'Another one' }),
  });
  const write = (
    headline: string,
    outDir: string,
    cacheDir = 'cache',
    code = '',
  ): Promise<number> =>
    placeSocialCards(
      siteOf({ files: files(headline) }),
      openSiteFolder({ path: join(folder, outDir), files: new Map() }),
      { cacheDir: join(folder, cacheDir), code },
    );
  const read = (outDir: string, name: string): Buffer =>
    readFileSync(join(folder, outDir, 'cards/articles', name));

  test('are drawn once, and after an edit only what it changes', async () => {
    expect(await write('First', 'a')).toBe(2);
    expect(await write('First', 'b')).toBe(0);
    expect(await write('Second', 'c')).toBe(1);
    expect(read('b', 'one.png').equals(read('a', 'one.png'))).toBe(true);
    expect(read('c', 'two.png').equals(read('a', 'two.png'))).toBe(true);
    expect(read('c', 'one.png').equals(read('a', 'one.png'))).toBe(false);
  });

  test('are the same bytes without the cache', async () => {
    await write('First', 'd');
    expect(await write('First', 'e', 'other')).toBe(2);
    expect(read('e', 'one.png').equals(read('d', 'one.png'))).toBe(true);
  });

  test('are PNG of 1200 × 630 and small', async () => {
    await write('First', 'f');
    const { format, width, height } = await sharp(read('f', 'one.png')).metadata();
    expect([format, width, height]).toEqual(['png', 1200, 630]);
    expect(read('f', 'one.png').length).toBeLessThan(40_000);
  });

  test('show the accent, the paper and the ink of the site', async () => {
    await write('First', 'g');
    const { data } = await sharp(read('g', 'one.png'))
      .removeAlpha()
      .raw()
      .toBuffer({ resolveWithObject: true });
    /** How far a point is from a colour: choosing sixteen colours moves each a little. */
    const distance = (x: number, y: number, colour: readonly number[]): number =>
      Math.max(
        ...colour.map((value, i) => Math.abs(value - (data[(y * 1200 + x) * 3 + i] ?? 999))),
      );
    expect(distance(600, 5, [0x9c, 0x1f, 0x1f])).toBeLessThan(4);
    expect(distance(30, 300, [0xff, 0xfe, 0xfb])).toBeLessThan(4);
    expect(distance(600, 117, [0x1a, 0x19, 0x17])).toBeLessThan(24);
  });
});

function widthOf(text: string): number {
  return set(text, { size: 1, dir: 'ltr' }).width;
}

/** The letters of a line from left to right. */
function placesOf({
  outlines,
}: SetLine): readonly { readonly x: number; readonly outline: string }[] {
  return [...outlines.matchAll(/translate\(([\d.-]+) .*?d="(.*?)"/g)]
    .map(([, x, outline = '']) => ({ x: Number(x), outline }))
    .toSorted((a, b) => a.x - b.x);
}
