import { z } from 'zod';
import { oneLine } from '../one-line.ts';

/** Text of one line, however YAML breaks it: a line break would reach heads, feeds and tables. */
export function line(max: number): z.ZodString {
  return z.string().overwrite(oneLine).min(1).max(max);
}
