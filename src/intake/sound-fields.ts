import type { z } from 'zod';
import type { EntryData, SoundFields } from './entry.ts';
import type { EntryKind } from './entry-kind.ts';
import { schemas } from './schema/schemas.ts';
import { isMap, type YamlValue } from './yaml-value.ts';

/** The fields of an article that the schema takes: all, or those without a fault of their own. */
export function soundFields(
  data: YamlValue,
  parsed: z.ZodSafeParseResult<EntryData[EntryKind]>,
): SoundFields | null {
  // The schema that was asked is that of the kind, which is an article.
  if (parsed.success) return parsed.data as EntryData['article'];
  if (!isMap(data)) return null;
  const faulty = new Set(
    parsed.error.issues.flatMap((issue) =>
      issue.code === 'unrecognized_keys' && issue.path.length === 0 ? issue.keys : [issue.path[0]],
    ),
  );
  const rest = Object.entries(data).filter(([field]) => !faulty.has(field));
  const again = articleInPart.safeParse(Object.fromEntries(rest));
  return again.success ? again.data : null;
}

const articleInPart = schemas.article.partial();
