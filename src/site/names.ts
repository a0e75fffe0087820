import type { Vocabulary, Site } from './site.ts';

/** The name of an entry as it is printed. */
export function nameOf(kind: Vocabulary, slug: string, { termsByKind, settings }: Site): string {
  const data = termsByKind[kind].get(slug)?.entry.data;
  if (!data) return slug;
  if ('withheld' in data && data.withheld === true) return settings.words.nameWithheld;
  return 'name' in data ? data.name : data.title;
}
