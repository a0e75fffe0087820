import type { Site } from './site.ts';
import { sharedPhoto } from './photo-files.ts';
import type { BuiltPicture, BuiltPictures, WantedPicture } from './built-picture.ts';

/** Pictures of the content folder as feeds and shared links name them; one that cannot be published is left out. */
export function builtPictures(
  wanted: readonly WantedPicture[],
  { images, settings }: Site,
): BuiltPictures {
  const built = wanted.flatMap(({ id, use }): readonly (readonly [string, BuiltPicture])[] => {
    const image = images.get(id);
    if (!image) return [];
    const { path, width, format } = sharedPhoto(image, use);
    const height = Math.round((image.height * width) / image.width);
    const type = format === 'jpg' ? 'image/jpeg' : 'image/png';
    return [[id, { url: settings.addresses.absolute(path), width, height, type }]];
  });
  return new Map(built);
}
