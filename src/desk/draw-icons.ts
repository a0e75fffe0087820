import sharp from 'sharp';

/** Sizes in pixels: the small one for browsers that take no SVG, the large one for home screens. */
const icons = { 'favicon-32.png': 32, 'apple-touch-icon.png': 180 } as const;

/** Draws the bitmap icons of `public/` from its `favicon.svg`. Run it in the project's folder after the SVG has changed. */
export async function drawIcons(folder = 'public'): Promise<void> {
  for (const [file, size] of Object.entries(icons)) {
    const density = (72 * size) / 64;
    await sharp(`${folder}/favicon.svg`, { density })
      .resize(size, size)
      .png({ palette: true, compressionLevel: 9 })
      .toFile(`${folder}/${file}`);
  }
}

await drawIcons();
