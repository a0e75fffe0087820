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
export const dataOutputs: OutputGroup = (site) => {
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
    json(filePaths.articles, () => articlesJson(site)),
    csv(filePaths.countries, () => countriesCsv(site)),
    csv(filePaths.coMentions, () => coMentionsCsv(site)),
    json(filePaths.coMentionsJson, () => coMentionsJson(site)),
    csv(filePaths.events, () => eventsCsv(site)),
    csv(filePaths.statements, () => statementsCsv(site)),
  ];
  return [
    ...(site.preview ? [] : data),
    schema(filePaths.articleSchema, () => articleSchema(site)),
    schema(filePaths.articlesSchema, () => articlesSchema(site)),
  ];
};
