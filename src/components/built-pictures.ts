import { getImage } from 'astro:assets';
import images from 'virtual:dateline/images';
import type { Edition } from '../edition/edition.ts';
import type { BuiltPicture, BuiltPictures, WantedPicture } from '../publish/built-picture.ts';
import { widthsFor } from './photo-widths.ts';

/**
 * Pictures of the content folder as feeds and shared links name them: in the largest width of their place on a page and
 * in the format that everything reads, so that it is a file which the page has made already.
 */
export async function builtPictures(
  wanted: readonly WantedPicture[],
  { site }: Edition,
): Promise<BuiltPictures> {
  const built = await Promise.all(
    wanted.map(async ({ id, use }): Promise<readonly (readonly [string, BuiltPicture])[]> => {
      const image = images[id];
      if (image === undefined || image.format === 'svg') return [];
      const width = widthsFor(use, image.width).at(-1) ?? image.width;
      const format = image.format === 'jpg' || image.format === 'jpeg' ? 'jpg' : 'png';
      const { src } = await getImage({ src: image, width, format });
      const height = Math.round((image.height * width) / image.width);
      const type = format === 'jpg' ? 'image/jpeg' : 'image/png';
      return [[id, { url: site.addresses.origin + src, width, height, type }]];
    }),
  );
  return new Map(built.flat());
}
