declare module 'virtual:dateline/edition' {
  import type { Edition } from './edition/edition.ts';

  /** What is published at the build clock. */
  export const edition: Edition;
}

declare module 'virtual:dateline/images' {
  import type { ImageMetadata } from 'astro';

  /** Every picture of the content folder, by `Picture.id`. */
  const images: Readonly<Record<string, ImageMetadata>>;
  export default images;
}

declare module 'virtual:dateline/theme.css';
