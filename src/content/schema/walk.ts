import { z } from 'zod';
import { isList, type YamlValue } from '../yaml/yaml-value.ts';
import { fieldNotes, type FieldNote } from './fields.ts';

type Schema = z.core.$ZodType;

/** The schema that checks the value itself: without `optional`, defaults and conversions around it. */
export function unwrap(schema: Schema): Schema {
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodDefault)
    return unwrap(schema.unwrap());
  if (schema instanceof z.ZodPipe) {
    return unwrap(schema.in instanceof z.ZodTransform ? schema.out : schema.in);
  }
  return schema;
}

/** What is noted on a field, wherever between its wrappers it was noted. */
export function noteOf(schema: Schema): FieldNote {
  const known = noted.get(schema) ?? lookUp(schema);
  noted.set(schema, known);
  return known;
}

/** Schemas never change, and the registry is slow to ask: ten thousand articles ask it a million times. */
const noted = new WeakMap<Schema, FieldNote>();

function lookUp(schema: Schema): FieldNote {
  const here = fieldNotes.get(schema);
  if (here) return here;
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodDefault)
    return noteOf(schema.unwrap());
  if (schema instanceof z.ZodPipe)
    return noteOf(schema.in instanceof z.ZodTransform ? schema.out : schema.in);
  return {};
}

/** The fields of a map, or none where the schema is no map of known fields. */
export function shapeOf(schema: Schema): Readonly<Record<string, Schema>> {
  const inner = unwrap(schema);
  return inner instanceof z.ZodObject ? inner.shape : {};
}

/** The names of the fields that stand at a path of the data. */
export function fieldsAt(schema: Schema, path: readonly PropertyKey[]): readonly string[] {
  const inner = unwrap(schemaAt(schema, path));
  if (inner instanceof z.ZodRecord && inner.keyType instanceof z.ZodEnum) {
    return inner.keyType.options.map(String);
  }
  return Object.keys(shapeOf(inner));
}

/** The schema of the field at a path of the data. */
export function schemaAt(schema: Schema, path: readonly PropertyKey[]): Schema {
  return path.reduce<Schema>(step, schema);
}

/** Whether the field is a list whose items are groups of fields, and can be nothing shorter. */
export function isListOfGroups(schema: Schema): boolean {
  const list = unwrap(schema);
  if (!(list instanceof z.ZodArray)) return false;
  const { form } = noteOf(list.element);
  return form === undefined && Object.keys(shapeOf(list.element)).length > 0;
}

function step(schema: Schema, key: PropertyKey): Schema {
  const inner = unwrap(schema);
  if (inner instanceof z.ZodUnion) return step(optionFor(inner, {}), key);
  if (inner instanceof z.ZodArray) return inner.element;
  if (inner instanceof z.ZodRecord) return inner.valueType;
  return shapeOf(inner)[String(key)] ?? inner;
}

/** The option of a union that is meant by a value: the one for maps, or the one for texts. */
function optionFor(union: z.ZodUnion, value: unknown): Schema {
  const isForMaps = (option: Schema): boolean =>
    option instanceof z.ZodRecord || option instanceof z.ZodObject;
  const wantsMap = typeof value === 'object';
  const fitting = union.options.find((option) => isForMaps(unwrap(option)) === wantsMap);
  return fitting ?? union;
}

/** A text of the data that names another entry. */
interface FoundReference extends FoundText {
  readonly refersTo: NonNullable<FieldNote['refersTo']>;
}

interface FoundText {
  readonly path: string;
  readonly value: string;
}

/** Every text in the data that names another entry, with its path. */
export function referencesIn(schema: Schema, data: YamlValue): FoundReference[] {
  return [...textsIn(schema, data)].flatMap(({ path, value, note: { refersTo } }) =>
    refersTo === undefined || value.trim() === '' ? [] : [{ path, value: value.trim(), refersTo }],
  );
}

/** Every text in the data that is the target of a link of a menu, with its path. */
export function menuTargetsIn(schema: Schema, data: YamlValue): FoundText[] {
  return [...textsIn(schema, data)].filter(({ note }) => note.isMenuTarget === true);
}

/** Every text in the data that is an address of the web, with its path. */
export function webAddressesIn(schema: Schema, data: YamlValue): FoundText[] {
  return [...textsIn(schema, data)].filter(({ note }) => note.isWebAddress === true);
}

/** Every text in the data with the note of its field. */
function* textsIn(
  schema: Schema,
  value: YamlValue,
  path = '',
): Generator<FoundText & { readonly note: FieldNote }> {
  const inner = unwrap(schema);
  if (typeof value === 'string') {
    yield { path, value, note: noteOf(inner instanceof z.ZodUnion ? optionFor(inner, value) : schema) };
    return;
  }
  if (isList(value)) {
    if (!(inner instanceof z.ZodArray)) return;
    for (const [index, item] of value.entries())
      yield* textsIn(inner.element, item, join(path, String(index)));
    return;
  }
  if (inner instanceof z.ZodUnion) {
    const option = optionFor(inner, value);
    if (option !== inner) yield* textsIn(option, value, path);
    return;
  }
  const shape = shapeOf(inner);
  for (const [key, item] of Object.entries(value)) {
    const known = Object.hasOwn(shape, key) ? shape[key] : undefined;
    const field = known ?? (inner instanceof z.ZodRecord ? inner.valueType : undefined);
    if (field) yield* textsIn(field, item, join(path, key));
  }
}

function join(path: string, key: string): string {
  return path === '' ? key : `${path}.${key}`;
}
