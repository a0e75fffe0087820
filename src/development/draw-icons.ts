import { writeFileSync } from 'node:fs';
import sharp from 'sharp';

/** Draws the bitmap icons of `public/` from its `favicon.svg`. Run it in the project's folder after the SVG has changed. */
export async function drawIcons(folder = 'public'): Promise<void> {
  const drawn = (size: number): Promise<Buffer> =>
    sharp(`${folder}/favicon.svg`, { density: (72 * size) / 64 })
      .resize(size, size)
      .png({ palette: true, compressionLevel: 9 })
      .toBuffer();
  // Browsers ask for it by this name where no page tells them another: beside a feed, for one.
  writeFileSync(`${folder}/favicon.ico`, icoOf(await drawn(32), 32));
  writeFileSync(`${folder}/apple-touch-icon.png`, await drawn(180));
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

await drawIcons();
