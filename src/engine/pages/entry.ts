/**
 * The entry of the compiled pages, which takes the place of Astro's own. `page-renderer.ts` calls what it exports; it comes
 * from the same bundle as the components because Astro compares classes and symbols of its runtime.
 */
export { FetchState } from 'astro/fetch';
export { renderToString } from 'astro/runtime/server/index.js';
export { manifest } from 'virtual:astro:manifest';
