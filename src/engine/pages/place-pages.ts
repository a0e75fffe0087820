import type { Site } from '../../site/site.ts';
import { pageFiles } from '../../views/site-pages.ts';
import { wholeSite, type Share } from '../share.ts';
import type { SiteFolder } from '../output/site-folder.ts';
import type { CompiledPages } from './compiled-pages.ts';
import { pageKey } from './page-key.ts';
import { openPageRenderer, type PageRenderer } from './page-renderer.ts';

/**
 * Puts pages into the folder of a site: a page whose view is that of the last build is not rendered again. The site of this
 * process must be set. Throws what a view or a component throws, with the address of the page.
 */
export async function placePages(
  site: Site,
  { bundle, key: compiledKey }: CompiledPages,
  folder: SiteFolder,
  { index, count }: Share = wholeSite,
): Promise<void> {
  let renderer: PageRenderer | undefined;
  for (const [number, [file, page]] of [...pageFiles(site)].entries()) {
    if (number % count !== index) continue;
    const view = page.view();
    await folder.place(file, pageKey(page.layout, view, compiledKey), async () => {
      renderer ??= await openPageRenderer(bundle);
      return renderer.render(page.layout, view, site.settings.addresses.absolute(page.path));
    });
  }
}
