import type { DisplayedField, ReferenceTarget } from '../content/schema/displayed-fields.ts';
import { countryByCode } from '../gazetteer/countries/countries.ts';
import type { Article } from './article.ts';
import { nameOf } from './names.ts';
import type { Site } from './site.ts';

/**
 * What an article has in a field: texts, dates, values, slugs or codes; `true` of a flag that is set. Articles that readers
 * cannot be sent to are left out.
 */
export function valuesOf(
  { entry }: Article,
  { name, value }: DisplayedField,
  site: Site,
): readonly string[] {
  const given = Object.entries(entry.data).find(([key]) => key === name)?.[1];
  const list: readonly unknown[] = Array.isArray(given) ? given : [given];
  return list
    .flatMap((item) => (typeof item === 'string' ? [item] : item === true ? ['true'] : []))
    .filter((item) => value.type !== 'reference' || isShown(value.to, item, site));
}

function isShown(to: ReferenceTarget, slug: string, site: Site): boolean {
  if (to === 'country') return true;
  if (to !== 'article') return site.termsByKind[to].has(slug);
  const article = site.articleBySlug.get(slug);
  return article !== undefined && article.state !== 'withdrawn';
}

/** The name of what a field refers to, by its slug or the code of a country. */
export function referenceName(to: ReferenceTarget, key: string, site: Site): string {
  if (to === 'country') {
    return site.countries.get(key)?.name ?? countryByCode(key)?.name ?? key;
  }
  if (to !== 'article') return nameOf(to, key, site);
  return site.articleBySlug.get(key)?.entry.data.title ?? key;
}
