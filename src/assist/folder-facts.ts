import type { Holdings } from '../site/site.ts';

/** What the folder tells of its own places and people. */
export type FolderFacts = Pick<Holdings, 'place' | 'person'>;
