import type { Range } from '../../diagnostics/diagnostic.ts';

/** A picture that the text shows; `src` is its path inside the content folder. */
export interface PictureReference {
  readonly src: string;
  readonly alt: string;
  readonly caption?: string;
  readonly credit?: string;
  readonly license?: string;
  readonly field: string;
  readonly at: Range;
}

/** What the text leaves open, because only the whole site can fill it. */
export type Slot =
  | { readonly kind: 'link'; readonly target: string; readonly at: Range }
  | { readonly kind: 'image'; readonly picture: PictureReference }
  | { readonly kind: 'attribution'; readonly statement: number }
  | { readonly kind: 'embed'; readonly url: string; readonly title: string }
  | { readonly kind: 'word'; readonly word: SlotWord; readonly argument: string };

/** Words of the interface that stand inside a text. */
export type SlotWord = 'footnotes' | 'backToReference' | 'tableScroll';

/** A heading of the text. Depth 2 stands directly under the headline. */
export interface Heading {
  readonly depth: 2 | 3 | 4 | 5 | 6;
  readonly id: string;
  readonly text: string;
}

/** Somebody's words or their gist, as `:::statement` or `:::reply` gives them. */
export interface Statement {
  /** Name within the article; its anchor is `anchor`. */
  readonly id: string;
  readonly anchor: string;
  readonly by: readonly string[];
  readonly kind: 'quote' | 'paraphrase';
  readonly date?: string;
  readonly venue?: string;
  /** ISO codes. */
  readonly about: readonly string[];
  /** The id of one of the article's sources, or an address. */
  readonly source?: string;
  readonly office?: string;
  readonly lang?: string;
  readonly translated: boolean;
  /** Whether the index of statements shows it. */
  readonly indexed: boolean;
  /** The id of the statement that it answers. */
  readonly replyTo?: string;
  /** What was said, as `plainText` gives it: blocks are separated by an empty line, lines by a line break. */
  readonly text: string;
  readonly at: Range;
}

/** A text after intake: safe HTML in pieces, numbers standing for `slots`, and what is in it. */
export interface MarkdownBody {
  readonly parts: readonly (string | number)[];
  readonly slots: readonly Slot[];
  readonly headings: readonly Heading[];
  readonly statements: readonly Statement[];
  readonly words: number;
  /** Its distinct words, as `termsOf` gives them. */
  readonly terms: string;
  /** What a reader reads, as `plainText` gives it. */
  readonly text: string;
}

export const emptyBody: MarkdownBody = {
  parts: [],
  slots: [],
  headings: [],
  statements: [],
  words: 0,
  terms: '',
  text: '',
};
