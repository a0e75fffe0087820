import { z } from 'zod';
import type { Site } from '../../site/site.ts';
import { filePaths } from '../../site/fixed-paths.ts';
import { fieldNotes } from '../../content/schema/fields.ts';
import { articlesFile } from './article-record.ts';

/**
 * `/schema/article.json`: the front matter of an article as an editor's YAML server reads it, where `true` is a boolean
 * and `2020` a number; the notes of the fields say what the types of our reader, which knows texts alone, cannot.
 */
export function articleSchema(site: Pick<Site, 'settings'>): string {
  const schema = z.toJSONSchema(site.settings.articleSchema, {
    io: 'input',
    target: 'draft-07',
    override: ({ zodSchema, jsonSchema }) => {
      const { json, form } = fieldNotes.get(zodSchema) ?? {};
      if (json !== undefined) {
        const { title, description } = jsonSchema;
        for (const key of Object.keys(jsonSchema)) Reflect.deleteProperty(jsonSchema, key);
        Object.assign(
          jsonSchema,
          json,
          title !== undefined && { title },
          description !== undefined && { description },
        );
      } else if (form === 'text') {
        // A headline may be the bare number of a year.
        jsonSchema.type = ['string', 'number'] as unknown as 'string';
      }
    },
  });
  return print(schema, filePaths.articleSchema, `${site.settings.name}: article`, site);
}

/** `/schema/articles.json`: the form of `/data/articles.json`. */
export function articlesSchema(site: Site): string {
  const schema = z.toJSONSchema(articlesFile(site.settings), { target: 'draft-07' });
  return print(schema, filePaths.articlesSchema, `${site.settings.name}: articles.json`, site);
}

function print(
  schema: z.core.JSONSchema.BaseSchema,
  path: string,
  title: string,
  { settings }: Pick<Site, 'settings'>,
): string {
  return `${JSON.stringify({ $id: settings.addresses.absolute(path), title, ...schema }, null, 1)}\n`;
}
