import type { OutlineItem } from '../article/article-page.ts';
import type { Fact, Body, Link, Teaser } from '../parts.ts';
import type { PageFrame } from '../frame/frame.ts';

/** One of the outlet's own pages under /about/. */
export interface OutletPage {
  readonly frame: PageFrame;
  readonly heading: string;
  readonly standfirst: string | null;
  readonly body: Body;
  /** What the publisher says of itself in law: on the imprint. */
  readonly facts: readonly Fact[];
  readonly outline: readonly OutlineItem[];
  /** The other pages of the outlet. */
  readonly siblings: readonly (Link & { readonly current: boolean })[];
}

export interface NotFoundPage {
  readonly frame: PageFrame;
  readonly heading: string;
  readonly explanation: string;
  readonly ways: readonly Link[];
  readonly latest: readonly Teaser[];
}
