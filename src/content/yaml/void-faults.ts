import { z } from 'zod';
import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import { fault } from '../../diagnostics/fault.ts';
import { schemaAt, unwrap } from '../schema/walk.ts';
import { locate } from '../schema/zod-faults.ts';
import type { YamlTree } from './yaml-tree.ts';
import { fieldName } from './yaml-value.ts';

/** The hint of every field without a value. */
const voidHint = 'Write a value, or delete the line';

/** Values that are not there in a map whose fields are free: the schema, which takes anything, cannot tell. */
export function voidFaults(
  { voids, positions }: Pick<YamlTree, 'voids' | 'positions'>,
  schema: z.core.$ZodType,
  file: string,
): Diagnostic[] {
  return [...voids].flatMap((path) => {
    const steps = path.split('.');
    if (!(unwrap(schemaAt(schema, steps)) instanceof z.ZodUnknown)) return [];
    const field = fieldName(path);
    return fault('FM_EMPTY', {
      file,
      at: locate(steps, positions),
      field,
      message: `the field "${field}" has no value`,
      hint: voidHint,
    });
  });
}
