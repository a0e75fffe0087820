import type { Entry } from '../content/entry.ts';
import type { Day } from '../i18n/days.ts';

export type ArticleState = 'published' | 'draft' | 'scheduled' | 'withdrawn';
/** An article at the build clock. */
export interface Article {
  readonly entry: Entry<'article'>;
  readonly slug: string;
  readonly state: ArticleState;
  /** In the site's time zone. */
  readonly day: Day;
  /** Of first publication, in milliseconds; where only the day is known, its first in the site's time zone. */
  readonly moment: number;
}
