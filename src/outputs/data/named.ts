import { z } from 'zod';

/** An entry that a record names. */
export const named = z.strictObject({
  slug: z.string().describe('Name in the address of its page'),
  name: z.string(),
});

export type Named = z.output<typeof named>;
