import type { PageHead } from '../metadata/head.ts';
import type { Words } from '../../i18n/words.ts';
import type { Link, Picture, ShownPicture } from '../parts.ts';
import type { Language } from '../../i18n/language.ts';

/** An item of the bar under the name: a link, or a label over links. */
export interface MenuItem {
  readonly text: string;
  /** Null where there are `items`. */
  readonly href: string | null;
  readonly items: readonly Link[];
}

/** A form that posts to a newsletter service. */
export interface NewsletterForm {
  readonly action: string;
  readonly text: string;
  readonly button: string;
  /** Name of the input for the email address. */
  readonly email: string;
  /** Hidden inputs. */
  readonly fields: readonly { readonly name: string; readonly value: string }[];
}

/** A script that counts visits. */
export interface AnalyticsScript {
  readonly src: string;
  readonly attributes: Readonly<Record<string, string>>;
}

/** What stands around every page of a site, the same everywhere. */
export interface SiteFrame {
  readonly name: string;
  readonly description: string;
  readonly home: string;
  readonly logo: ShownPicture | null;
  /** For the dark theme, where the outlet has another one. */
  readonly logoDark: ShownPicture | null;
  /** The bar under the name: the sections, or what `navigation` of site.yaml says. */
  readonly sections: readonly MenuItem[];
  readonly donate: Link | null;
  /** The foot: further indexes. */
  readonly indexes: readonly Link[];
  /** The foot: the outlet's own pages. */
  readonly about: readonly Link[];
  readonly publisher: { readonly name: string; readonly url?: string; readonly logo?: Picture };
  /** The foot: what the outlet adds to it. */
  readonly footer: {
    readonly text: string | null;
    readonly columns: readonly { readonly title: string; readonly links: readonly Link[] }[];
  };
  /** Profiles of the outlet on other sites. */
  readonly social: readonly Link[];
  readonly newsletter: NewsletterForm | null;
  readonly analytics: AnalyticsScript | null;
  /** Addresses of the outlet's own fonts that every page needs at once; null where it has the fonts of the theme. */
  readonly fonts: readonly string[] | null;
  /** The background of each scheme, for what the browser draws around the page. */
  readonly themeColours: { readonly light: string; readonly dark: string };
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
