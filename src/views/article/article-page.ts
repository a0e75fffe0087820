import type { Citation } from './citation.ts';
import type { Language } from '../../i18n/language.ts';
import type { EventItem } from '../timeline/timeline-page.ts';
import type { Fact, MaybeLink, DateLabel, ShownPicture, Body, Teaser, Link } from '../parts.ts';
import type { PageFrame } from '../frame/frame.ts';

export interface ArticlePage {
  readonly frame: PageFrame;
  readonly kicker: MaybeLink;
  readonly label: string | null;
  readonly mark: string | null;
  readonly headline: string;
  readonly standfirst: string;
  /** "Moscow": the place as given, leading to its country. */
  readonly dateline: MaybeLink | null;
  readonly byline: readonly MaybeLink[];
  readonly contributors: readonly { readonly name: string; readonly role: string }[];
  readonly published: DateLabel;
  /** Last update or correction, if later than published. */
  readonly updated: DateLabel | null;
  /** "4 minutes". */
  readonly readingTime: string;
  readonly cover: ShownPicture | null;
  /** Corrections stand above the text where nobody can miss them; updates below it. */
  readonly corrections: readonly Amendment[];
  readonly updates: readonly Amendment[];
  readonly body: Body;
  /** Empty where the text is short. */
  readonly outline: readonly OutlineItem[];
  /** Margin column: countries, topics, places, people, organizations, regions, keywords. */
  readonly facts: readonly Fact[];
  readonly storylines: readonly StorylinePlace[];
  readonly events: readonly EventItem[];
  readonly sources: readonly SourceItem[];
  readonly related: readonly Teaser[];
  readonly translations: readonly (Link & Language)[];
  readonly originally: {
    readonly name: string;
    readonly url: string;
    readonly date: DateLabel;
  } | null;
  readonly license: MaybeLink | null;
  readonly citation: Citation;
}

/** Where the article stands in a storyline. */
export interface StorylinePlace {
  readonly title: string;
  readonly href: string;
  /** "Part 2 of 5". */
  readonly position: string;
  readonly previous: (Link & Language) | null;
  readonly next: (Link & Language) | null;
}

/** A place in the outline of a text; at most two levels are shown. */
export interface OutlineItem extends Link {
  readonly children: readonly Link[];
}

export interface SourceItem extends Language {
  /** Anchor that statements and footnotes point to. */
  readonly anchor: string;
  readonly title: string;
  readonly href?: string;
  /** "Kremlin, 22 October 2020", in this order: author, publisher, date. */
  readonly origin: readonly string[];
  readonly kind: string | null;
  readonly primary: string | null;
  readonly note: string | null;
  readonly accessed: DateLabel | null;
  readonly archived: Link | null;
  /** Name of the source's language where it is another one. */
  readonly language: string | null;
}

/** A correction, clarification, editor's note or update. */
export interface Amendment {
  readonly anchor: string;
  readonly label: string;
  readonly date: DateLabel;
  readonly note: string;
  /** Set on /corrections/, where the article must be named. */
  readonly article?: Link & Language;
}

/** What stands at the address of a withdrawn article, and nothing else does. */
export interface WithdrawnPage {
  readonly frame: PageFrame;
  readonly heading: string;
  readonly date: DateLabel;
  readonly reason: string;
  readonly note: string;
}

/** What stands at an old address of an article and leads on to it. */
export interface MovedPage {
  readonly frame: PageFrame;
  readonly heading: string;
  /** "You are being led to its new address:" */
  readonly sentence: string;
  readonly to: Link & Language;
}
