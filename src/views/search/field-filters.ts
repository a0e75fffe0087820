import type { Article } from '../../site/article.ts';
import type { ArticleField } from '../../site/article-fields.ts';
import { referenceName, valuesOf } from '../../site/field-values.ts';
import type { Site } from '../../site/site.ts';
import { byName } from '../labels.ts';
import type { SearchFilter } from './search-page.ts';

/** The filters of the fields that ask for one, where articles differ in them. */
export function fieldFilters(site: Site): readonly SearchFilter[] {
  return filteredFields(site).flatMap((field) => {
    const options = optionsOf(field, site);
    // A flag is an option of its own: some articles have it, others have not.
    const isChoice =
      field.value.type === 'flag'
        ? site.articles.some((article) => valuesOf(article, field, site).length === 0)
        : options.length > 1;
    return isChoice && options.length > 0
      ? [{ name: field.name, label: field.label, options }]
      : [];
  });
}

/** What an article is found by in these filters: the name of the filter → its values. */
export function filterValues(
  article: Article,
  site: Site,
): Readonly<Record<string, readonly string[]>> {
  return Object.fromEntries(
    filteredFields(site).flatMap((field) => {
      const keys = keysOf(article, field, site);
      return keys.length === 0 ? [] : [[field.name, keys]];
    }),
  );
}

function filteredFields({ settings }: Site): readonly ArticleField[] {
  return settings.articleFields.filter(({ display }) => display.filter === true);
}

/** The values of an article in a filter; of dates, the years. */
function keysOf(article: Article, field: ArticleField, site: Site): readonly string[] {
  const values = valuesOf(article, field, site);
  return field.value.type === 'date'
    ? [...new Set(values.map((date) => date.slice(0, 4)))]
    : values;
}

/** The values that articles have: those of a choice as they are declared, years from the newest, names from A to Z. */
function optionsOf(field: ArticleField, site: Site): SearchFilter['options'] {
  const { value, label, valueLabels } = field;
  const used = new Set(site.articles.flatMap((article) => keysOf(article, field, site)));
  const keys = [...used].toSorted();
  switch (value.type) {
    case 'flag':
      return keys.map((key) => ({ value: key, text: label }));
    case 'choice':
      return [...valueLabels]
        .filter(([key]) => used.has(key))
        .map(([key, text]) => ({ value: key, text }));
    case 'date':
    case 'text':
      return keys.toReversed().map((key) => ({ value: key, text: key }));
    case 'reference':
      return keys
        .map((key) => ({ value: key, text: referenceName(value.to, key, site) }))
        .toSorted(byName(site.settings.language, ({ text }) => text));
  }
}
