import { readFileSync, truncateSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { WorkingFolder } from '../working-folder.ts';
import { largeLogo } from './logo-fixtures.ts';
import { otherHeads, pngHead } from './image-bytes.ts';

type Make = (folder: WorkingFolder) => void;

const everything = fileURLToPath(
  new URL('../../fixtures/everything/articles/2020/2020-10-22-all-fields', import.meta.url),
);
const bytesOf = (name: string): Buffer => readFileSync(`${everything}/${name}`);

const [jpeg, png, webp] = ['cover.jpg', 'gate.png', 'float.webp'].map(bytesOf) as [
  Buffer,
  Buffer,
  Buffer,
];

const head = '---\ntitle: T\nsummary: S\ndate: 2020-10-22\ntopics: [rivers]\n';

const image =
  (name: string, content: Uint8Array, size = content.length): Make =>
  (folder) => {
    folder.writeContent({ [`articles/${name}`]: content });
    truncateSync(join(folder.contentDir, 'articles', name), size);
    folder.writeContent({
      'articles/x.md': `${head}cover: { src: ${name}, alt: A, credit: C }\n---\nText.\n`,
    });
  };

const article =
  (text: string): Make =>
  ({ writeContent }) => {
    writeContent({ 'articles/x.md': `${head}---\n${text}` });
  };

/** An article whose text shows an image by an address, which need not be its name. */
const shown =
  (address: string, files: Readonly<Record<string, Uint8Array>>): Make =>
  ({ writeContent }) => {
    for (const [name, bytes] of Object.entries(files))
      writeContent({ [`articles/${name}`]: bytes });
    writeContent({ 'articles/x.md': `${head}---\nText.\n\n![A](<${address}>)\n` });
  };

/** A part of an image overwritten, as a bad disk does. */
function overwritten(bytes: Buffer, at: number, by: number): Buffer {
  const damaged = Buffer.from(bytes);
  damaged.fill(by, at, at + 24);
  return damaged;
}

/** Images that begin well and cannot be decoded. */
export const damagedImages: Readonly<Record<string, Make>> = {
  'jpeg-cut-off': shown('x.jpg', { 'x.jpg': jpeg.subarray(0, jpeg.length / 2) }),
  'jpeg-without-its-last-bytes': shown('x.jpg', { 'x.jpg': jpeg.subarray(0, -2) }),
  'jpeg-with-other-pixels': shown('x.jpg', { 'x.jpg': overwritten(jpeg, 2600, 0xaa) }),
  'jpeg-with-a-comment-that-never-ends': shown('x.jpg', {
    'x.jpg': Buffer.concat([jpeg.subarray(0, 2), Buffer.from('FFFEFFFF', 'hex'), jpeg.subarray(2)]),
  }),
  'png-cut-off': shown('x.png', { 'x.png': png.subarray(0, png.length / 2) }),
  'png-with-other-pixels': shown('x.png', { 'x.png': overwritten(png, 1200, 0xaa) }),
  'png-without-pixels': shown('x.png', { 'x.png': pngHead(64, 48) }),
  'png-head-and-nothing-more': shown('x.png', { 'x.png': pngHead(1, 1).subarray(0, 12) }),
  'webp-cut-off': shown('x.webp', { 'x.webp': webp.subarray(0, -8) }),
  'webp-with-other-pixels': shown('x.webp', { 'x.webp': overwritten(webp, 30, 0xff) }),
  cover: ({ writeContent }) => {
    writeContent({ 'articles/x.jpg': jpeg.subarray(0, 3000) });
    writeContent({
      'articles/x.md': `${head}cover: { src: x.jpg, alt: A, credit: C }\n---\nText.\n`,
    });
  },
  'logo-of-the-publisher': ({ writeContent }) => {
    writeContent({ 'logo.png': png.subarray(0, 1000) });
    writeContent({
      'site.yaml':
        'name: B\nurl: https://b.example\ndescription: D\npublisher: { name: B, logo: logo.png }\n',
    });
  },
};

/** Images whose name some systems cannot store. */
export const refusedImageNames: Readonly<Record<string, Make>> = {
  'question-mark-and-neighbour': shown('a.svg%3F.png', { 'a.svg?.png': png, 'a.svg': png }),
  backslash: shown('a%5Cb.png', { 'a\\b.png': png }),
  'control-character': shown('a%07b.png', { 'a\u0007b.png': png }),
  'line-break': shown('a%0Ab.png', { 'a\nb.png': png }),
  'zero-width-blank': shown('a%E2%80%8Bb.png', { 'a\u200Bb.png': png }),
  'right-to-left-override': shown('a%E2%80%AEgnp.png', { 'a\u202Egnp.png': png }),
  device: shown('AUX.png', { 'AUX.png': png }),
  'folder-with-a-dot-at-its-end': shown('maps./a.png', { 'maps./a.png': png }),
  'folder-with-a-blank-at-its-end': shown('maps%20/a.png', { 'maps /a.png': png }),
  'capital-and-small-letters': shown('map.png', { 'map.png': png, 'Map.PNG': png }),
  'composed-and-decomposed': shown('caf\u00E9.png', {
    'caf\u00E9.png': png,
    'cafe\u0301.png': png,
  }),
  'nothing-names-it': ({ writeContent }) => {
    writeContent({ 'articles/why?.png': png });
  },
};

/** Images that are not what their name says, or of a type that is not published. */
export const imagesOfOtherTypes: Readonly<Record<string, Make>> = {
  ...Object.fromEntries(
    Object.entries(otherHeads).map(([name, content]) => [
      `${name}-as-png`,
      image('x.png', content),
    ]),
  ),
  'avif-by-name': image('x.avif', otherHeads.avif),
  'svg-by-name': image('x.svg', otherHeads.svg),
  'gif-by-name': image('x.gif', otherHeads.gif),
  'in-a-text': (folder) => {
    folder.writeContent({ 'articles/x.png': otherHeads.avif });
    article('Text.\n\n![A](x.png)\n\n::figure{src="x.png" alt="A"}\n')(folder);
  },
  'logo-of-the-site': ({ writeContent }) => {
    writeContent({ 'logo.png': otherHeads.svg });
    writeContent({
      'site.yaml':
        'name: B\nurl: https://b.example\ndescription: D\npublisher: { name: B }\nlogo: ./logo.png\n',
    });
  },
};

/** Images over the limits. */
export const largeImages: Readonly<Record<string, Make>> = {
  'more-than-10-megabytes': image('x.png', pngHead(10, 10), 10 * 1024 * 1024 + 1),
  'more-than-40-megapixels': image('x.png', pngHead(8001, 5000)),
  'logo-of-more-than-100-kilobytes': largeLogo,
  'one-long-side': image('x.png', pngHead(1_000_000, 41)),
};
