import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Ajv } from 'ajv';
import ajvFormats from 'ajv-formats';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { articleSchema } from '../../src/outputs/data/json-schema.ts';
import { filesOf } from '../built/output.ts';
import { siteOf } from '../support/site.ts';

const project = fileURLToPath(new URL('../..', import.meta.url));
const schema = JSON.parse(articleSchema(siteOf())) as object;
const ajv = new Ajv({ strict: true, allowUnionTypes: true, allErrors: true });
// A CommonJS package: under Node its function is the default of its default.
const addFormats = ajvFormats as unknown as (validator: Ajv) => void;
addFormats(ajv);
const validate = ajv.compile(schema);

/** The front matter as an editor's YAML server sees it: with numbers and booleans. */
function frontMatter(text: string): unknown {
  return parse(/^---\n(.*?)\n---/s.exec(text)?.[1] ?? '');
}

function faultsOf(yaml: string): readonly string[] {
  const least = 'title: T\nsummary: S\ndate: 2020-10-22\ntopics: [water]\n';
  validate(parse(least + yaml));
  return (validate.errors ?? []).map(({ instancePath, keyword }) => `${instancePath} ${keyword}`);
}

test('the schema is one of draft 7, with its address and a word on every field', () => {
  expect(schema).toMatchObject({
    $schema: 'http://json-schema.org/draft-07/schema#',
    $id: 'https://user.github.io/repo/schema/article.json',
    additionalProperties: false,
    required: ['title', 'summary', 'date', 'topics'],
  });
});

describe.each(['content', 'tests/fixtures/everything'])('the articles of %s', (folder) => {
  const files = filesOf(join(project, folder, 'articles')).filter((file) => file.endsWith('.md'));

  test.each(files)('%s is accepted', (file) => {
    const matter = frontMatter(readFileSync(join(project, folder, 'articles', file), 'utf8'));
    expect(validate(matter), JSON.stringify(validate.errors)).toBe(true);
  });
});

test.each([
  ['draft: true', []],
  ['draft: "true"', ['/draft type']],
  ['noindex: yes', ['/noindex type']],
  ['tite: x', [' additionalProperties']],
  ['kind: essay', ['/kind enum']],
  ['countries: AT', ['/countries type']],
  ['slug: A b', ['/slug pattern']],
  ['events: [{ date: 2019, title: A }, { date: 2020-09, title: B }]', []],
  ['events: [{ date: September, title: A }]', ['/events/0/date pattern']],
  ['events: [{ title: A }]', ['/events/0 required']],
  ['publishAt: 2020-10-22T18:00+03:00', []],
  ['publishAt: 2020-10-22', ['/publishAt pattern']],
  ['canonical: not an address', ['/canonical format']],
  ['withdrawn: { date: 2020-10-22, note: N, reason: shame }', ['/withdrawn/reason enum']],
  ['cover: { src: a.png, alt: A }', ['/cover required']],
  [
    'originallyPublished: { name: E, url: "https://e.example/", date: 22 October }',
    ['/originallyPublished/date format'],
  ],
  ['extra: { anything: [1, { at: all }] }', []],
  ['keywords: [2020, "NATO"]', []],
])('%s has the faults %s', (yaml, faults) => {
  expect(faultsOf(yaml)).toEqual(faults);
});
