import type { z } from 'zod';
import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import { fault } from '../../diagnostics/fault.ts';
import { noteOf, schemaAt } from '../schema/walk.ts';
import { quotingHint } from './yaml-hints.ts';
import type { YamlTree } from './yaml-tree.ts';
import { fieldName } from './yaml-value.ts';

/** Warns where a text ends at a `#`: YAML takes what follows for a remark, and it would be lost. */
export function remarkWarnings(
  { remarks }: Pick<YamlTree, 'remarks'>,
  schema: z.core.$ZodType,
  file: string,
): Diagnostic[] {
  return [...remarks].flatMap(([path, { text, value, at }]) =>
    noteOf(schemaAt(schema, path.split('.'))).form === 'text'
      ? [
          fault('FM_REMARK', {
            file,
            at,
            field: fieldName(path),
            message: `"${text}" is read as a comment and not published`,
            hint: `${quotingHint(value)}; a comment goes on a line of its own`,
          }),
        ]
      : [],
  );
}
