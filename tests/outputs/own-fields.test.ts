import { Ajv } from 'ajv';
import { expect, test } from 'vitest';
import { articlesJson } from '../../src/outputs/data/data-articles.ts';
import { articlesSchema } from '../../src/outputs/data/json-schema.ts';
import { searchBundles } from '../../src/outputs/search-index/search-records.ts';
import type { Site } from '../../src/site/site.ts';
import { searchPage } from '../../src/views/search/search.ts';
import { articleText, siteOf, type SiteRequest } from '../support/site.ts';

const declared = `fields:
  format: { label: Format, type: choice, values: { long: Long, brief: Brief, none: None }, filter: true }
  tags: { label: Tags, type: choice, values: { b: B, a: A }, list: true, filter: true }
  exclusive: { label: Only here, type: flag, filter: true, description: No other outlet has it. }
  opened: { label: Opened, type: date, list: true, filter: true }
  answers: { label: Answers, type: reference, to: article, list: true, filter: true }
  partner: { label: Partner, type: reference, to: country, filter: true }
  shelf: { label: Shelf, type: text, shown: data }
kinds: { column: { label: Column, plural: Columns, opinion: true } }
`;

const files: SiteRequest['files'] = {
  'articles/one.md': articleText({
    title: 'One',
    format: 'brief',
    tags: '[a, b]',
    exclusive: 'true',
    opened: '[2020-10, 2019, 2020-11-02]',
    answers: '[gone, two]',
    partner: 'Hungary',
    shelf: 'A4',
    kind: 'column',
  }),
  'articles/two.md': articleText({
    title: 'Two',
    format: 'long',
    partner: 'AT',
    answers: '[three]',
    exclusive: 'false',
  }),
  'articles/three.md': articleText({ title: 'Three' }),
  'articles/gone.md': articleText({
    title: 'Bletwort',
    format: 'none',
    withdrawn: '{ date: 2020-12-01, note: N, reason: error }',
  }),
};

function recordsOf(site: Site): readonly { readonly slug: string; readonly fields: unknown }[] {
  const file: unknown = JSON.parse(articlesJson(site));
  const validate = new Ajv({ strict: true }).compile(JSON.parse(articlesSchema(site)) as object);
  expect(validate(file), JSON.stringify(validate.errors)).toBe(true);
  return (file as { readonly articles: ReturnType<typeof recordsOf> }).articles;
}

test('the open data have every field of the outlet under its name, also where an article has none', () => {
  const records = recordsOf(siteOf({ site: declared, files }));
  expect(records.find(({ slug }) => slug === 'one')).toMatchObject({
    kind: 'column',
    fields: {
      format: 'brief',
      tags: ['a', 'b'],
      exclusive: true,
      opened: ['2020-10', '2019', '2020-11-02'],
      answers: [{ slug: 'two', name: 'Two' }],
      partner: 'HU',
      shelf: 'A4',
    },
  });
  expect(records.find(({ slug }) => slug === 'three')?.fields).toEqual({
    format: null,
    tags: [],
    exclusive: false,
    opened: [],
    answers: [],
    partner: null,
    shelf: null,
  });
  expect(JSON.stringify(records)).not.toMatch(/gone|letwort/);
});

test('the schema of the open data has the labels and takes no other field, value or kind', () => {
  const site = siteOf({ site: declared, files });
  const schema = JSON.parse(articlesSchema(site)) as object;
  const validate = new Ajv({ strict: true }).compile(schema);
  const file = JSON.parse(articlesJson(site)) as { readonly articles: readonly object[] };
  const [first] = file.articles as readonly { readonly fields: object }[];
  const isValid = (changed: object): boolean =>
    validate({ ...file, articles: [{ ...first, ...changed }] });
  expect(isValid({})).toBe(true);
  expect(isValid({ kind: 'opinion' })).toBe(true);
  expect(isValid({ kind: 'essay' })).toBe(false);
  expect(isValid({ fields: { ...first?.fields, format: 'middling' } })).toBe(false);
  expect(isValid({ fields: { ...first?.fields, other: 1 } })).toBe(false);
  expect(JSON.stringify(schema)).toContain('"title":"Only here"');
  expect(JSON.stringify(schema)).toContain('"description":"No other outlet has it."');
});

test('an outlet without fields of its own has an empty place for them', () => {
  const records = recordsOf(siteOf({ files: { 'articles/one.md': articleText() } }));
  expect(records.map(({ fields }) => fields)).toEqual([{}]);
});

test('the search offers the values that published articles have, where there is a choice', () => {
  const site = siteOf({ site: declared, files });
  const own = searchPage(site).filters.slice(1);
  expect(searchPage(site).filters[0]?.name).toBe('kind');
  expect(own.map(({ name, label, options }) => [name, label, options])).toEqual([
    [
      'format',
      'Format',
      [
        { value: 'long', text: 'Long' },
        { value: 'brief', text: 'Brief' },
      ],
    ],
    [
      'tags',
      'Tags',
      [
        { value: 'b', text: 'B' },
        { value: 'a', text: 'A' },
      ],
    ],
    ['exclusive', 'Only here', [{ value: 'true', text: 'Only here' }]],
    [
      'opened',
      'Opened',
      [
        { value: '2020', text: '2020' },
        { value: '2019', text: '2019' },
      ],
    ],
    [
      'answers',
      'Answers',
      [
        { value: 'three', text: 'Three' },
        { value: 'two', text: 'Two' },
      ],
    ],
    [
      'partner',
      'Partner',
      [
        { value: 'AT', text: 'Austria' },
        { value: 'HU', text: 'Hungary' },
      ],
    ],
  ]);
});

test('a flag that every article has is no choice', () => {
  const site = siteOf({
    site: 'fields: { exclusive: { label: Only here, type: flag, filter: true } }\n',
    files: { 'articles/one.md': articleText({ exclusive: 'true' }) },
  });
  expect(searchPage(site).filters).toEqual([]);
});

test('an article is found by its values, and by none of what nobody can see', () => {
  const records = searchBundles(siteOf({ site: declared, files })).flatMap((one) => one.records);
  const { what, kind, topic, country, lang, year, ...own } =
    records.find(({ url }) => url.endsWith('/one/'))?.filters ?? {};
  expect([what, kind, topic, country, lang, year]).toEqual([
    ['article'],
    ['column'],
    ['water'],
    [],
    ['en'],
    ['2020'],
  ]);
  expect(own).toEqual({
    format: ['brief'],
    tags: ['a', 'b'],
    exclusive: ['true'],
    opened: ['2020', '2019'],
    answers: ['two'],
    partner: ['HU'],
  });
});
