import type { SparklineInput } from '../../charts/sparkline.ts';
import type { IndexItem } from '../lists/index-page.ts';
import type { LocatorMap, LocatorMapInput } from '../../charts/locator-map.ts';
import type { DetailPage } from '../lists/detail-page.ts';

/** A country: its list of articles, and on the first page its profile. */
export interface CountryPage extends DetailPage {
  readonly code: string;
  readonly profile: {
    /** What it draws follows from its other fields. */
    readonly locator: LocatorProps & { readonly drawing: () => LocatorMap };
    readonly coverage: (Coverage & { readonly svg: string }) | null;
    readonly subjects: readonly IndexItem[];
    /** Countries that its articles are also about. */
    readonly together: readonly IndexItem[];
    readonly people: readonly IndexItem[];
    readonly organizations: readonly IndexItem[];
    readonly sources: readonly { readonly name: string; readonly count: string }[];
  } | null;
}

/** The small map beside the name of a country. */
export interface LocatorProps extends LocatorMapInput {
  readonly note: string;
  /** Said where a disputed area is in sight. */
  readonly disputedNote: string;
}

/** Articles a month, as bars and as a table. */
export interface Coverage extends SparklineInput {
  readonly unit: string;
  /** The months that have any. */
  readonly rows: readonly { readonly month: string; readonly value: string }[];
  /** On the months that are not among the rows; null where all are. */
  readonly rest: string | null;
}
