import type { Shade } from '../../charts/scale.ts';
import type { WorldMapInput, MapDrawing } from '../../charts/world-map.ts';
import type { Language } from '../../i18n/language.ts';
import type { Link, Count, DateLabel } from '../parts.ts';
import type { PageFrame } from '../frame/frame.ts';

/** /topics/, /countries/, /people/, …, /archive/, /about/. */
export interface IndexPage {
  readonly frame: PageFrame;
  readonly heading: string;
  readonly standfirst: string | null;
  /** Anchors to the groups; empty where there are few. */
  readonly jumps: readonly Link[];
  readonly groups: readonly IndexGroup[];
  /** Above the groups, on /countries/. */
  readonly map: CountryMap | null;
  /** A second arrangement of the same entries: countries A–Z beside the regions. */
  readonly alphabetical: readonly IndexGroup[];
  readonly empty: string | null;
}

export interface IndexGroup {
  /** Fragment of the group; unique on the page. */
  readonly id: string;
  readonly heading: string | null;
  /** The page of the group itself, such as a year's. */
  readonly href?: string;
  readonly items: readonly IndexItem[];
  /** Subregions, months. */
  readonly groups: readonly IndexGroup[];
}

export interface IndexItem extends Language {
  readonly href: string;
  readonly text: string;
  /** Null for what is no list, such as the outlet's own pages. */
  readonly count: Count | null;
  readonly description: string | null;
  /** An ISO code or a role: what stands small beside the name. */
  readonly note: string | null;
  readonly latest: DateLabel | null;
  readonly children: readonly IndexItem[];
}

/** What the map of /countries/ shows. */
export interface CountryMap extends WorldMapInput {
  readonly drawing: MapDrawing;
  /** What is counted, and in which time. */
  readonly unit: string;
  readonly legend: readonly LegendItem[];
  /** On boundaries and disputed areas, a sentence or two each. */
  readonly notes: readonly string[];
  /** To the list with the same numbers. */
  readonly list: Link;
}

/** A swatch of a chart's legend and what it stands for: "2–4". */
export interface LegendItem {
  readonly mark: Shade | 'none' | 'disputed';
  readonly text: string;
}
