import type { Site } from '../../site/site.ts';
import type { Page } from '../../views/page.ts';
import { pageFiles } from '../../views/site-pages.ts';
import type { SitePiece } from '../output/site-folder.ts';
import type { CompiledPages } from './compiled-pages.ts';
import { pageKey } from './page-key.ts';
import { openPageRenderer, type PageRenderer } from './page-renderer.ts';

/**
 * The pages of a site, which this process must have: a page whose view is that of the last build is not rendered again. A piece
 * throws what a view or a component throws.
 */
export function pagePieces(
  site: Site,
  { bundle, key: compiledKey }: Pick<CompiledPages, 'bundle' | 'key'>,
): { readonly articles: readonly SitePiece[]; readonly others: readonly SitePiece[] } {
  const { absolute } = site.settings.addresses;
  let renderer: Promise<PageRenderer> | undefined;
  const pieceOf =
    (file: string, page: Page): SitePiece =>
    async (folder) => {
      const view = page.view();
      await folder.place(file, pageKey(page.layout, view, compiledKey), async () => {
        const { render } = await (renderer ??= openPageRenderer(bundle));
        return render(page.layout, view, absolute(page.path));
      });
    };
  const articles: SitePiece[] = [];
  const others: SitePiece[] = [];
  for (const [file, page] of pageFiles(site))
    (page.layout === 'article' ? articles : others).push(pieceOf(file, page));
  return { articles, others };
}
