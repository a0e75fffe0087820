import { filePaths } from '../../site/fixed-paths.ts';
import type { Output, OutputGroup } from '../output.ts';
import { articlesJson } from './data-articles.ts';
import {
  coMentionsCsv,
  coMentionsJson,
  countriesCsv,
  eventsCsv,
  statementsCsv,
} from './data-tables.ts';
import { articleSchema, articlesSchema } from './json-schema.ts';

/** The open data, and the JSON Schemas of it and of the front matter of an article. */
export const dataOutputs: OutputGroup = (edition) => {
  const output = (contentType: string) => (path: string, text: () => string) => ({
    path,
    contentType,
    text,
  });
  const [json, csv, schema] = [
    output('application/json'),
    output('text/csv; charset=utf-8'),
    output('application/schema+json'),
  ];
  const data: readonly Output[] = [
    json(filePaths.articles, () => articlesJson(edition)),
    csv(filePaths.countries, () => countriesCsv(edition)),
    csv(filePaths.coMentions, () => coMentionsCsv(edition)),
    json(filePaths.coMentionsJson, () => coMentionsJson(edition)),
    csv(filePaths.events, () => eventsCsv(edition)),
    csv(filePaths.statements, () => statementsCsv(edition)),
  ];
  return [
    ...(edition.preview ? [] : data),
    schema(filePaths.articleSchema, () => articleSchema(edition)),
    schema(filePaths.articlesSchema, () => articlesSchema(edition)),
  ];
};
