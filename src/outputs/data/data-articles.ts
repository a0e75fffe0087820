import type { Site, Vocabulary } from '../../site/site.ts';
import type { Article } from '../../site/article.ts';
import type { ArticleField } from '../../site/article-fields.ts';
import { kindOf } from '../../site/piece-kinds.ts';
import { nameOf } from '../../site/names.ts';
import { filePaths } from '../../site/fixed-paths.ts';
import { declaredFields, type ArticleRecord } from './article-record.ts';
import { fieldRecord, type FieldRecord } from './field-records.ts';
import { changedOn, publishedOn } from '../../site/publication-dates.ts';
import { addressOf, languageOfArticle, originalOf } from '../../views/metadata/identity.ts';

/** `/data/articles.json`: the metadata of every article, one a line. */
export function articlesJson(site: Site): string {
  const { settings } = site;
  const head = {
    $schema: settings.addresses.absolute(filePaths.articlesSchema),
    site: settings.name,
    url: settings.addresses.absolute('/'),
    license: settings.license?.data ?? null,
  };
  const lines = site.articles.map((article) => JSON.stringify(recordOf(article, site)));
  return `${JSON.stringify(head).replace(/\}$/, '')},"articles":[\n${lines.join(',\n')}\n]}\n`;
}

/** The metadata of an article, for programs. */
export function recordOf(article: Article, site: Site): ArticleRecord {
  const { own, others } = declaredFields(site.settings.articleFields);
  return {
    ...basicRecord(article, site, declaredRecord(own, article, site)),
    ...declaredRecord(others, article, site),
  };
}

function declaredRecord(
  fields: readonly ArticleField[],
  article: Article,
  site: Site,
): Readonly<Record<string, FieldRecord>> {
  return Object.fromEntries(fields.map((field) => [field.name, fieldRecord(field, article, site)]));
}

function basicRecord(article: Article, site: Site, fields: ArticleRecord['fields']): ArticleRecord {
  const { data, body } = article.entry;
  const url = addressOf(article, site);
  const named = (kind: Vocabulary, slugs: readonly string[] = []): ArticleRecord['topics'] =>
    slugs.map((slug) => ({ slug, name: nameOf(kind, slug, site) }));
  return {
    id: data.id ?? url,
    slug: article.slug,
    url,
    title: data.title,
    summary: data.summary,
    kind: kindOf(article, site.settings.kinds).name,
    language: languageOfArticle(article, site),
    published: publishedOn(article, site),
    day: article.day,
    modified: changedOn(article),
    words: body.words,
    authors: named('author', data.authors),
    contributors: data.contributors ?? [],
    topics: named('topic', data.topics),
    countries: data.countries ?? [],
    mentions: data.mentions ?? [],
    regions: named('region', data.regions),
    places: named('place', data.places),
    people: named('person', data.people),
    organizations: named('organization', data.organizations),
    storylines: named('storyline', data.storylines),
    keywords: data.keywords ?? [],
    dateline: data.dateline ?? null,
    translationOf: originalOf(article, site)?.slug ?? null,
    // The id of a source means something in its article alone.
    sources: (data.sources ?? []).map((source) => ({ ...source, id: undefined })),
    updates: data.updates ?? [],
    corrections: data.corrections ?? [],
    canonical: data.canonical ?? null,
    originallyPublished: data.originallyPublished ?? null,
    license: data.license ?? site.settings.license?.text ?? null,
    fields,
    extra: data.extra ?? {},
  };
}
