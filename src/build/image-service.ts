import sharpService from 'astro/assets/services/sharp';

/**
 * Astro's own image service, but for one thing: of a picture that cannot be decoded Astro warns, and
 * publishes its bytes as they are under the name of another format. Here it ends the build.
 */
export const imageService: typeof sharpService = {
  ...sharpService,
  transform: async (bytes, options, config, logger) => {
    const made = await sharpService.transform(bytes, options, config, logger);
    if (made.data !== bytes) return made;
    throw new Error(`The picture ${options.src} cannot be decoded: save it again, or replace it.`);
  },
};
