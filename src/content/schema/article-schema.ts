import { z } from 'zod';
import { article, type ArticleSchema } from './article.ts';
import { partialDate } from './date-fields.ts';
import { displayed } from './field-display.ts';
import { country, flag, listOf, oneOf, prose, reference } from './fields.ts';
import type { OwnField } from './own-fields.ts';

/** What `site.yaml` says of the form of articles. */
export interface ArticleForm {
  readonly fields?: Readonly<Record<string, OwnField>> | undefined;
}

/** What of it has a fault of its own: it takes any value, so that the articles have none for the same reason. */
export interface UnsoundForm {
  readonly fields: readonly string[];
  /** Whether the fields of the outlet could not be read: every name may be one. */
  readonly isUnread: boolean;
}

/** The schema of articles with the fields that an outlet declares. */
export function articleSchemaFor(
  { fields = {} }: ArticleForm,
  unsound: UnsoundForm = { fields: [], isUnread: false },
): ArticleSchema {
  const anything = unsound.fields
    .filter((name) => !Object.hasOwn(article.shape, name))
    .map((name) => [name, z.unknown().optional()] as const);
  const own = Object.entries(fields).map(([name, field]) => [name, fieldSchema(field)] as const);
  // Its output has the fields of the outlet too; what reads them goes by `displayedFields`, not by their names.
  const extended = article.extend(Object.fromEntries([...anything, ...own]));
  return (unsound.isUnread ? extended.loose() : extended) as unknown as ArticleSchema;
}

function fieldSchema(field: OwnField): z.ZodType {
  const { label, description, list = false, required = false, values } = field;
  const one = valueSchema(field);
  const whole = !list ? one : required ? listOf(one).min(1) : listOf(one);
  return displayed(
    (required ? whole : whole.optional()).meta({
      title: label,
      ...(description !== undefined && { description }),
    }),
    {
      shown: field.shown ?? 'facts',
      filter: field.filter ?? false,
      label,
      ...(values && { values }),
      isOwn: true,
    },
  );
}

/** The longest text of a field of an outlet, as long as a standfirst may be. */
const longestText = 600;

function valueSchema({ type, values = {}, to }: OwnField): z.ZodType {
  switch (type) {
    case 'text':
      return prose(longestText);
    case 'date':
      return partialDate();
    case 'flag':
      return flag();
    case 'choice':
      return oneOf(Object.keys(values));
    case 'reference':
      return to === undefined || to === 'country' ? country() : reference(to);
  }
}
