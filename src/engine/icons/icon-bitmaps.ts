import sharp from 'sharp';

/** The bitmap icons of a site by the names of their files in `public/`, drawn from its `favicon.svg`. */
export async function iconBitmaps(svg: Uint8Array): Promise<ReadonlyMap<string, Uint8Array>> {
  return new Map([
    // Browsers ask for it by this name where no page names another one: beside a feed, for one.
    ['favicon.ico', icoOf(await drawn(svg, 32), 32)],
    ['apple-touch-icon.png', await drawn(svg, 180)],
  ]);
}

async function drawn(svg: Uint8Array, size: number): Promise<Buffer> {
  const { width, height } = await sharp(svg).metadata();
  // Dots per inch: at 72 a unit of the drawing is a pixel.
  const density = Math.min(100_000, Math.max(1, (72 * size) / Math.max(width, height)));
  return sharp(svg, { density })
    .resize(size, size, { fit: 'contain', background: '#0000' })
    .png({ palette: true, compressionLevel: 9 })
    .toBuffer();
}

/** A PNG as the one picture of an icon file (https://learn.microsoft.com/windows/win32/menurc/icons): header, entry, picture. */
function icoOf(png: Buffer, size: number): Buffer {
  const head = Buffer.alloc(22);
  head.writeUInt16LE(1, 2); // an icon
  head.writeUInt16LE(1, 4); // of one picture
  head.writeUInt8(size, 6);
  head.writeUInt8(size, 7);
  head.writeUInt16LE(1, 10); // planes
  head.writeUInt16LE(32, 12); // bits of a pixel
  head.writeUInt32LE(png.length, 14);
  head.writeUInt32LE(head.length, 18);
  return Buffer.concat([head, png]);
}
