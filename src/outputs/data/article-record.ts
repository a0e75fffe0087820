import { z } from 'zod';
import type { SiteSettings } from '../../site/site-settings.ts';
import type { ArticleField } from '../../site/article-fields.ts';
import { fieldRecordSchema } from './field-records.ts';
import { named } from './named.ts';

const names = z.array(named);
const codes = z.array(z.string()).describe('ISO 3166-1 alpha-2');
const change = z.strictObject({
  date: z.string().describe('Day, month or year'),
  note: z.string(),
  kind: z.enum(['correction', 'clarification', 'editors-note']).optional(),
});

const ownFieldsMeaning = 'The fields that the outlet has declared, by their names';

/** One article in `/data/articles.json`, in what every outlet has: its metadata, not its text. */
export const articleRecord = z.strictObject({
  id: z.string().describe('Stays the same when the address changes'),
  slug: z.string(),
  url: z.string().describe('Address of the page'),
  title: z.string(),
  summary: z.string(),
  kind: z.string(),
  language: z.string().describe('BCP 47'),
  published: z.string().describe('Day, or date-time with offset'),
  day: z.string().describe('The day of publication in the time zone of the site'),
  modified: z.string().nullable().describe('Day of the last update or correction'),
  words: z.number().int().describe('Length of the text'),
  authors: names,
  contributors: z.array(z.strictObject({ name: z.string(), role: z.string() })),
  topics: names,
  countries: codes.describe('What it is about: ISO 3166-1 alpha-2'),
  mentions: codes.describe('Named, but not its subject: ISO 3166-1 alpha-2'),
  regions: names,
  places: names,
  people: names,
  organizations: names,
  storylines: names,
  keywords: z.array(z.string()),
  dateline: z.strictObject({ place: z.string(), country: z.string() }).nullable(),
  translationOf: z.string().nullable().describe('Slug of the original'),
  sources: z.array(
    z.strictObject({
      title: z.string(),
      url: z.string().optional(),
      publisher: z.string().optional(),
      author: z.string().optional(),
      date: z.string().optional(),
      accessed: z.string().optional(),
      archived: z.string().optional(),
      lang: z.string().optional(),
      kind: z.string().optional(),
      primary: z.boolean().optional(),
      note: z.string().optional(),
    }),
  ),
  updates: z.array(change),
  corrections: z.array(change),
  canonical: z.string().nullable().describe('Address of the original, if this is a copy'),
  originallyPublished: z
    .strictObject({ name: z.string(), url: z.string(), date: z.string() })
    .nullable(),
  license: z.string().nullable().describe('Of the text'),
  fields: z.record(z.string(), z.unknown()).describe(ownFieldsMeaning),
  extra: z.record(z.string(), z.unknown()).describe('Whatever the outlet keeps with it'),
});

/**
 * The fields that the record has by their declaration alone: those of the outlet, which have a place of their own so that
 * no later field of the program meets their names, and those of the program that have no form of their own above.
 */
export function declaredFields(fields: readonly ArticleField[]): {
  readonly own: readonly ArticleField[];
  readonly others: readonly ArticleField[];
} {
  return {
    own: fields.filter(({ display }) => display.isOwn),
    others: fields.filter(
      ({ name, display }) => !display.isOwn && !Object.hasOwn(articleRecord.shape, name),
    ),
  };
}

/** `/data/articles.json` as a whole, with the fields and kinds of a site. */
export function articlesFile({
  articleFields,
  kinds,
}: Pick<SiteSettings, 'articleFields' | 'kinds'>): z.ZodType {
  const { own, others } = declaredFields(articleFields);
  const record = articleRecord.extend({
    ...shapeOf(others),
    kind: z.enum([...kinds.keys()]),
    fields: z.strictObject(shapeOf(own)).describe(ownFieldsMeaning),
  });
  return z.strictObject({
    $schema: z.string(),
    site: z.string(),
    url: z.string(),
    license: z.string().nullable().describe('Of these data'),
    articles: z.array(record).describe('Newest first'),
  });
}

function shapeOf(fields: readonly ArticleField[]): Readonly<Record<string, z.ZodType>> {
  return Object.fromEntries(fields.map((field) => [field.name, fieldRecordSchema(field)]));
}

export type ArticleRecord = z.output<typeof articleRecord>;
