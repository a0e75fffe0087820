import type { IndexItem } from '../lists/index-page.ts';
import type { Teaser, Pagination, Count } from '../parts.ts';
import type { PageFrame } from '../frame/frame.ts';

export interface HomePage {
  readonly frame: PageFrame;
  /** Only on the first page; on later ones `latest` is everything. */
  readonly lead: Teaser | null;
  readonly second: readonly Teaser[];
  readonly latest: readonly Teaser[];
  readonly pagination: Pagination | null;
  readonly storylines: readonly StorylineTeaser[];
  readonly topics: readonly IndexItem[];
  readonly countries: readonly IndexItem[];
  /** The sentence of an empty site. */
  readonly empty: string | null;
}

export interface StorylineTeaser {
  readonly href: string;
  readonly title: string;
  readonly summary: string;
  readonly status: string | null;
  readonly count: Count;
  readonly newest: readonly Teaser[];
}
