import type { EventItem, StatementItem } from '../timeline/timeline-page.ts';
import type { Body, Fact, MaybeLink, Teaser, Pagination, Link } from '../parts.ts';
import type { PageFrame } from '../frame/frame.ts';

/** One topic, country, region, place, person, organization, storyline, author or kind; also /articles/ and a month. */
export interface DetailPage {
  readonly frame: PageFrame;
  /** "Topic", "Country": what this is. */
  readonly kicker: MaybeLink | null;
  readonly heading: string;
  readonly standfirst: string | null;
  /** "12 articles, 3 May 2019 to 22 October 2020", one sentence on what we have. */
  readonly summary: string;
  /** The outlet's wording or note on a country; else null. */
  readonly note: string | null;
  readonly introduction: Body | null;
  readonly facts: readonly Fact[];
  readonly list: {
    readonly heading: string;
    readonly items: readonly Teaser[];
    /** A storyline is numbered from `start`. */ readonly ordered: boolean;
    readonly start: number;
  };
  readonly pagination: Pagination | null;
  /** Dated events, newest first; null where there are none. */
  readonly events: Newest<EventItem> | null;
  readonly statements: Newest<StatementItem> | null;
  readonly empty: string | null;
}

/** The newest of something that has a page of its own; `all` is null where nothing is left out. */
export interface Newest<Item> {
  readonly heading: string;
  readonly items: readonly Item[];
  readonly all: Link | null;
}
