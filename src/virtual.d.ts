declare module 'virtual:dateline/images' {
  import type { ImageMetadata } from 'astro';

  /** Every picture of the content folder, by `Picture.id`. */
  const images: Readonly<Record<string, ImageMetadata>>;
  export default images;
}
