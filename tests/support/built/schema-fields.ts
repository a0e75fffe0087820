import { z } from 'zod';
import { folders, type EntryKind } from '../../../src/content/entry-kind.ts';
import type { FieldNote } from '../../../src/content/schema/fields.ts';
import { schemas } from '../../../src/content/schema/schemas.ts';
import { site } from '../../../src/content/schema/site.ts';
import { noteOf, shapeOf, unwrap } from '../../../src/content/schema/walk.ts';

/** A field that an editor can write, down to the last value: `article.sources[].title`. */
export interface Field {
  readonly name: string;
  readonly kind: EntryKind | 'site';
  /** The keys to it; `[]` stands for every item of a list. */
  readonly path: readonly string[];
  readonly note: FieldNote;
  /** The values that it takes; empty where they are not listed. */
  readonly options: readonly string[];
}

/** Every field of every type, as the schemas have them. A free map is one field. */
export const fields: readonly Field[] = [
  ...fieldsOf('site', site),
  ...Object.entries(schemas).flatMap(([kind, schema]) => fieldsOf(kind, schema)),
];

function fieldsOf(kind: string, schema: z.ZodType): readonly Field[] {
  if (kind !== 'site' && !isKind(kind)) throw new Error(`"${kind}" is no type.`);
  return [...leaves(schema, [])].map(({ leaf, path }) => {
    const inner = unwrap(leaf);
    return {
      name: `${kind}.${path.join('.').replaceAll('.[]', '[]')}`,
      kind,
      path,
      note: noteOf(leaf),
      options: inner instanceof z.ZodEnum ? inner.options.map(String) : [],
    };
  });
}

function isKind(kind: string): kind is EntryKind {
  return kind in folders;
}

function* leaves(
  schema: z.core.$ZodType,
  path: readonly string[],
): Generator<{ readonly leaf: z.core.$ZodType; readonly path: readonly string[] }> {
  const inner = unwrap(schema);
  if (inner instanceof z.ZodObject) {
    for (const [key, field] of Object.entries(shapeOf(schema)))
      yield* leaves(field, [...path, key]);
  } else if (inner instanceof z.ZodArray) {
    yield* leaves(inner.element, [...path, '[]']);
  } else yield { leaf: schema, path };
}
