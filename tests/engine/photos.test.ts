import {
  readdirSync,
  readFileSync,
  statSync,
  truncateSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import sharp, { type Sharp } from 'sharp';
import { describe, expect, onTestFinished, test } from 'vitest';
import { openSiteFolder } from '../../src/engine/output/site-folder.ts';
import { placePhotos } from '../../src/engine/photos/photos.ts';
import type { Site } from '../../src/site/site.ts';
import { wholeReport } from '../../src/engine/open-site-fs.ts';
import { publishedPhotos } from '../../src/views/published-photos.ts';
import { linesOf, openSiteIn } from '../support/checks/check-folder.ts';
import { openBaseFolder, type WorkingFolder } from '../support/working-folder.ts';
import { animatedPng } from '../support/checks/image-bytes.ts';

/** A picture that is not one colour, so that its bytes follow from its pixels. */
function drawing(width: number, height: number, colour = '#357'): Sharp {
  const band = Buffer.from(
    `<svg xmlns="http://www.w3.org/2000/svg" width="${String(width)}" height="${String(height)}"><path fill="#fff" d="M0 0h${String(width)}L0 ${String(height)}z"/></svg>`,
  );
  return sharp({ create: { width, height, channels: 3, background: colour } }).composite([
    { input: band },
  ]);
}

const head = '---\ntitle: T\nsummary: S\ndate: 2020-10-22\ntopics: [rivers]\n';

/** A content folder with an article that shows images; each is written under its name and shown by its address. */
function folderWith(
  images: Readonly<Record<string, Uint8Array>>,
  addresses: readonly string[] = Object.keys(images),
): WorkingFolder {
  const folder = openBaseFolder();
  onTestFinished(folder.close);
  for (const [name, bytes] of Object.entries(images))
    folder.writeContent({ [`articles/${name}`]: bytes });
  const text = addresses.map((address) => `![A](<${address}>)\n`).join('\n');
  folder.writeContent({ 'articles/x.md': `${head}---\n${text}` });
  return folder;
}

/** The site of a folder without faults. */
async function siteOf(folder: WorkingFolder): Promise<Site> {
  const opened = await openSiteIn(folder);
  expect(wholeReport(opened).diagnostics.flatMap(linesOf)).toEqual([]);
  return opened.site;
}

interface Output {
  /** How many photos were not taken from the cache. */
  readonly made: number;
  /** Names and bytes, in order. */
  readonly files: readonly (readonly [name: string, bytes: Buffer])[];
}

async function photosOf(folder: WorkingFolder, site?: Site): Promise<Output> {
  const outDir = join(folder.root, 'out');
  const out = openSiteFolder({ path: outDir, files: new Map() });
  const made = await placePhotos(site ?? (await siteOf(folder)), out, { ...folder, code: '' });
  const assets = join(outDir, 'assets');
  const files = readdirSync(assets).toSorted();
  return { made, files: files.map((name) => [name, readFileSync(join(assets, name))] as const) };
}

/** What every photo is, as `webp 400×300`. */
async function formsOf({ files }: Output): Promise<readonly string[]> {
  return Promise.all(
    files.map(async ([, bytes]) => {
      const {
        format,
        width,
        height,
        pages = 1,
        orientation,
      } = await sharp(bytes, {
        pages: -1,
      }).metadata();
      const more = [pages > 1 ? 'animated' : '', orientation === undefined ? '' : 'turned'];
      return [format, `${String(width)}×${String(height)}`, ...more].join(' ').trim();
    }),
  );
}

describe('the photos of an image', () => {
  test('are one frame of an animation in every format', async () => {
    const frames = await Promise.all(
      ['#a33', '#3a3', '#33a'].map((colour) => drawing(400, 300, colour).png().toBuffer()),
    );
    const animated = await sharp(frames, { join: { animated: true } })
      .webp({ loop: 0, delay: [200, 200, 200] })
      .toBuffer();
    expect((await sharp(animated).metadata()).pages).toBe(3);
    const output = await photosOf(folderWith({ 'x.webp': animated }));
    expect(await formsOf(output)).toEqual(['png 400×300', 'webp 400×300']);
    // The corner that has the colour of its frame: the first is red.
    const [red = 0, , blue = 0] = await sharp(output.files[0]?.[1])
      .removeAlpha()
      .raw()
      .toBuffer()
      .then((pixels) => pixels.subarray(-3));
    expect(red).toBeGreaterThan(blue + 50);
  });

  test('are the first picture of an animated PNG', async () => {
    const still = await drawing(400, 300).png().toBuffer();
    const output = await photosOf(folderWith({ 'x.png': animatedPng(still) }));
    expect(await formsOf(output)).toEqual(['png 400×300', 'webp 400×300']);
  });

  test('are turned as its EXIF data says, and say nothing more of it', async () => {
    const lying = await drawing(400, 300).jpeg().withMetadata({ orientation: 6 }).toBuffer();
    const folder = folderWith({ 'x.jpg': lying });
    expect([...(await siteOf(folder)).images.values()]).toMatchObject([
      { width: 300, height: 400 },
    ]);
    expect(await formsOf(await photosOf(folder))).toEqual(['jpeg 300×400', 'webp 300×400']);
  });

  test.each<[string, () => Promise<Buffer>]>([
    ['a JPEG with a comment before everything else', async () => withComment(await plainJpeg())],
    ['a JPEG with other bytes between its segments', async () => withStrayBytes(await plainJpeg())],
    [
      'a JPEG with bytes after its end',
      async () => Buffer.concat([await plainJpeg(), Buffer.alloc(99, 7)]),
    ],
    ['a JPEG in print colours', () => drawing(400, 300).toColourspace('cmyk').jpeg().toBuffer()],
    ['a progressive JPEG', () => drawing(400, 300).jpeg({ progressive: true }).toBuffer()],
    ['a PNG of sixteen bits', () => drawing(400, 300).toColourspace('rgb16').png().toBuffer()],
    ['a PNG of few colours', () => drawing(400, 300).png({ palette: true }).toBuffer()],
    ['an interlaced PNG', () => drawing(400, 300).png({ progressive: true }).toBuffer()],
    [
      'a PNG without its last chunk',
      async () => (await drawing(400, 300).png().toBuffer()).subarray(0, -12),
    ],
    ['a WebP without loss', () => drawing(400, 300).webp({ lossless: true }).toBuffer()],
  ])('are made of %s', async (_name, make) => {
    const output = await photosOf(folderWith({ 'x.png': await make() }));
    expect((await formsOf(output)).map((form) => form.split(' ')[1])).toEqual([
      '400×300',
      '400×300',
    ]);
  });

  test('come in the widths of their place, and never larger than the image', async () => {
    const folder = folderWith({ 'x.png': await drawing(1000, 500).png().toBuffer() });
    expect(await formsOf(await photosOf(folder))).toEqual([
      'png 1000×500',
      'webp 1000×500',
      'png 480×240',
      'webp 480×240',
      'png 768×384',
      'webp 768×384',
    ]);
  });
});

describe('the name of an image', () => {
  test.each([
    ['of 248 bytes', `${'л'.repeat(122)}.png`, `${'л'.repeat(122)}.png`],
    ['with a number sign', 'map #1.png', 'map%20%231.png'],
    ['with a percent sign', '100%.png', '100%25.png'],
    ['with a percent sign and two digits', 'a%41.png', 'a%2541.png'],
    ['with an ampersand, quotes and brackets', "a & 'b' (c) [d].png", "a & 'b' (c) [d].png"],
    ['in another script', 'карта.png', 'карта.png'],
    ['in capitals', 'CHART.PNG', 'CHART.PNG'],
    ['composed on the disk and decomposed in the text', 'caf\u00E9.png', 'cafe\u0301.png'],
    ['decomposed on the disk and composed in the text', 'cafe\u0301.png', 'caf\u00E9.png'],
    ['decomposed in a folder', 'cafe\u0301/a.png', 'caf\u00E9/a.png'],
  ])('%s works', async (_name, file, address) => {
    const bytes = await drawing(40, 30).png().toBuffer();
    const folder = folderWith({ [file]: bytes }, [address]);
    const { files } = await photosOf(folder);
    expect(files).toHaveLength(2);
    for (const [name] of files)
      expect(name).toMatch(/^[a-z0-9-]{1,40}\.[0-9a-f]{12}-40\.(png|webp)$/);
  });
});

describe('the cache of the photos', () => {
  const cached = (folder: WorkingFolder): readonly string[] => {
    const place = join(folder.root, '.cache/pictures/files');
    return readdirSync(place).map((name) => join(place, name));
  };

  test('spares a second build all the work', async () => {
    const folder = folderWith({ 'x.png': await drawing(600, 300).png().toBuffer() });
    const first = await photosOf(folder);
    expect(first.made).toBe(4);
    expect(await photosOf(folder)).toEqual({ ...first, made: 0 });
  });

  test.each<[string, (path: string) => void]>([
    [
      'a changed byte',
      (path) => {
        const bytes = readFileSync(path);
        bytes[bytes.length - 9] = 1;
        writeFileSync(path, bytes);
      },
    ],
    [
      'no bytes',
      (path) => {
        truncateSync(path, 0);
      },
    ],
    [
      'half of its bytes',
      (path) => {
        truncateSync(path, statSync(path).size / 2);
      },
    ],
    [
      'the bytes of another file',
      (path) => {
        writeFileSync(path, 'not a picture');
      },
    ],
  ])('makes a file anew that has %s', async (_name, damage) => {
    const folder = folderWith({ 'x.png': await drawing(600, 300).png().toBuffer() });
    const first = await photosOf(folder);
    cached(folder).slice(0, 2).forEach(damage);
    expect(await photosOf(folder)).toEqual({ ...first, made: 2 });
    expect(await photosOf(folder)).toEqual({ ...first, made: 0 });
  });

  test('is not asked for an image that was replaced, even by one of the same size and time', async () => {
    const [one, other] = await Promise.all(
      ['#a33', '#33a'].map((colour) =>
        drawing(40, 30, colour).png({ compressionLevel: 0 }).toBuffer(),
      ),
    );
    expect(other?.length).toBe(one?.length);
    const folder = folderWith({ 'x.png': one ?? Buffer.alloc(0) });
    const path = join(folder.contentDir, 'articles/x.png');
    utimesSync(path, 1_600_000_000, 1_600_000_000);
    const before = await siteOf(folder);
    folder.writeContent({ 'articles/x.png': other ?? Buffer.alloc(0) });
    utimesSync(path, 1_600_000_000, 1_600_000_000);
    const after = await siteOf(folder);
    const addresses = [before, after].map((site) => [...publishedPhotos(site).keys()]);
    expect(addresses[0]).toHaveLength(2);
    expect(addresses[0]?.filter((address) => addresses[1]?.includes(address))).toEqual([]);
    // What was checked is what is published: the image of before is gone.
    await expect(photosOf(folder, before)).rejects.toThrow(
      'The image articles/x.png changed after it was checked.',
    );
  });
});

async function plainJpeg(): Promise<Buffer> {
  return drawing(400, 300).jpeg().toBuffer();
}

function withComment(jpeg: Buffer): Buffer {
  const comment = Buffer.concat([Buffer.from('FFFE0010', 'hex'), Buffer.from('a stray note..')]);
  return Buffer.concat([jpeg.subarray(0, 2), comment, jpeg.subarray(2)]);
}

function withStrayBytes(jpeg: Buffer): Buffer {
  return Buffer.concat([jpeg.subarray(0, 20), Buffer.from('a stray note'), jpeg.subarray(20)]);
}
