import { z } from 'zod';

const text = z.string().min(1);
const texts = z.array(text).readonly();
const code = z.string().regex(/^[A-Z]{2}$/);

/** An entry of `ambiguous-names.json`: a name or demonym that often means something else, and what tells which. */
export const ambiguousNameSchema = z.strictObject({
  names: texts.describe('spellings that mean the same two things'),
  code: code.describe('the country'),
  other: text.describe('what else it means, for the reader of the file'),
  otherwise: z.enum(['country', 'other']).describe('what it means where nothing in the text tells'),
  inAmerica: z
    .enum(['state', 'often', 'seldom', 'no'])
    .describe(
      'how American local reporting uses the name: of a state; often of a town or person; seldom; not',
    ),
  neighbours: z
    .array(code)
    .readonly()
    .describe('countries named along with it speak for it a little'),
  for: texts.describe('phrases that speak for the country'),
  against: texts.describe('phrases that speak for the other'),
});
export type AmbiguousName = z.infer<typeof ambiguousNameSchema>;

/** An entry of `historical-states.json`: a state that is no more, and is none of its successors. */
export const historicalStateSchema = z.strictObject({
  slug: z.string().regex(/^[a-z]+(?:-[a-z]+)*$/),
  name: text,
  aliases: texts,
  demonyms: texts,
});

/** An entry of `north-american-states.json`: a state or province, with the forms that follow a town's name. */
export const stateSchema = z.strictObject({
  name: text,
  country: z.enum(['CA', 'US']),
  short: texts.describe('as newspapers and the post write it'),
});

/** `people.json`: what tells a person from a country of the same name. */
export const peopleSchema = z.strictObject({
  countriesAsSurnames: texts.describe('names and demonyms that are surnames too'),
  countriesAsCommonSurnames: texts.describe(
    'of these, the ones that are surnames behind any first name, also one that no list holds',
  ),
  countriesAsGivenNames: texts.describe(
    'names that are first names so often that any surname may follow',
  ),
  countriesAsRareGivenNames: texts.describe(
    'names that are first names before a common surname only',
  ),
  titles: texts.describe('words before a surname'),
  commonSurnames: texts,
  noSurnames: texts.describe('words after a country’s name in capitals that are no surname'),
  givenNames: texts.describe('common first names that are no words, months or places'),
});

/** `fixed-phrases.json`: phrases that hold a country’s name and name no country, by group. */
export const fixedPhrasesSchema = z.record(z.string(), texts);
