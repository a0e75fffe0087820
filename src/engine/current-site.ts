import type { OpenEdition } from './open-site-fs.ts';

/**
 * Where this process keeps its edition. Astro bundles the pages, and a bundled module is another instance with its own
 * variables: with those, configuration and pages had three clocks. So the one place is the process itself.
 */
const place = Symbol.for('dateline.edition');
// The type of the global object cannot be widened for one symbol.
const keeper = globalThis as { [place]?: OpenEdition };

/** Puts an edition where the pages of this process take theirs. */
export function hold(opened: OpenEdition): void {
  keeper[place] = opened;
}

/** The edition of this process. Throws before there is one: a page without it would be an empty site. */
export function held(): OpenEdition {
  const opened = keeper[place];
  if (opened === undefined) throw new Error('No edition was opened in this process.');
  return opened;
}
