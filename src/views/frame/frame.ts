import type { PageHead } from '../metadata/head.ts';
import type { Words } from '../../i18n/words.ts';
import type { Link, Picture, ShownPicture } from '../parts.ts';
import type { Language } from '../../i18n/language.ts';

/** What stands around every page of a site, the same everywhere. */
export interface SiteFrame {
  readonly name: string;
  readonly description: string;
  readonly home: string;
  readonly logo: ShownPicture | null;
  /** The bar under the name: the sections, or what `navigation` of site.yaml says. */
  readonly sections: readonly Link[];
  /** The foot: further indexes. */
  readonly indexes: readonly Link[];
  /** The foot: the outlet's own pages. */
  readonly about: readonly Link[];
  readonly publisher: { readonly name: string; readonly url?: string; readonly logo?: Picture };
  /** Licence of the texts, as a name or an address. */
  readonly license: string | null;
  /** Address of a file of `public/` or an asset that needs the base: icons. */
  readonly icons: { readonly svg: string; readonly ico: string; readonly apple: string };
  readonly words: Words;
}

/** What the layout needs to know of one page. */
export interface PageFrame extends Required<Language> {
  readonly site: SiteFrame;
  /** What the page is called, without the outlet's name; on the home page that name. */
  readonly name: string;
  /** For `<title>`, complete with the outlet's name. */
  readonly title: string;
  readonly description: string;
  /** Absolute address of this page, or of the original of a republished text. */
  readonly canonical: string;
  readonly noindex: boolean;
  /** Content Security Policy. */
  readonly policy: string;
  /** In a preview: the sentence that says so, on every page. */
  readonly preview: string | null;
  /** The way from home to here, home first, this page not among them. */
  readonly trail: readonly Link[];
  /** The `href` of the section that this page belongs to. */
  readonly section: string | null;
  /** Where the box in the masthead leads; null on the page of the search itself, and where there is none. */
  readonly search: string | null;
  /** The feed of what this page is about: an address, and words that say so. */
  readonly feed: Link | null;
  /** The same page in other languages. */
  readonly alternates: readonly { readonly lang: string; readonly href: string }[];
  /** What the head says to programs. */
  readonly head: PageHead;
}
