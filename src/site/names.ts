import { wordsFor } from '../i18n/dictionaries.ts';
import type { Vocabulary, Edition } from './site.ts';

/** The name of an entry as it is printed. */
export function nameOf(kind: Vocabulary, slug: string, { holdings, site }: Edition): string {
  const data = holdings[kind].get(slug)?.entry.data;
  if (!data) return slug;
  if ('withheld' in data && data.withheld === true) return wordsFor(site.language).nameWithheld;
  return 'name' in data ? data.name : data.title;
}
