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
