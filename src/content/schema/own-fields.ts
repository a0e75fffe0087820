import { z } from 'zod';
import { article } from './article.ts';
import type { ReferenceTarget } from './displayed-fields.ts';
import { displayPlaces } from './field-display.ts';
import { checked, flag, isRead, note, oneOf, prose, type FieldFault } from './fields.ts';

/** What a field of an outlet can take. */
const fieldTypes = ['text', 'date', 'choice', 'reference', 'flag'] as const;

/** What a field of an outlet can refer to. */
const referenceTargets = [
  'topic',
  'country',
  'region',
  'place',
  'person',
  'organization',
  'storyline',
  'author',
  'article',
] as const satisfies readonly ReferenceTarget[];

/** Names in the address of the search that are no fields of articles. */
export const searchNames = ['q', 'what', 'country', 'topic', 'year'] as const;

const declaration = z.strictObject({
  label: prose(60).describe('Its name for readers'),
  type: oneOf(fieldTypes).describe('What it takes; a date is a day, a month or a year'),
  values: note(z.record(valueName(), prose(100)), { form: 'map of value to label' })
    .optional()
    .describe('Of a choice: what can be written, and how it is shown'),
  to: oneOf(referenceTargets).optional().describe('Of a reference: what it names'),
  list: flag().optional().describe('Whether it takes a list; not of a flag'),
  required: flag().optional().describe('Whether every article must have it'),
  shown: oneOf(displayPlaces)
    .optional()
    .describe(
      'Beside the article (`facts`, the default), there and in lists (`list`), or in the open data alone (`data`)',
    ),
  filter: flag()
    .optional()
    .describe('Whether the search can be narrowed to its values; not of a text'),
  description: prose(300).optional().describe('What it is for; in the JSON Schemas'),
});

export type OwnField = z.output<typeof declaration>;
type Type = OwnField['type'];

/** The options that not every type has, with those that have them. */
const optionsOfTypes = {
  values: ['choice'],
  to: ['reference'],
  list: ['text', 'date', 'choice', 'reference'],
  filter: ['date', 'choice', 'reference', 'flag'],
} as const satisfies Partial<Record<keyof OwnField, readonly Type[]>>;

/** The fields that an outlet adds to articles, by name. */
export const ownFields = note(z.record(fieldName(), declaration.superRefine(checkOptions, { when: isRead })), {
  form: 'map of name to group of fields',
});

/** Runs also where the declaration has other faults, so that one run reports all. */
function checkOptions(field: Partial<OwnField>, context: z.RefinementCtx): void {
  const { type } = field;
  if (!fieldTypes.some((one) => one === type)) return;
  const refuse = (option: keyof OwnField, message: string, about: FieldFault): void => {
    context.addIssue({
      code: 'custom',
      path: [option],
      input: field[option],
      message,
      params: { ...about },
    });
  };
  for (const [option, types] of Object.entries(optionsOfTypes)) {
    // Its keys are those of the literal above.
    const name = option as keyof typeof optionsOfTypes;
    if (field[name] === undefined || types.some((one) => one === type)) continue;
    refuse(name, `a field of the type "${String(type)}" has no "${name}"`, {
      code: 'FIELD_OPTION',
      hint: `Delete the line: it is for the type ${types.join(', ')}`,
    });
  }
  if (type === 'choice' && Object.keys(field.values ?? {}).length === 0) {
    refuse('values', 'a choice needs "values"', {
      code: 'FIELD_OPTION',
      hint: 'Add a line "values:" and under it for each value a line "  value: Label"',
    });
  }
  if (type === 'reference' && field.to === undefined) {
    refuse('to', 'a reference needs "to"', {
      code: 'FIELD_OPTION',
      hint: `Add a line "to: …" with one of ${referenceTargets.join(', ')}`,
    });
  }
}

function fieldName(): z.ZodString {
  const problem = (name: string): FieldFault & { readonly message: string } => {
    if (Object.hasOwn(article.shape, name))
      return {
        code: 'FIELD_NAME',
        message: `articles have a field "${name}" already`,
        hint: 'Choose another name',
      };
    if (searchNames.some((one) => one === name))
      return {
        code: 'FIELD_NAME',
        message: `"${name}" is a word in the addresses of the search`,
        hint: 'Choose another name',
      };
    return {
      code: 'FIELD_NAME',
      message: `"${name}" is not the name of a field`,
      hint: 'Begin with a letter a–z, and use letters, digits, - and _, at most 40',
    };
  };
  return note(
    checked(
      (name) =>
        /^[a-z][a-zA-Z0-9_-]{0,39}$/.test(name) &&
        !Object.hasOwn(article.shape, name) &&
        !searchNames.some((one) => one === name),
      (name) => problem(name).message,
      (name) => problem(name),
    ),
    { form: 'name' },
  );
}

/** Letters first, so that JavaScript keeps the order in which the values are declared. */
function valueName(): z.ZodString {
  return note(
    checked(
      (value) => /^[a-z][a-z0-9-]{0,79}$/.test(value),
      (value) => `"${value}" is not a value of a choice`,
      () => ({
        code: 'FIELD_NAME',
        hint: 'Begin with a letter, and use lower-case letters a–z, digits and hyphens: long-read',
      }),
    ),
    { form: 'value' },
  );
}
