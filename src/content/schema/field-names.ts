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
    lastmod: 'updates',
    modified: 'updates',
    updated: 'updates',
    redirect_from: 'aliases',
    permalink: 'slug',
    image: 'cover',
    hero: 'cover',
    language: 'lang',
    type: 'kind',
    href: 'url',
    link: 'url',
  }),
);

/** More fields than an editor reads in the line of a fault. */
const fewFields = 20;

/** The field that an unknown one was probably meant to be; `value` is what was written there. */
export function meantField(
  key: string,
  known: readonly string[],
  value?: unknown,
): string | undefined {
  if (saysPublished(key, value)) return undefined;
  const other = otherWords.get(key);
  return other !== undefined && known.includes(other) ? other : nearest(key, known);
}

/** What to do about an unknown field. */
export function unknownFieldHint(key: string, known: readonly string[], value: unknown): string {
  if (/[\p{Cc}\p{Cf}]/u.test(key)) return 'Type the name again: it has an invisible character';
  const meant = meantField(key, known, value);
  if (meant !== undefined) return `did you mean "${meant}"?`;
  if (saysPublished(key, value) && known.includes('draft'))
    return value === 'true'
      ? 'Delete the line: an article is published unless it has the line draft: true'
      : 'Write draft: true';
  if (known.includes('extra'))
    return 'Delete the line, or indent it under the line "extra:", which takes whatever has no field of its own';
  if (known.length <= fewFields) return `The fields here are ${known.join(', ')}`;
  return 'Delete the line; content/README.md lists the fields';
}

/** `published: true`, as other programs have it; a date is the date. */
function saysPublished(key: string, value: unknown): boolean {
  return key === 'published' && (value === 'true' || value === 'false');
}
