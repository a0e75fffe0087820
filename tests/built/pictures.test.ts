import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import { expect, inject, test } from 'vitest';
import { projectRoot } from '../support/built/run-build.ts';
import { filesOf } from '../support/built/output.ts';

const source = join(projectRoot, 'tests/fixtures/everything');
const isPicture = (file: string): boolean => /\.(jpe?g|png|webp|avif)$/.test(file);

/** What a picture says of the camera, the place and the people behind it. */
async function traces(file: string): Promise<readonly string[]> {
  const bytes = readFileSync(file);
  const { exif, xmp, iptc } = await sharp(bytes).metadata();
  const told = bytes.includes('Otto Sluice') || bytes.includes('A camera');
  return Object.entries({ exif, xmp, iptc, told: told || undefined }).flatMap(([name, value]) =>
    value === undefined ? [] : [name],
  );
}

test('where a picture was taken and with what stays with the outlet', async () => {
  const given = filesOf(source).filter(isPicture);
  const before = await Promise.all(given.map((file) => traces(join(source, file))));
  // Two of the fixture have a place: so that this test is one.
  expect(before.filter((found) => found.includes('exif'))).toHaveLength(2);

  const folder = inject('everything');
  const published = filesOf(folder).filter(isPicture);
  expect(published.length).toBeGreaterThan(10);
  const after = await Promise.all(published.map((file) => traces(join(folder, file))));
  expect(published.filter((_, index) => after[index]?.length !== 0)).toEqual([]);
});
