import type { Layout, LayoutViews } from '../../views/page.ts';
import { digestOf } from '../output/site-folder.ts';

/** The digests of what many pages have in common. */
const digests = new WeakMap<object, string>();

/**
 * What the HTML of a page follows from: its view, which has everything that the page shows, its layout, and the compiled pages. Two
 * pages with one key have the same bytes. A view is data alone: a function or a class in it would not be part of the key.
 */
export function pageKey(layout: Layout, view: LayoutViews[Layout], compiledKey: string): string {
  const { frame, ...rest } = view;
  const { site, ...own } = frame;
  return digestOf(JSON.stringify([compiledKey, layout, digestOfShared(site), own, rest])).slice(
    0,
    27,
  );
}

/** The frame of a site is in every view, and the same object in all of them. */
function digestOfShared(part: object): string {
  const digest = digests.get(part) ?? digestOf(JSON.stringify(part));
  digests.set(part, digest);
  return digest;
}
