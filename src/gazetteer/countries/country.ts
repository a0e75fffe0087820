import { z } from 'zod';

const text = z.string().min(1);
const texts = z.array(text).readonly();

/** The form of one entry of `countries.json`. Sources and licences of every field: SOURCES.md. */
export const countrySchema = z
  .strictObject({
    code: z
      .string()
      .regex(/^[A-Z]{2}$/)
      .describe('ISO 3166-1 alpha-2; XK (user-assigned) for Kosovo'),
    code3: z
      .string()
      .regex(/^[A-Z]{3}$/)
      .describe('ISO 3166-1 alpha-3; XKX (user-assigned) for Kosovo'),
    m49: z
      .string()
      .regex(/^\d{3}$/)
      .optional()
      .describe('UN M49 code with leading zeros; Kosovo has none'),
    name: text.describe('short name as a newspaper prints it'),
    formal: text.optional().describe('long name, where it differs from the short one'),
    slug: z
      .string()
      .regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/)
      .describe('address of the country page; frozen for ever'),
    region: text.describe('M49 region'),
    subregion: text.describe('M49 subregion, or its intermediate region where it has one'),
    aliases: texts.describe('other names, former names, abbreviations, spellings'),
    demonyms: texts.describe('adjectives and nouns for its people, plurals included'),
    capitals: texts.describe(
      'capitals and seats of government with their spellings, if not named like the country',
    ),
    metonyms: texts.describe(
      'seats of power and areas that stand for the country: weaker than a name',
    ),
    wikidata: z
      .string()
      .regex(/^Q[1-9]\d*$/)
      .describe('Wikidata item'),
  })
  .readonly();

export type Country = z.infer<typeof countrySchema>;
