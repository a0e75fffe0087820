import { z } from 'zod';
import type { EntryKind } from '../entry-kind.ts';
import type { ArticleSchema } from './article.ts';
import { fieldDisplays, type FieldDisplay } from './field-display.ts';
import { noteOf, unwrap } from './walk.ts';

/** What a field can name: everything with a page of its own but the pages of the outlet. */
export type ReferenceTarget = Exclude<EntryKind, 'page'>;

/** What a value of a field is. */
export type FieldValue =
  | { readonly type: 'text' | 'date' | 'flag' }
  | { readonly type: 'choice'; readonly values: readonly string[] }
  /** Countries are named by their ISO code, everything else by its slug. */
  | { readonly type: 'reference'; readonly to: ReferenceTarget };

/** A field of articles that is shown by its declaration alone. */
export interface DisplayedField {
  readonly name: string;
  readonly display: FieldDisplay;
  readonly value: FieldValue;
  readonly isList: boolean;
  readonly description: string;
}

/** The fields of articles that are shown by their declaration, in the order of the schema. */
export function displayedFields(schema: ArticleSchema): readonly DisplayedField[] {
  return Object.entries(schema.shape).flatMap(([name, field]) => {
    const display = fieldDisplays.get(field);
    if (display === undefined) return [];
    const inner = unwrap(field);
    const isList = inner instanceof z.ZodArray;
    return {
      name,
      display,
      value: valueOf(inner instanceof z.ZodArray ? inner.element : field),
      isList,
      description: z.globalRegistry.get(field)?.description ?? '',
    };
  });
}

function valueOf(schema: z.core.$ZodType): FieldValue {
  const { refersTo, value } = noteOf(schema);
  if (value === 'country') return { type: 'reference', to: 'country' };
  if (value !== undefined) return { type: value };
  const [to] = refersTo ?? [];
  if (to !== undefined && to !== 'page') return { type: 'reference', to };
  const inner = unwrap(schema);
  return inner instanceof z.ZodEnum
    ? { type: 'choice', values: inner.options.map(String) }
    : { type: 'text' };
}
