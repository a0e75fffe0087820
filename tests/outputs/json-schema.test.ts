import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Ajv, type ValidateFunction } from 'ajv';
import ajvFormats from 'ajv-formats';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { readSite } from '../../src/content/read-site.ts';
import { siteSettings, type SiteSettings } from '../../src/site/site-settings.ts';
import { articleKinds } from '../../src/content/schema/kinds.ts';
import { articleSchema } from '../../src/outputs/data/json-schema.ts';
import { filesOf } from '../support/built/output.ts';
import { siteOf } from '../support/site.ts';

const project = fileURLToPath(new URL('../..', import.meta.url));
// A CommonJS package: under Node its function is the default of its default.
const addFormats = ajvFormats as unknown as (validator: Ajv) => void;
const schema = JSON.parse(articleSchema(siteOf())) as object;
const validate = compiled(schema);

/** The front matter as an editor's YAML server sees it: with numbers and booleans. */
function frontMatter(text: string): unknown {
  return parse(/^---\n(.*?)\n---/s.exec(text)?.[1] ?? '');
}

/** Each schema has the address of its site, and a validator takes one of an address. */
function compiled(form: object): ValidateFunction {
  const ajv = new Ajv({ strict: true, allowUnionTypes: true, allErrors: true });
  addFormats(ajv);
  return ajv.compile(form);
}

function settingsOf(folder: string): SiteSettings {
  const { site } = readSite(readFileSync(join(folder, 'site.yaml')), 'site.yaml');
  if (!site) throw new Error(`${folder} has no valid site.yaml.`);
  return siteSettings(site, null);
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

  const settings = settingsOf(join(project, folder));
  const isValid = compiled(JSON.parse(articleSchema({ settings })) as object);

  test.each(files)('%s is accepted', (file) => {
    const matter = frontMatter(readFileSync(join(project, folder, 'articles', file), 'utf8'));
    expect(isValid(matter), JSON.stringify(isValid.errors)).toBe(true);
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

test('the fields and kinds of an outlet are in the schema, with their labels', () => {
  const own = siteOf({
    site: `fields:
  format: { label: Format, type: choice, values: { brief: Brief }, required: true }
  exclusive: { label: Only here, type: flag, required: true, description: No other outlet has it. }
  seen: { label: Seen, type: date, list: true }
kinds: { dossier: { label: Dossier } }
`,
  });
  const form = JSON.parse(articleSchema(own)) as {
    readonly required: readonly string[];
    readonly properties: Readonly<Record<string, unknown>>;
  };
  expect(form.required).toEqual(['title', 'summary', 'date', 'topics', 'format', 'exclusive']);
  expect(form.properties).toMatchObject({
    format: { title: 'Format', type: 'string', enum: ['brief'] },
    exclusive: { title: 'Only here', type: 'boolean', description: 'No other outlet has it.' },
    seen: { title: 'Seen', type: 'array' },
    kind: { enum: [...articleKinds, 'dossier'] },
  });
});
