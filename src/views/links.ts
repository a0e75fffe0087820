import { countryByCode } from '../gazetteer/countries/countries.ts';
import type { EntryKind } from '../content/entry-kind.ts';
import { entryPath } from '../site/addresses.ts';
import type { Site, Vocabulary } from '../site/site.ts';
import type { Article } from '../site/article.ts';
import { languageOf } from '../i18n/language.ts';
import type { Link, MaybeLink } from './parts.ts';
import type { Language } from '../i18n/language.ts';
import { nameOf } from '../site/names.ts';

export function linkTo(kind: EntryKind, slug: string, text: string, { settings }: Site): Link {
  return { href: settings.addresses.to(entryPath(kind, slug)), text };
}

/** A link to an article by its title; where the title is in another language than what stands `around`, with that. */
export function articleLink(
  { slug, entry }: Article,
  site: Site,
  around = site.settings.language,
): Link & Language {
  return {
    ...linkTo('article', slug, entry.data.title, site),
    ...languageOf(entry.data.lang ?? site.settings.language, around),
  };
}

/** Links to the pages of entries; slugs without an entry are left out. */
export function linksTo(
  kind: Vocabulary,
  slugs: readonly string[] | undefined,
  site: Site,
): Link[] {
  return (slugs ?? [])
    .filter((slug) => site.termsByKind[kind].has(slug))
    .map((slug) => linkTo(kind, slug, nameOf(kind, slug, site), site));
}

/** A country by its code: a link where it has a page, its name where it has none. */
export function countryLink(code: string, site: Site): MaybeLink {
  const profile = site.countries.get(code);
  if (profile) return linkTo('country', profile.slug, profile.name, site);
  return { text: countryByCode(code)?.name ?? code };
}

/** The countries of an article; each has a page, because the article is on it. */
export function countryLinks(codes: readonly string[] | undefined, site: Site): Link[] {
  return (codes ?? []).flatMap((code) => {
    const profile = site.countries.get(code);
    return profile ? [linkTo('country', profile.slug, profile.name, site)] : [];
  });
}
