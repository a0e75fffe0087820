import type { ArticlePage } from '../views/article/article-page.ts';
import type { PageFrame, SiteFrame } from '../views/frame/frame.ts';
import type { Teaser } from '../views/parts.ts';

/** The name of the outlet, the search and the bar of sections. */
export interface MastheadProps {
  readonly page: PageFrame;
  /** Whether this is the home page, where the name is the heading. */
  readonly home: boolean;
}

/** The foot of every page. */
export interface FooterProps {
  readonly site: SiteFrame;
}

/** Where, by whom, when and how long an article is. */
export interface BylineProps {
  readonly article: ArticlePage;
}

/** The headline of an article with what stands above and below it, and its image. */
export interface ArticleHeaderProps {
  readonly article: ArticlePage;
}

/** What follows the text of an article: its events, sources, citation and related articles. */
export interface ArticleEndProps {
  readonly article: ArticlePage;
}

/** An article as the lead or in the second rank of a page. */
export interface TeaserProps {
  readonly teaser: Teaser;
  readonly rank: 'lead' | 'second';
  /** The word before the author's name. */
  readonly by: string;
}

/** What an outlet adds to the end of the head of every page. */
export interface HeadSlotProps {
  readonly page: PageFrame;
}

/** What an outlet adds after every article. */
export interface ArticleEndSlotProps {
  readonly article: ArticlePage;
}

/** What an outlet adds to the end of the footer of every page. */
export interface FooterSlotProps {
  readonly site: SiteFrame;
}
