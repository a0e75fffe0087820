import type { Pluggable, Preset } from 'unified';
import type { OutletCode } from '../../diagnostics/codes.ts';
import type { ArticleRecord } from '../../outputs/data/article-record.ts';
import type { ArticleState } from '../../site/article.ts';

/** What `dateline.config.ts` of an outlet exports by default. Each part is optional. */
export interface DatelineConfig {
  /** Remark plugins for the text of articles and pages, in the order in which they run: `plugin` or `[plugin, options]`. */
  readonly remarkPlugins?: readonly Exclude<Pluggable, Preset>[];
  /** Functions that give further files of the site. */
  readonly outputs?: readonly OutputHook[];
  /** Functions that give further faults of the content. */
  readonly checks?: readonly CheckHook[];
}

/** Gives the configuration as it is; an editor shows and checks its types. */
export function defineConfig(config: DatelineConfig): DatelineConfig {
  return config;
}

/** Gives files of the site, at once or later. */
export type OutputHook = (
  site: OutletSite,
) => readonly OutletFile[] | Promise<readonly OutletFile[]>;

/** Gives what is wrong with the content, at once or later. */
export type CheckHook = (site: CheckedSite) => readonly Finding[] | Promise<readonly Finding[]>;

/** What is published at the time of the build. It is frozen. */
export interface OutletSite {
  readonly name: string;
  readonly description: string;
  /** Address of the home page, with a slash at the end. */
  readonly url: string;
  /** BCP 47. */
  readonly language: string;
  /** IANA. */
  readonly timeZone: string;
  /** Whether this is a preview: then drafts and scheduled articles are among the articles. */
  readonly preview: boolean;
  /** Newest first. */
  readonly articles: readonly OutletArticle[];
}

/** An article: what `/data/articles.json` has of it, and more. */
export interface OutletArticle extends Frozen<ArticleRecord> {
  /** Address of the page from the root of the site, without its base: `/articles/low-water/`. */
  readonly path: string;
  /** The file, relative to the working folder: `content/articles/low-water.md`. */
  readonly file: string;
  readonly state: ArticleState;
  /** What a reader reads, without markup. */
  readonly text: string;
}

/** The content of the outlet with drafts, scheduled and withdrawn articles, where their files have no error. It is frozen. */
export interface CheckedSite extends OutletSite {
  readonly articles: readonly CheckedArticle[];
}

export interface CheckedArticle extends OutletArticle {
  /** The running text as it was typed, without markup: a finding can name a stretch of it. */
  readonly prose: string;
}

/** A file of the site. */
export interface OutletFile {
  /** Address from the root of the site, without its base: `/print/low-water.txt`. */
  readonly path: string;
  readonly content: string | Uint8Array;
  /**
   * The type that the dev server sends; a web server decides by the name of the file. Default: `text/plain; charset=utf-8`
   * for a text, `application/octet-stream` for bytes.
   */
  readonly contentType?: string;
}

/** What a check found. */
export interface Finding {
  /** `OUTLET_` and words of A–Z and digits, joined by `_`: `OUTLET_SERIES`. */
  readonly code: OutletCode;
  /** What is wrong, as one sentence without a full stop. */
  readonly message: string;
  /** How to fix it. */
  readonly hint?: string;
  /** Default: `error`, which fails `check` and `build`. */
  readonly severity?: 'error' | 'warning';
  /** The `file` of an article. Default: `site.yaml`. */
  readonly file?: string;
  /** The field of the front matter: `title`, `extra.series`, `sources[0].url`. */
  readonly field?: string;
  /** A stretch of the `prose` of the article, in UTF-16 units; the end is exclusive. */
  readonly prose?: { readonly start: number; readonly end: number };
}

/** A value that cannot be changed, with everything in it. */
export type Frozen<Value> = Value extends object
  ? { readonly [Key in keyof Value]: Frozen<Value[Key]> }
  : Value;
