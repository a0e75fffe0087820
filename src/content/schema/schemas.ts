import type { z } from 'zod';
import type { EntryKind } from '../entry-kind.ts';
import { article } from './article.ts';
import {
  author,
  countryFile,
  organization,
  page,
  person,
  place,
  region,
  storyline,
  topic,
} from './vocabulary.ts';

/** The form of each kind's front matter. */
export const schemas = {
  article,
  topic,
  region,
  place,
  person,
  organization,
  storyline,
  author,
  country: countryFile,
  page,
} satisfies Record<EntryKind, z.ZodType>;
