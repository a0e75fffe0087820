import type { OpenSite } from './open-site.ts';

/**
 * Where this process keeps its site. Astro bundles the pages, and a bundled module is another instance with its own
 * variables: with those, configuration and pages had three clocks. So the one place is the process itself.
 */
const place = Symbol.for('dateline.site');
// The type of the global object cannot be widened for one symbol.
const keeper = globalThis as { [place]?: OpenSite };

/** Puts a site where the pages of this process take theirs. */
export function setSite(opened: OpenSite): void {
  keeper[place] = opened;
}

/** The site of this process. Throws before there is one: a page without it would be an empty site. */
export function getSite(): OpenSite {
  const opened = keeper[place];
  if (opened === undefined) throw new Error('No site was opened in this process.');
  return opened;
}
