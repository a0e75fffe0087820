import { expect, test } from 'vitest';
import { article } from '../../src/content/schema/article.ts';
import { displayedFields } from '../../src/content/schema/displayed-fields.ts';
import { displayed } from '../../src/content/schema/field-display.ts';
import { oneOf } from '../../src/content/schema/fields.ts';
import { words } from '../../src/i18n/dictionaries/en.ts';
import { articleFields } from '../../src/site/article-fields.ts';
import { siteOf } from '../support/site.ts';

test('every field of the program that is shown by its declaration has its words', () => {
  const shown = displayedFields(article);
  expect(shown.map(({ name }) => name)).toContain('topics');
  const keys = shown.flatMap(({ name, display, value }) => [
    display.label ?? name,
    ...(value.type === 'choice' ? value.values.map((one) => display.values?.[one] ?? one) : []),
  ]);
  expect(keys.filter((key) => !Object.hasOwn(words, key))).toEqual([]);
});

test('a field of the program has its labels from the dictionary, by its name or by a key', () => {
  const schema = article.extend({
    tone: displayed(oneOf(['report', 'other']).optional(), {
      shown: 'facts',
      label: 'nature',
      values: { other: 'none' },
    }),
  });
  const field = articleFields(schema, words).find(({ name }) => name === 'tone');
  expect(field?.label).toBe('Kind');
  expect([...(field?.valueLabels ?? [])]).toEqual([
    ['report', 'Report'],
    ['other', 'No articles yet.'],
  ]);
});

test('a field of an outlet has the labels that it declares, also where they are keys of the dictionary', () => {
  const { settings } = siteOf({
    site: 'fields: { genre: { label: report, type: choice, values: { other: none } } }\n',
  });
  const field = settings.articleFields.find(({ name }) => name === 'genre');
  expect(field?.label).toBe('report');
  expect([...(field?.valueLabels ?? [])]).toEqual([['other', 'none']]);
});
