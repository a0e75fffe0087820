import type { TermsByKind } from '../site/site.ts';

/** What the folder tells of its own places and people. */
export type FolderFacts = Pick<TermsByKind, 'place' | 'person'>;
