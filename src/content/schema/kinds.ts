import { z } from 'zod';
import { isSlug, slugProblem } from '../source/slugs.ts';
import { checked, flag, isRead, note, oneOf, prose } from './fields.ts';

/** What schema.org calls a piece (https://schema.org/NewsArticle and its subtypes). */
const schemaTypes = [
  'Article',
  'NewsArticle',
  'AnalysisNewsArticle',
  'AskPublicNewsArticle',
  'BackgroundNewsArticle',
  'OpinionNewsArticle',
  'ReportageNewsArticle',
  'ReviewNewsArticle',
] as const;

export type SchemaType = (typeof schemaTypes)[number];

/** The kinds of piece of the program, in the order in which they are listed, and what each means. */
export const builtInKinds = {
  report: { type: 'ReportageNewsArticle', opinion: false },
  analysis: { type: 'AnalysisNewsArticle', opinion: false },
  explainer: { type: 'BackgroundNewsArticle', opinion: false },
  opinion: { type: 'OpinionNewsArticle', opinion: true },
  brief: { type: 'NewsArticle', opinion: false },
  interview: { type: 'NewsArticle', opinion: false },
  review: { type: 'NewsArticle', opinion: false },
} as const satisfies Record<string, { readonly type: SchemaType; readonly opinion: boolean }>;

export type BuiltInKind = keyof typeof builtInKinds;

export function isBuiltInKind(name: string): name is BuiltInKind {
  return Object.hasOwn(builtInKinds, name);
}

// A literal, so its keys are exactly the kinds.
export const articleKinds = Object.keys(builtInKinds) as readonly BuiltInKind[];

const declaration = z.strictObject({
  label: prose(60)
    .optional()
    .describe('Its name for readers; required for a kind that the program does not have'),
  plural: prose(60).optional().describe('Its name over a list; default: the label'),
  type: oneOf(schemaTypes)
    .optional()
    .describe(
      'What schema.org calls it; default: that of the kind, else `OpinionNewsArticle` for opinion and `NewsArticle`',
    ),
  opinion: flag()
    .optional()
    .describe('Whether it is labelled as opinion wherever it is listed; default: as the kind was'),
});

export type OwnKind = z.output<typeof declaration>;

/** The kinds that an outlet renames or adds, by name. */
export const ownKinds = note(z.record(kindName(), declaration).superRefine(checkLabels, { when: isRead }), {
  form: 'map of kind to group of fields',
});

/** Runs also where a kind has other faults, so that one run reports all. */
function checkLabels(kinds: Readonly<Record<string, unknown>>, context: z.RefinementCtx): void {
  for (const [name, kind] of Object.entries(kinds)) {
    if (typeof kind !== 'object' || kind === null || 'label' in kind || isBuiltInKind(name))
      continue;
    context.addIssue({
      code: 'custom',
      path: [name, 'label'],
      input: undefined,
      message: `the kind "${name}" has no label`,
      params: { code: 'FM_MISSING', hint: 'Add a line "label: …" with its name for readers' },
    });
  }
}

/** A name begins with a letter: a number is the address of a further page of a list. */
function kindName(): z.ZodString {
  return note(
    checked(
      (name) => isSlug(name) && /^[a-z]/.test(name),
      (name) => `"${name}" is not the name of a kind`,
      (name) => ({
        code: 'PATH_SLUG',
        hint: isSlug(name) ? 'Begin with a letter' : slugProblem(name).hint,
      }),
    ),
    { form: 'kind' },
  );
}
