/** A `<meta>` of the head: Open Graph names it by `property`, everything else by `name`. */
export type MetaTag =
  | { readonly property: string; readonly content: string }
  | { readonly name: string; readonly content: string };
/** A `<link>` of the head. */
export interface HeadLink {
  readonly rel: 'alternate' | 'license';
  readonly href: string;
  readonly type?: string;
  readonly title?: string;
}

/** What the head of a page says to programs. */
export interface PageHead {
  readonly tags: readonly MetaTag[];
  readonly links: readonly HeadLink[];
  /** Texts of JSON-LD scripts, escaped. */
  readonly jsonLd: readonly string[];
}

/** The head of a page that programs need not know: a notice, or what is not found. */
export const emptyHead: PageHead = { tags: [], links: [], jsonLd: [] };
