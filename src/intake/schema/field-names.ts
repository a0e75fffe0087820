import { nearest } from '../../diagnostics/nearest.ts';

/** What other programs call our fields. */
const otherWords: ReadonlyMap<string, string> = new Map(
  Object.entries({
    tags: 'topics',
    categories: 'topics',
    category: 'topics',
    section: 'topics',
    description: 'summary',
    excerpt: 'summary',
    standfirst: 'summary',
    subtitle: 'summary',
    headline: 'title',
    published: 'date',
    pubDate: 'date',
    publishDate: 'date',
    image: 'cover',
    hero: 'cover',
    language: 'lang',
    type: 'kind',
    href: 'url',
    link: 'url',
  }),
);

/** The field that an unknown one was probably meant to be. */
export function meantField(key: string, known: readonly string[]): string | undefined {
  const other = otherWords.get(key);
  return other !== undefined && known.includes(other) ? other : nearest(key, known);
}
