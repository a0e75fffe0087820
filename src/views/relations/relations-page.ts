import type { Count, Link } from '../parts.ts';
import type { LegendItem } from '../lists/index-page.ts';
import type { MatrixInput } from '../../charts/matrix.ts';
import type { PageFrame } from '../frame/frame.ts';

/** /relations/: which countries are written about together. */
export interface RelationsPage {
  readonly frame: PageFrame;
  readonly heading: string;
  readonly standfirst: string;
  /** Which pairs are shown, and how a square is read. */
  readonly support: string;
  readonly matrix: MatrixInput & {
    readonly svg: string;
    readonly unit: string;
    readonly legend: readonly LegendItem[];
    /** Where not all countries have a row; else null. */
    readonly limit: string | null;
  };
  readonly rows: readonly {
    readonly href: string;
    readonly countries: readonly string[];
    readonly count: Count;
    readonly jaccard: string;
  }[];
  /** Where the table has not all pairs: how many it has, and the way to all of them, which a preview lacks. */
  readonly limit: { readonly text: string; readonly all: Link | null } | null;
  readonly empty: string | null;
}
