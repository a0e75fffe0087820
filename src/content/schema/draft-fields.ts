import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import { fault } from '../../diagnostics/fault.ts';
import type { Positions } from '../yaml/yaml-tree.ts';
import { isList, isMap, textAt, type YamlMap, type YamlValue } from '../yaml/yaml-value.ts';
import type { ArticleSchema } from './article.ts';
import { locate } from './zod-faults.ts';

/** Required fields that a draft may lack, with what it has then. */
const emptyFields = { summary: '', topics: [] as string[] };
type LaterField = keyof typeof emptyFields;
const laterFields = Object.keys(emptyFields) as LaterField[];

/** The fields of a draft that are missing or have no value; of every other article none. */
export function unfinishedFields(
  data: YamlValue,
  unread: ReadonlySet<string>,
): readonly LaterField[] {
  if (!isMap(data) || textAt(data, 'draft') !== 'true') return [];
  return laterFields.filter((field) => !unread.has(field) && isEmpty(data, field));
}

function isEmpty(data: YamlMap, field: LaterField): boolean {
  const value = Object.hasOwn(data, field) ? data[field] : undefined;
  return value === undefined || value === '' || (isList(value) && value.length === 0);
}

const draftSchemas = new WeakMap<ArticleSchema, ArticleSchema>();

/** The schema of a draft, in which these fields are empty where they are not there. Made once: that takes long. */
export function draftSchema(schema: ArticleSchema): ArticleSchema {
  const known = draftSchemas.get(schema) ?? makeDraftSchema(schema);
  draftSchemas.set(schema, known);
  return known;
}

function makeDraftSchema(schema: ArticleSchema): ArticleSchema {
  const { summary, topics } = schema.shape;
  // Its output is that of an article; only what it takes is wider.
  return schema.extend({
    summary: summary.default(emptyFields.summary),
    topics: topics.default(emptyFields.topics),
  }) as unknown as ArticleSchema;
}

/** The data without fields that are there and have no value. */
export function withoutFields(data: YamlValue, fields: readonly LaterField[]): YamlValue {
  if (!isMap(data)) return data;
  const names: readonly string[] = fields;
  return Object.fromEntries(Object.entries(data).filter(([name]) => !names.includes(name)));
}

/** The warnings of what a draft lacks. */
export function unfinishedWarnings(
  fields: readonly LaterField[],
  positions: Positions,
  file: string,
): Diagnostic[] {
  return fields.map((field) =>
    fault('FM_UNFINISHED', {
      file,
      at: positions.get(`key:${field}`) ?? locate([field], positions),
      field,
      message: `the draft has no ${field} yet`,
      hint: `Write "${field}" before the line "draft: true" goes`,
    }),
  );
}
