import type { Language } from '../../i18n/language.ts';
import type { Link, DateLabel, MaybeLink, Attribution } from '../parts.ts';
import type { IndexItem } from '../lists/index-page.ts';
import type { PageFrame } from '../frame/frame.ts';

/** /timeline/ and /statements/, their years, and those of a country. */
export interface TimelinePage {
  readonly frame: PageFrame;
  readonly heading: string;
  readonly standfirst: string | null;
  /** Ways into it: years, speakers, countries. */
  readonly ways: readonly {
    readonly label: string;
    readonly items: readonly IndexItem[];
    /** Whether its items are years, which need little room. */
    readonly short: boolean;
  }[];
  /** Anchors to the months; empty where there are few. */
  readonly jumps: readonly Link[];
  readonly groups: readonly {
    readonly id: string;
    readonly heading: string;
    readonly events: readonly EventItem[];
    readonly statements: readonly StatementItem[];
  }[];
  readonly earlier: Link | null;
  readonly later: Link | null;
  readonly empty: string | null;
}

export interface EventItem extends Language {
  readonly anchor: string;
  readonly date: DateLabel;
  readonly end: DateLabel | null;
  readonly title: string;
  readonly countries: readonly MaybeLink[];
  readonly places: readonly MaybeLink[];
  readonly source: MaybeLink | null;
  /** The first articles that tell it; empty on the page of an article. */
  readonly articles: readonly (Link & Language)[];
  /** "5 more articles" and which; null where there are no more. */
  readonly more: { readonly text: string; readonly articles: readonly (Link & Language)[] } | null;
}

/** A statement outside its article. */
export interface StatementItem extends Language {
  readonly anchor: string;
  readonly kind: 'quote' | 'paraphrase';
  readonly text: string;
  /** The same in its blocks; a line break inside one is to be shown. */
  readonly paragraphs: readonly string[];
  readonly attribution: Attribution;
  /** The statement in its article. */
  readonly article: Link & Language;
  readonly replies: readonly StatementItem[];
}
