/** The fields of an article that say whom and what its text names, in the order of the schema’s vocabulary. */
export const mentionFields = ['countries', 'people', 'places', 'organizations'] as const;
export type MentionField = (typeof mentionFields)[number];

/** What a value of the field is. */
export const kindOfField = {
  countries: 'country',
  people: 'person',
  places: 'place',
  organizations: 'organization',
} as const satisfies Record<MentionField, string>;

/** An ISO code or a slug, with the field that declares it. */
export interface Declarable {
  readonly field: MentionField;
  readonly key: string;
}

/**
 * The fields that can be held against a text in a language: the gazetteer speaks English, and the folder's own names
 * are in the language of the site. None for a text in a third language.
 */
export function fieldsFor(language: string, siteLanguage: string): readonly MentionField[] {
  const primary = (tag: string): string => tag.toLowerCase().replace(/-.*$/, '');
  if (primary(language) === 'en') return mentionFields;
  return primary(language) === primary(siteLanguage)
    ? mentionFields.filter((field) => field !== 'countries')
    : [];
}
