import { z } from 'zod';

/** Where a field of articles is shown: beside the article, there and in lists, or in the open data alone. */
export const displayPlaces = ['facts', 'list', 'data'] as const;
export type DisplayPlace = (typeof displayPlaces)[number];

/** How a field of articles is shown. The views, the open data and the search read it; none of them names the field. */
export interface FieldDisplay {
  readonly shown: DisplayPlace;
  /** Whether the search can be narrowed to its values: choices, flags, references, and dates by year. */
  readonly filter?: boolean;
  /** Key of its label in the dictionary of the interface; default: the name of the field. */
  readonly label?: string;
  /** Keys of the labels of its values; default: the values. */
  readonly values?: Readonly<Record<string, string>>;
  /** Whether an outlet has declared it: `label` and `values` are then the labels themselves. */
  readonly isOwn?: true;
}

/** The displays of fields, by the schema in the shape of the article. */
export const fieldDisplays = z.registry<FieldDisplay>();

/** Shows a field. It comes last: `optional()` and `describe()` make another schema. */
export function displayed<Schema extends z.ZodType>(
  schema: Schema,
  display: FieldDisplay,
): Schema {
  fieldDisplays.add(schema, display);
  return schema;
}
