/** The small forms that the props of every page are made of. All texts are plain text, never HTML, unless a name says so. */

import type { Language } from '../i18n/language.ts';

/** An internal or external link; `href` is final (base and fragment included). */
export interface Link {
  readonly href: string;
  readonly text: string;
}

/** A word that leads somewhere only where there is a page for it. */
export interface MaybeLink {
  readonly href?: string;
  readonly text: string;
}

/** A row of a margin column: a label and what it names. */
export interface Fact {
  readonly label: string;
  readonly values: readonly (MaybeLink & Language)[];
  /** The field of an article that it shows. */
  readonly field?: string;
  /** Whether a text is filed under its values, for programs that read microformats. */
  readonly isCategory?: boolean;
}

/** A day, month or moment: `iso` for `<time datetime>`, `text` in the site's language and time zone. */
export interface DateLabel {
  readonly iso: string;
  readonly text: string;
}

/** A number of articles, as it is printed ("2,000"), and in words ("2,000 articles") for those who do not see the column. */
export interface Count {
  readonly number: number;
  readonly digits: string;
  readonly text: string;
}

/** A picture beside a content file. `id` is its path in the content folder, by which `Site.images` knows it. */
export interface Picture {
  readonly id: string;
  readonly alt: string;
  readonly caption?: string;
  readonly credit?: string;
  readonly license?: string;
}

/** The sizes and formats of a picture, as the attributes of its elements name them; addresses have the base. */
export interface Photo {
  /** Of the format that every browser reads, in the picture's own width. */
  readonly src: string;
  /** Empty for a drawing, which has one size. */
  readonly srcset: string;
  readonly webpSrcset: string;
  readonly sizes: string;
  /** In pixels; of a drawing those in which it is shown. */
  readonly width: number;
  readonly height: number;
  /** Whether it is at the top of a page: `high` is fetched first, `eager` at once, `lazy` when it comes near. */
  readonly loading: 'high' | 'eager' | 'lazy';
}

/** A picture at its place on a page; `photo` is null where the image cannot be published. */
export interface ShownPicture extends Picture {
  readonly photo: Photo | null;
}

/** How an article stands in a list. */
export interface Teaser extends Language {
  readonly slug: string;
  readonly href: string;
  readonly headline: string;
  readonly standfirst: string;
  /** Its first topic, or its kind where that must be said. */
  readonly kicker: MaybeLink | null;
  /** "Opinion": stands wherever the article is listed, else null. */
  readonly label: string | null;
  readonly date: DateLabel;
  readonly countries: readonly MaybeLink[];
  readonly byline: string | null;
  /** The fields that the outlet shows in lists; a flag has no values. */
  readonly fields: readonly Fact[];
  /** Only where the article stands as the lead or in the second rank of the home page; else null. */
  readonly cover: ShownPicture | null;
  /** "Draft" or "Scheduled for …" in a preview, "Withdrawn" never; else null. */
  readonly mark: string | null;
  /** Why it stands here, in a list of related articles. */
  readonly reason?: string;
}

/** Ways to the neighbouring pages of a paged list; null where the list fits on one page. */
export interface Pagination {
  readonly label: string;
  readonly current: number;
  readonly total: number;
  readonly newer: Link | null;
  readonly older: Link | null;
  /** First, last and those around the current one; null stands for a gap. */
  readonly pages: readonly ((Link & { readonly current: boolean }) | null)[];
}

/** A stretch of an article's body. HTML parts may open an element that a later part closes. */
export type BodyPart =
  | { readonly kind: 'html'; readonly html: string }
  | { readonly kind: 'image'; readonly picture: ShownPicture }
  | { readonly kind: 'attribution'; readonly attribution: Attribution }
  | { readonly kind: 'embed'; readonly embed: Embed };

export interface Body {
  /** What the parts follow from: two texts with one key have the same parts. */
  readonly key: string;
  readonly parts: () => readonly BodyPart[];
}

/** Somebody, or an organization, who said something. */
export type Speaker = MaybeLink & { readonly kind: 'person' | 'organization' };

/** Who said it, in which office, where, when, and from which source. Stands under a statement. */
export interface Attribution {
  readonly speakers: readonly Speaker[];
  /** The office held then, as the article gives it or as the person's roles say. */
  readonly office: string | null;
  readonly venue: string | null;
  readonly date: DateLabel | null;
  /** "Quoted", "Paraphrased", "Translated". */
  readonly manner: string | null;
  readonly about: readonly Link[];
  readonly source: MaybeLink | null;
  /** "In reply to …", leading to the statement it answers. */
  readonly replyTo: Link | null;
}

/** A link card; nothing is loaded from elsewhere. */
export interface Embed {
  readonly href: string;
  readonly title: string;
  readonly publisher: string;
}
