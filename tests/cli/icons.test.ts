import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { runCommandLine } from '../../src/cli/command-line.ts';
import { openEmptyFolder, type WorkingFolder } from '../support/working-folder.ts';

let folder: WorkingFolder;
beforeEach(() => {
  folder = openEmptyFolder();
  folder.writeContent({ 'site.yaml': settings('River Post') });
});
afterEach(() => {
  folder.close();
});

const settings = (name: string): string =>
  `name: ${name}\nurl: https://river.example\ndescription: D\npublisher: { name: P }\naccent: "#1f5a7a"\n`;

async function icons(...words: readonly string[]) {
  let out = '';
  let err = '';
  const code = await runCommandLine(['icons', ...words], {
    root: folder.root,
    environment: {},
    isTerminal: false,
    write: (text) => (out += text),
    complain: (text) => (err += text),
  });
  return { code, out, err };
}

const read = (name: string): Buffer => readFileSync(join(folder.root, 'public', name));

/** The colour of a point of an image, in parts of its width and height. */
async function colourAt(image: Buffer, x: number, y: number): Promise<string> {
  const { data, info } = await sharp(image).ensureAlpha().raw().toBuffer({
    resolveWithObject: true,
  });
  const at = (Math.floor(y * info.height) * info.width + Math.floor(x * info.width)) * 4;
  return data.subarray(at, at + 3).toString('hex');
}

const allWritten =
  'public/favicon.svg written.\npublic/favicon.ico written.\npublic/apple-touch-icon.png written.\n';

test('icons are drawn from the name and the accent where there is none', async () => {
  expect(await icons()).toEqual({ code: 0, out: allWritten, err: '' });
  expect(read('favicon.svg').toString()).toMatch(/^<svg xmlns.*\n.*fill="#1f5a7a".*\n.*<path /);
  const apple = read('apple-touch-icon.png');
  expect(await sharp(apple).metadata()).toMatchObject({ width: 180, height: 180, format: 'png' });
  expect(await colourAt(apple, 0.02, 0.02)).toBe('1f5a7a');
  const ico = read('favicon.ico');
  expect([ico.readUInt16LE(2), ico.readUInt8(6), ico.readUInt32LE(18)]).toEqual([1, 32, 22]);
  expect(await sharp(ico.subarray(22)).metadata()).toMatchObject({ width: 32, height: 32 });
});

test('nothing is overwritten without --force', async () => {
  folder.write({ 'public/favicon.ico': 'mine' });
  const { code, out } = await icons();
  expect([code, out]).toEqual([
    0,
    'public/favicon.svg written.\npublic/favicon.ico is there and was kept; --force overwrites it.\npublic/apple-touch-icon.png written.\n',
  ]);
  expect(read('favicon.ico').toString()).toBe('mine');
});

test('with --force the bitmaps are drawn anew, from a drawing of whatever size, which is kept', async () => {
  const drawing =
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1000 500"><path fill="#00ff00" d="M0 0h1000v500H0z"/></svg>';
  folder.write({ 'public/favicon.svg': drawing });
  folder.write({ 'public/apple-touch-icon.png': 'old' });
  const { code, out } = await icons('--force');
  expect([code, out]).toEqual([
    0,
    'public/favicon.ico written.\npublic/apple-touch-icon.png written.\n',
  ]);
  expect(read('favicon.svg').toString()).toBe(drawing);
  expect(await sharp(read('apple-touch-icon.png')).metadata()).toMatchObject({ width: 180 });
  expect(await colourAt(read('apple-touch-icon.png'), 0.5, 0.5)).toBe('00ff00');
});

test('with --letter and --force the drawing follows a new name and the colours of the design', async () => {
  await icons();
  const before = read('favicon.svg').toString();
  folder.write({ 'content/site.yaml': settings('Lock Post') });
  folder.write({ 'theme/tokens.css': ':root { --accent: #123456; }\n' });
  expect(await icons('--letter')).toMatchObject({ code: 0 });
  expect(read('favicon.svg').toString()).toBe(before);
  expect(await icons('--letter', '--force')).toEqual({ code: 0, out: allWritten, err: '' });
  expect(read('favicon.svg').toString()).not.toBe(before);
  expect(read('favicon.svg').toString()).toContain('fill="#123456"');
});

test('a name whose letters no font has gets a disc', async () => {
  folder.write({ 'content/site.yaml': settings('水') });
  expect(await icons()).toMatchObject({ code: 0 });
  expect(read('favicon.svg').toString()).toContain('<circle ');
});

test('content without a name, and a drawing that is none, are errors', async () => {
  folder.write({ 'content/site.yaml': 'url: https://river.example\n' });
  expect(await icons()).toEqual({
    code: 1,
    out: '',
    err: 'site.yaml has no valid name. npm run check says what is wrong.\n',
  });
  expect(existsSync(join(folder.root, 'public'))).toBe(false);
  folder.write({ 'public/favicon.svg': 'no drawing' });
  const { code, err } = await icons();
  expect(code).toBe(1);
  expect(err).toContain('public/favicon.svg cannot be drawn');
});
