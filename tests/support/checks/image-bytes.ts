import { crc32 } from 'node:zlib';

/** The head of a PNG of a size, without pixels: what says how large an image is. */
export function pngHead(width: number, height: number): Buffer {
  const size = Buffer.alloc(13);
  size.writeUInt32BE(width, 0);
  size.writeUInt32BE(height, 4);
  // Eight bits of grey.
  size.set([8, 0, 0, 0, 0], 8);
  const signature = Buffer.from('\x89PNG\r\n\x1A\n', 'latin1');
  return Buffer.concat([
    signature,
    chunk('IHDR', size),
    chunk('IDAT', Buffer.alloc(0)),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

function chunk(name: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(name, 'latin1'), data]);
  const frame = Buffer.alloc(8 + body.length);
  frame.writeUInt32BE(data.length, 0);
  frame.set(body, 4);
  frame.writeUInt32BE(crc32(body), 4 + body.length);
  return frame;
}

/** The first bytes of files that are no JPEG, PNG or WebP, whatever their name says. */
export const otherHeads = {
  avif: Buffer.from('\0\0\0\x1CftypavifmifmiafMA1B\0\0\0\0', 'latin1'),
  heic: Buffer.from('\0\0\0\x18ftypheic\0\0\0\0heicmif1', 'latin1'),
  gif: Buffer.from('GIF89a\x01\0\x01\0\0\0\0;', 'latin1'),
  tiff: Buffer.from('II*\0\x08\0\0\0', 'latin1'),
  bmp: Buffer.from('BM\x3A\0\0\0\0\0\0\0', 'latin1'),
  svg: Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>'),
  html: Buffer.from('<!doctype html><script>alert(1)</script>'),
  text: Buffer.from('not an image\n'),
  wave: Buffer.from('RIFF\x24\0\0\0WAVEfmt ', 'latin1'),
  nothing: Buffer.alloc(0),
} as const;

/** A PNG as an animation whose second frame shows the same again (APNG, https://www.w3.org/TR/png-3/#apng-frame-based-animation). */
export function animatedPng(still: Buffer): Buffer {
  const headEnd = 33;
  const control = Buffer.alloc(8);
  control.writeUInt32BE(2, 0);
  const pixels = Buffer.concat(
    chunksOf(still).flatMap(({ name, data }) => (name === 'IDAT' ? [data] : [])),
  );
  return Buffer.concat([
    still.subarray(0, headEnd),
    chunk('acTL', control),
    chunk('fcTL', frameControl(still, 0)),
    chunk('IDAT', pixels),
    chunk('fcTL', frameControl(still, 1)),
    chunk('fdAT', Buffer.concat([sequence(2), pixels])),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

function frameControl(still: Buffer, number: number): Buffer {
  const control = Buffer.alloc(26);
  sequence(number).copy(control);
  still.copy(control, 4, 16, 24);
  // Half a second.
  control.writeUInt16BE(1, 20);
  control.writeUInt16BE(2, 22);
  return control;
}

function sequence(number: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32BE(number);
  return bytes;
}

function chunksOf(png: Buffer): { name: string; data: Buffer }[] {
  const chunks = [];
  for (let at = 8; at < png.length;) {
    const length = png.readUInt32BE(at);
    const name = png.toString('latin1', at + 4, at + 8);
    chunks.push({ name, data: png.subarray(at + 8, at + 8 + length) });
    at += 12 + length;
  }
  return chunks;
}
