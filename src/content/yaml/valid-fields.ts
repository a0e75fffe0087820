import type { z } from 'zod';
import type { EntryData, SoundFields } from '../entry.ts';
import type { EntryKind } from '../entry-kind.ts';
import type { ArticleSchema } from '../schema/article.ts';
import { site } from '../schema/site.ts';
import { isMap, type YamlMap, type YamlValue } from './yaml-value.ts';

/** The fields of an article that the schema takes: all, or those without a fault of their own. */
export function soundFields(
  data: YamlValue,
  parsed: z.ZodSafeParseResult<EntryData[EntryKind]>,
  schema: ArticleSchema,
): SoundFields | null {
  // The schema that was asked is that of the kind, which is an article.
  if (parsed.success) return parsed.data as EntryData['article'];
  return validPart(inPart(schema), data);
}

/** The same for site.yaml. */
export function soundSettings(data: YamlValue): SoundSettings {
  // The schema gives no key for a field that is not there.
  return (validPart(siteInPart, data) ?? {}) as SoundSettings;
}

/** Those settings of the site that have no fault. */
export type SoundSettings = Partial<z.output<typeof site>>;

const partial = new WeakMap<ArticleSchema, z.ZodType<SoundFields>>();

/** The schema without required fields, made once: that takes longer than to read an article. */
function inPart(schema: ArticleSchema): z.ZodType<SoundFields> {
  const known = partial.get(schema) ?? schema.partial();
  partial.set(schema, known);
  return known;
}

const siteInPart = site.partial();

/** A fault that goes may leave its group without what is required, and that group goes with the next pass. */
const mostPasses = 8;

/** What a schema, all of whose fields may be missing, takes of the data; null where that is nothing. */
function validPart<Output>(schema: z.ZodType<Output>, data: YamlValue): Output | null {
  let rest = data;
  for (let pass = 0; pass < mostPasses && isMap(rest); pass += 1) {
    const parsed = schema.safeParse(rest, { reportInput: true });
    if (parsed.success) return parsed.data;
    rest = parsed.error.issues.reduce<YamlValue>(
      (left, issue) => faultyPaths(issue).reduce<YamlValue>(without, left),
      rest,
    );
  }
  return null;
}

/** The paths at which an issue stands; that of a list where it is in one, so that no other item moves. */
function faultyPaths(issue: z.core.$ZodIssue): readonly (readonly PropertyKey[])[] {
  const keys = issue.code === 'unrecognized_keys' ? issue.keys : null;
  const list = issue.path.findIndex((step) => typeof step === 'number');
  if (list >= 0) return [issue.path.slice(0, list)];
  if (keys !== null) return keys.map((key) => [...issue.path, key]);
  const isMissing = 'input' in issue && issue.input === undefined;
  return [isMissing ? issue.path.slice(0, -1) : issue.path];
}

/** A value without what stands at a path. */
function without(value: YamlValue, [step, ...others]: readonly PropertyKey[]): YamlValue {
  if (!isMap(value) || step === undefined) return value;
  const key = String(step);
  const inner = value[key];
  if (inner === undefined) return value;
  const rest: YamlMap = Object.fromEntries(Object.entries(value).filter(([name]) => name !== key));
  return others.length === 0 ? rest : { ...rest, [key]: without(inner, others) };
}
