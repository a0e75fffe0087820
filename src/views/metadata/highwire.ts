import type { Site } from '../../site/site.ts';
import type { Article } from '../../site/article.ts';
import { authorsOf } from './identity.ts';
import type { MetaTag } from './head.ts';

/** What reference managers read (https://scholar.google.com/intl/en/scholar/inclusion.html#indexing). */
export function highwire(article: Article, site: Site): readonly MetaTag[] {
  const authors = authorsOf(article, site).map(({ name }) => name);
  const tags: readonly (readonly [name: string, content: string])[] = [
    ['title', article.entry.data.title],
    // Where the outlet itself speaks, it is the author.
    ...(authors.length > 0 ? authors : [site.settings.name]).map(
      (name) => ['author', name] as const,
    ),
    ['publication_date', article.day.replaceAll('-', '/')],
    ['journal_title', site.settings.name],
  ];
  return tags.map(([name, content]) => ({ name: `citation_${name}`, content }));
}
