import type { Holdings } from './edition.ts';

/** The fields of an article that say whom and what its text names, in the order of the schema’s vocabulary. */
export const mentionFields = ['countries', 'people', 'places', 'organizations'] as const;
export type MentionField = (typeof mentionFields)[number];

/** An ISO code or a slug, with the field that declares it. */
export interface Declarable {
  readonly field: MentionField;
  readonly key: string;
}

/** What the folder tells of its own places and people. */
export type FolderFacts = Pick<Holdings, 'place' | 'person'>;
