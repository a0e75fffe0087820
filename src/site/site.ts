import type { Country } from '../gazetteer/countries/country.ts';
import type { Finder } from '../gazetteer/finder/finder.ts';
import type { AnyEntry, Entry } from '../content/entry.ts';
import type { EntryKind } from '../content/entry-kind.ts';
import type { Theme } from '../content/theme/read-theme.ts';
import type { SvgLogo } from '../content/images/svg-logo.ts';
import type { PublishedImage } from '../content/images/image-facts.ts';
import type { Pair } from './co-mentions.ts';
import type { TimelineEvent } from './timeline.ts';
import type { Calendar } from '../i18n/days.ts';
import type { RelatedArticles } from './related.ts';
import type { SiteSettings } from './site-settings.ts';
import type { PublishedStatement } from './statements.ts';
import type { Article } from './article.ts';

/** The entries of one kind that have a page. */
export type Vocabulary = Exclude<EntryKind, 'article' | 'country' | 'page'>;

/** A country as the outlet writes of it. */
export interface CountryProfile {
  readonly country: Country;
  /** The outlet's name for it, else the usual one. */
  readonly name: string;
  readonly slug: string;
  readonly entry: Entry<'country'> | null;
  readonly articles: readonly Article[];
}

/** An entry of the vocabulary with the articles that name it, newest first. */
export interface TermWithArticles<Kind extends EntryKind = EntryKind> {
  readonly entry: Entry<Kind>;
  readonly articles: readonly Article[];
}

export type TermsByKind = {
  readonly [Kind in Vocabulary]: ReadonlyMap<string, TermWithArticles<Kind>>;
};

/** Everything that is published at one moment, and nothing that is not. */
export interface Site {
  readonly settings: SiteSettings;
  /** The outlet's own design. */
  readonly theme: Theme;
  readonly clock: number;
  readonly preview: boolean;
  readonly calendar: Calendar;
  /** Listed articles, newest first, ties by slug. */
  readonly articles: readonly Article[];
  /** By slug: the listed ones and the withdrawn ones, which have an address still. */
  readonly articleBySlug: ReadonlyMap<string, Article>;
  readonly withdrawn: readonly Article[];
  readonly termsByKind: TermsByKind;
  /** By ISO code, in the order of the gazetteer. */
  readonly countries: ReadonlyMap<string, CountryProfile>;
  readonly pages: ReadonlyMap<string, Entry<'page'>>;
  /** By `pairKey`: countries that at least `minimumSupport` articles are about together. */
  readonly pairs: ReadonlyMap<string, Pair>;
  /** Those of them that have a page, in the same order. */
  readonly pairsWithPage: ReadonlyMap<string, Pair>;
  /** Every dated event of the listed articles, oldest first. */
  readonly timeline: readonly TimelineEvent[];
  /** Every statement of the listed articles, newest first. */
  readonly statements: readonly PublishedStatement[];
  /** `pathKey` of its path in the content folder → its entry, of all that have a page: for links between Markdown files. */
  readonly entryOfFile: ReadonlyMap<string, AnyEntry>;
  /** The images that pages can show, by `Picture.id`. */
  readonly images: ReadonlyMap<string, PublishedImage>;
  /** The SVGs that pages can show as logos, by `Picture.id`. */
  readonly logos: ReadonlyMap<string, SvgLogo>;
  /** Slug of an article that is a translation or has one → its family, the original first. */
  readonly translations: ReadonlyMap<string, readonly Article[]>;
  /** Whether the fonts of the social cards have every character of a text. */
  readonly canDrawOnCard: (text: string) => boolean;
  /** By the slug of an article: the articles nearest to it. Computed when it is first asked for. */
  readonly related: () => RelatedArticles;
  /** Finds what a text names: the gazetteer and the names of this folder. Made when it is first asked for. */
  readonly finder: () => Finder;
}
