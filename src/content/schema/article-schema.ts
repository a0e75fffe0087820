import { z } from 'zod';
import { article, kindOfPiece, type ArticleSchema } from './article.ts';
import { partialDate } from './date-fields.ts';
import { displayed } from './field-display.ts';
import { country, flag, listOf, oneOf, prose, reference, text } from './fields.ts';
import { articleKinds, type OwnKind } from './kinds.ts';
import type { OwnField } from './own-fields.ts';

/** What `site.yaml` says of the form of articles. */
export interface ArticleForm {
  readonly fields?: Readonly<Record<string, OwnField>> | undefined;
  readonly kinds?: Readonly<Record<string, OwnKind>> | undefined;
}

/** What of it has a fault of its own: it takes any value, so that the articles have none for the same reason. */
export interface UnsoundForm {
  readonly fields: readonly string[];
  readonly kinds: readonly string[];
  /** The settings that could not be read: every name may be one that they declare. */
  readonly unread: ReadonlySet<string>;
}

const sound: UnsoundForm = { fields: [], kinds: [], unread: new Set() };

/** The form of articles as `site.yaml` was read. */
export interface ReadArticleForm {
  readonly declared: ArticleForm;
  readonly unsound: UnsoundForm;
}

/** The form of articles of an outlet that declares nothing. */
export const plainForm: ReadArticleForm = { declared: {}, unsound: sound };

/** The schema of articles with the fields and kinds that an outlet declares. */
export function articleSchemaFor(
  { fields = {}, kinds = {} }: ArticleForm,
  unsound = sound,
): ArticleSchema {
  const anything = unsound.fields
    .filter((name) => !Object.hasOwn(article.shape, name))
    .map((name) => [name, z.unknown().optional()] as const);
  const own = Object.entries(fields).map(([name, field]) => [name, fieldSchema(field)] as const);
  if (own.length + anything.length + Object.keys(kinds).length + unsound.kinds.length === 0 && unsound.unread.size === 0) return article;
  const names = [...new Set([...articleKinds, ...Object.keys(kinds), ...unsound.kinds])];
  // Its output has the fields of the outlet too; what reads them goes by `displayedFields`, not by their names.
  const extended = article.extend({
    ...Object.fromEntries([...anything, ...own]),
    kind: unsound.unread.has('kinds') ? text().optional() : kindOfPiece(names),
  });
  return (unsound.unread.has('fields') ? extended.loose() : extended) as unknown as ArticleSchema;
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
