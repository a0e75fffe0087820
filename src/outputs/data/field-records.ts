import { z } from 'zod';
import type { Article } from '../../site/article.ts';
import type { ArticleField } from '../../site/article-fields.ts';
import { referenceName, valuesOf } from '../../site/field-values.ts';
import type { Site } from '../../site/site.ts';
import { named, type Named } from './named.ts';

type Value = string | Named;

/** A field in the record of an article: null, an empty list or `false` where the article has nothing in it. */
export type FieldRecord = Value | boolean | null | readonly Value[];

/** The form of a field in the record of an article. */
export function fieldRecordSchema({ value, isList, label, description }: ArticleField): z.ZodType {
  const about = { title: label, ...(description !== '' && { description }) };
  if (value.type === 'flag') return z.boolean().meta(about);
  const one =
    value.type === 'choice'
      ? z.enum(value.values)
      : value.type === 'reference' && value.to !== 'country'
        ? named
        : z.string();
  return (isList ? z.array(one) : one.nullable()).meta(about);
}

/** What an article has in a field. */
export function fieldRecord(field: ArticleField, article: Article, site: Site): FieldRecord {
  const { value, isList } = field;
  const given = valuesOf(article, field, site);
  if (value.type === 'flag') return given.length > 0;
  const values =
    value.type === 'reference' && value.to !== 'country'
      ? given.map((slug) => ({ slug, name: referenceName(value.to, slug, site) }))
      : given;
  return isList ? values : (values[0] ?? null);
}
