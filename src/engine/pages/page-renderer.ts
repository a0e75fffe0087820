import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { RouteData, SSRManifest } from 'astro';
import type { FetchState } from 'astro/fetch';
import type { renderToString } from 'astro/runtime/server/index.js';
import type { Layout, LayoutViews } from '../../views/page.ts';

/** Renders pages with the compiled layouts. */
export interface PageRenderer {
  /** The HTML of a view in its layout; `address` is the absolute address of the page. Throws what a component throws. */
  readonly render: (layout: Layout, view: LayoutViews[Layout], address: string) => Promise<string>;
}

/** What `entry.ts` exports. */
interface Bundle {
  readonly manifest: SSRManifest;
  readonly FetchState: typeof FetchState;
  readonly renderToString: typeof renderToString;
}

interface CompiledRoute {
  readonly route: RouteData;
  readonly module: Parameters<FetchState['createResult']>[0];
}

/**
 * Opens the bundle that `compilePages` made, in this process, which must have a site. Pages are rendered by Astro's runtime, one
 * call a page, without its page loop: that prepares a request and a response for each page, and takes longer than rendering.
 * Throws where the bundle is not complete.
 */
export async function openPageRenderer(bundle: string): Promise<PageRenderer> {
  const name = readdirSync(bundle).find((one) => one.startsWith('prerender-entry.'));
  if (name === undefined) throw new Error(`${bundle} has no entry.`);
  const { manifest, FetchState, renderToString } = (await import(
    /* @vite-ignore */ pathToFileURL(join(bundle, name)).href
  )) as Bundle;
  const compiled = new Map<Layout, Promise<CompiledRoute>>();
  const compiledRoute = (layout: Layout): Promise<CompiledRoute> => {
    const known = compiled.get(layout) ?? routeOf(layout, manifest);
    compiled.set(layout, known);
    return known;
  };
  return {
    render: async (layout, view, address) => {
      const { route, module } = await compiledRoute(layout);
      const state = new FetchState(new Request(address));
      state.routeData = route;
      const result = await state.createResult(module, state.getActionAPIContext());
      const html = await renderToString(
        result,
        module.default,
        { view: () => view },
        {},
        true,
        route,
      );
      if (typeof html !== 'string')
        throw new Error(`A component answers ${address} with something else than HTML.`);
      return html;
    },
  };
}

async function routeOf(layout: Layout, manifest: SSRManifest): Promise<CompiledRoute> {
  const file = layout === 'not-found' ? '/404.astro' : `/[...${layout}].astro`;
  const route = manifest.routes
    .map(({ routeData }) => routeData)
    .find(({ component }) => component.endsWith(file));
  const load = route && manifest.pageMap?.get(route.component);
  if (!load) throw new Error(`The layout "${layout}" has no compiled page.`);
  const { page } = await load();
  return { route, module: await page() };
}
