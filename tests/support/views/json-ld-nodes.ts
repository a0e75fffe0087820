import { z } from 'zod';
import type { PageHead } from '../../../src/views/metadata/head.ts';

const nodeForm = z.looseObject({
  '@context': z.literal('https://schema.org'),
  '@type': z.union([z.string(), z.array(z.string())]),
});

/** The nodes of a head, as a program reads them. */
export function nodesOf({ jsonLd }: PageHead): readonly z.infer<typeof nodeForm>[] {
  return jsonLd.map((text) => nodeForm.parse(JSON.parse(text)));
}
