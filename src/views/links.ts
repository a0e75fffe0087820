import { countryByCode } from '../gazetteer/countries/countries.ts';
import type { EntryKind } from '../content/entry-kind.ts';
import { entryPath } from '../site/addresses.ts';
import type { Edition, Vocabulary } from '../site/site.ts';
import type { Article } from '../site/article.ts';
import { languageOf } from '../i18n/language.ts';
import type { Link, MaybeLink } from './parts.ts';
import type { Language } from '../i18n/language.ts';
import { nameOf } from '../site/names.ts';

export function linkTo(kind: EntryKind, slug: string, text: string, { site }: Edition): Link {
  return { href: site.addresses.to(entryPath(kind, slug)), text };
}

/** A link to an article by its title; where the title is in another language than what stands `around`, with that. */
export function articleLink(
  { slug, entry }: Article,
  edition: Edition,
  around = edition.site.language,
): Link & Language {
  return {
    ...linkTo('article', slug, entry.data.title, edition),
    ...languageOf(entry.data.lang ?? edition.site.language, around),
  };
}

/** Links to the pages of entries; slugs without an entry are left out. */
export function linksTo(
  kind: Vocabulary,
  slugs: readonly string[] | undefined,
  edition: Edition,
): Link[] {
  return (slugs ?? [])
    .filter((slug) => edition.holdings[kind].has(slug))
    .map((slug) => linkTo(kind, slug, nameOf(kind, slug, edition), edition));
}

/** A country by its code: a link where it has a page, its name where it has none. */
export function countryLink(code: string, edition: Edition): MaybeLink {
  const dossier = edition.countries.get(code);
  if (dossier) return linkTo('country', dossier.slug, dossier.name, edition);
  return { text: countryByCode(code)?.name ?? code };
}

/** The countries of an article; each has a page, because the article is on it. */
export function countryLinks(codes: readonly string[] | undefined, edition: Edition): Link[] {
  return (codes ?? []).flatMap((code) => {
    const dossier = edition.countries.get(code);
    return dossier ? [linkTo('country', dossier.slug, dossier.name, edition)] : [];
  });
}
