import { z } from 'zod';
import type { PageMeta } from '../../src/views/metadata/page-meta.ts';

const nodeForm = z.looseObject({
  '@context': z.literal('https://schema.org'),
  '@type': z.union([z.string(), z.array(z.string())]),
});

/** The nodes of a head, as a program reads them. */
export function nodesOf({ jsonLd }: PageMeta): readonly z.infer<typeof nodeForm>[] {
  return jsonLd.map((text) => nodeForm.parse(JSON.parse(text)));
}
