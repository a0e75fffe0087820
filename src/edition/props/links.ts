import { countryByCode } from '../../gazetteer/countries.ts';
import type { EntryKind } from '../../intake/entry-kind.ts';
import { entryPath } from '../addresses.ts';
import type { Article, Edition, Vocabulary } from '../edition.ts';
import { wordsFor } from './labels.ts';
import { languageOf } from './language.ts';
import type { Language, Link, MaybeLink } from './parts.ts';

/** The name of an entry as it is printed. */
export function nameOf(kind: Vocabulary, slug: string, { holdings, site }: Edition): string {
  const data = holdings[kind].get(slug)?.entry.data;
  if (!data) return slug;
  if ('withheld' in data && data.withheld === true) return wordsFor(site.language).nameWithheld;
  return 'name' in data ? data.name : data.title;
}

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
