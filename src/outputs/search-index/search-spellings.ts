import type { Site, Vocabulary } from '../../site/site.ts';
import type { Article } from '../../site/article.ts';
import type { AnyEntry } from '../../content/entry.ts';
import { nameOf } from '../../site/names.ts';

/** The other spellings of an entry, also those that no page prints; none where there is no entry. */
export function spellingsOf(entry: AnyEntry | null): readonly string[] {
  if (entry === null) return [];
  const { data } = entry;
  return [
    ...('aliases' in data ? (data.aliases ?? []) : []),
    ...('matches' in data ? (data.matches ?? []) : []),
  ];
}

/**
 * Words by which an article is found and which its text need not say: its keywords, and every name and spelling of what it
 * is tagged with. The name of an author who is withheld is not among them.
 */
export function otherSpellings({ entry }: Article, site: Site): readonly string[] {
  const { data } = entry;
  const tagged: Readonly<Record<Exclude<Vocabulary, 'author'>, readonly string[]>> = {
    topic: data.topics,
    region: data.regions ?? [],
    place: data.places ?? [],
    person: data.people ?? [],
    organization: data.organizations ?? [],
    storyline: data.storylines ?? [],
  };
  const names = tags.flatMap((kind) => tagged[kind].flatMap((slug) => namesOf(kind, slug, site)));
  const countries = (data.countries ?? []).flatMap((code) => countryNames(code, site));
  return [...new Set([...(data.keywords ?? []), ...names, ...countries])];
}

const tags = ['topic', 'region', 'place', 'person', 'organization', 'storyline'] as const;

function namesOf(kind: Vocabulary, slug: string, site: Site): readonly string[] {
  const entry = site.termsByKind[kind].get(slug)?.entry;
  return entry === undefined ? [] : [nameOf(kind, slug, site), ...spellingsOf(entry)];
}

function countryNames(code: string, { countries }: Site): readonly string[] {
  const profile = countries.get(code);
  if (profile === undefined) return [];
  return [profile.name, ...spellingsOf(profile.entry), ...profile.country.aliases];
}
