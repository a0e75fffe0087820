import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Blob, Face } from 'harfbuzzjs';
import sharp from 'sharp';
import { afterAll, describe, expect, test } from 'vitest';
import { openCardType } from '../../src/build/card-type.ts';
import { writeSocialCards } from '../../src/build/social-cards.ts';
import { canBeDrawn, cardLetters } from '../../src/publish/card-letters.ts';
import type { SetLine } from '../../src/publish/card-svg.ts';
import { articleText, editionOf } from '../publish/edition.ts';

const set = openCardType();
const folder = mkdtempSync(join(tmpdir(), 'dateline-cards-'));
afterAll(() => {
  rmSync(folder, { recursive: true });
});

describe('the fonts', () => {
  test('have the letters that are said to be there, and no others', () => {
    const fonts = new URL('../../src/build/card-fonts/', import.meta.url);
    const codes = readdirSync(fonts)
      .filter((name) => name.endsWith('.ttf'))
      .flatMap((name) => {
        const bytes = new Uint8Array(readFileSync(new URL(name, fonts)));
        return [...new Face(new Blob(bytes.buffer)).collectUnicodes()];
      });
    const printed = [...new Set(codes)].filter((code) => code > 0x20).toSorted((a, b) => a - b);
    expect(rangesOf(printed)).toBe(cardLetters.trim().replaceAll(/\s+/g, ' '));
  });

  test.each([
    'Łódź, Češka, Şırnak, Việt Nam: “quotes” – 2020…',
    'Зеленський і Лукашэнка: «Так», Қазақстан',
    'Η Αθήνα και η Άγκυρα',
    'საქართველო ᲡᲐᲥᲐᲠᲗᲕᲔᲚᲝ',
    'Հայաստան և Երևան',
    'موسكو في القوقاز ۳۰ می‌گویند پاکستان',
    'המים יורדים בנהר',
  ])('draw "%s"', (text) => {
    expect(canBeDrawn(text)).toBe(true);
    expect(set(text, { size: 40, dir: 'ltr' }).width).toBeGreaterThan(200);
  });

  test.each(['水位', '서울', 'मास्को', 'ไทย'])('do not draw "%s"', (text) => {
    expect(canBeDrawn(text)).toBe(false);
  });

  test('a sign that no font has is left out', () => {
    expect(canBeDrawn('Ice 😀')).toBe(true);
    expect(widthOf('Ice 😀')).toBe(widthOf('Ice '));
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

describe('the cards of an edition', () => {
  const files = (headline: string) => ({
    'articles/one.md': articleText({ title: headline }),
    'articles/two.md': articleText({ title: 'Another one' }),
  });
  const write = (headline: string, outDir: string, cacheDir = 'cache'): Promise<number> =>
    writeSocialCards(editionOf({ files: files(headline) }), {
      cacheDir: join(folder, cacheDir),
      outDir: join(folder, outDir),
    });
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

function rangesOf(codes: readonly number[]): string {
  const ranges: (readonly [number, number])[] = [];
  for (const code of codes) {
    const last = ranges.at(-1);
    if (last?.[1] === code - 1) ranges[ranges.length - 1] = [last[0], code];
    else ranges.push([code, code]);
  }
  return ranges
    .map((range) => [...new Set(range)].map((code) => code.toString(16)).join('-'))
    .join(' ');
}
