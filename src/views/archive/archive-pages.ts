import type { Amendment } from '../article/article-page.ts';
import type { Link, Count, Teaser } from '../parts.ts';
import type { PageFrame } from '../frame/frame.ts';

/** /archive/2020/: dense lines by month. */
export interface YearPage {
  readonly frame: PageFrame;
  readonly heading: string;
  readonly summary: string;
  readonly months: readonly {
    readonly id: string;
    readonly heading: Link;
    readonly count: Count;
    readonly items: readonly Teaser[];
  }[];
  readonly earlier: Link | null;
  readonly later: Link | null;
}

export interface CorrectionsPage {
  readonly frame: PageFrame;
  readonly heading: string;
  readonly standfirst: string;
  readonly policy: Link | null;
  readonly years: readonly {
    readonly id: string;
    readonly heading: string;
    readonly items: readonly Amendment[];
  }[];
  readonly empty: string | null;
}
