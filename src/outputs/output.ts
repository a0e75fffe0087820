import type { Site } from '../site/site.ts';

/** A file of the site that is no page. */
export interface Output {
  /** Without the base: `/feed.xml`. */
  readonly path: string;
  /** As the dev server sends it; hosts are told in `_headers` what they would get wrong. */
  readonly contentType: string;
  /** The whole text of the file. Computed at each call. */
  readonly text: () => string;
  /**
   * What the text follows from, where that is less work than the text: the same key gives the same text, by the same version of the
   * program. Without it the text is its own key.
   */
  readonly key?: () => string;
}

/** The outputs of one subject, such as feeds; none of what a preview does not publish. */
export type OutputGroup = (site: Site) => readonly Output[];
