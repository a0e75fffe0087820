import type { Citation } from './article/citation.ts';
import type { PageFrame } from './frame/frame.ts';
import type {
  Attribution,
  Body,
  Count,
  DateLabel,
  Link,
  MaybeLink,
  Pagination,
  ShownPicture,
  Teaser,
} from './parts.ts';
import type { Language } from '../i18n/language.ts';
import type { Shade } from '../charts/scale.ts';
import type { LocatorMap, LocatorMapInput } from '../charts/locator-map.ts';
import type { MatrixInput } from '../charts/matrix.ts';
import type { SparklineInput } from '../charts/sparkline.ts';
import type { MapDrawing, WorldMapInput } from '../charts/world-map.ts';

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

/** The newest of something that has a page of its own; `all` is null where nothing is left out. */
export interface Newest<Item> {
  readonly heading: string;
  readonly items: readonly Item[];
  readonly all: Link | null;
}

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

/** A correction, clarification, editor's note or update. */
export interface Amendment {
  readonly anchor: string;
  readonly label: string;
  readonly date: DateLabel;
  readonly note: string;
  /** Set on /corrections/, where the article must be named. */
  readonly article?: Link & Language;
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

/** A row of a margin column: a label and what it names. */
export interface Fact {
  readonly label: string;
  readonly values: readonly (MaybeLink & Language)[];
}

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

/** A swatch of a chart's legend and what it stands for: "2–4". */
export interface LegendItem {
  readonly mark: Shade | 'none' | 'disputed';
  readonly text: string;
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
  readonly introduction: Body;
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

/** Articles a month, as bars and as a table. */
export interface Coverage extends SparklineInput {
  readonly unit: string;
  /** The months that have any. */
  readonly rows: readonly { readonly month: string; readonly value: string }[];
  /** On the months that are not among the rows; null where all are. */
  readonly rest: string | null;
}

/** The small map beside the name of a country. */
export interface LocatorProps extends LocatorMapInput {
  readonly note: string;
  /** Said where a disputed area is in sight. */
  readonly disputedNote: string;
}

/** A country: its list of articles, and on the first page its profile. */
export interface CountryPage extends DetailPage {
  readonly code: string;
  readonly profile: {
    readonly locator: LocatorProps & { readonly drawing: LocatorMap };
    readonly coverage: (Coverage & { readonly svg: string }) | null;
    readonly subjects: readonly IndexItem[];
    /** Countries that its articles are also about. */
    readonly together: readonly IndexItem[];
    readonly people: readonly IndexItem[];
    readonly organizations: readonly IndexItem[];
    readonly sources: readonly { readonly name: string; readonly count: string }[];
  } | null;
}

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

/** One of the outlet's own pages under /about/. */
export interface OutletPage {
  readonly frame: PageFrame;
  readonly heading: string;
  readonly standfirst: string | null;
  readonly body: Body;
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

/** What a search can be narrowed to; `name` is the word in the address and in the index. */
export interface SearchFilter {
  readonly name: 'country' | 'topic' | 'kind' | 'year' | 'lang';
  readonly label: string;
  readonly options: readonly { readonly value: string; readonly text: string }[];
}

/** /search/: the one page where a script runs. */
export interface SearchPage {
  readonly frame: PageFrame;
  readonly heading: string;
  readonly standfirst: string;
  readonly action: string;
  /** Address of the folder of the index. */
  readonly index: string;
  /** Folders in it, in the order in which they are asked. */
  readonly bundles: readonly string[];
  /** Those with a choice. */
  readonly filters: readonly SearchFilter[];
  /** Topics and countries, for those who would rather browse. */
  readonly start: readonly IndexGroup[];
}
