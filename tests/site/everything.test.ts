import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { openSite, wholeReport } from '../../src/engine/open-site-fs.ts';
import { entryKinds, folders } from '../../src/content/entry-kind.ts';
import { readFrontMatter } from '../../src/content/yaml/front-matter.ts';
import { directives } from '../../src/content/markdown/directives/directives.ts';
import { articleKinds } from '../../src/content/schema/kinds.ts';
import { schemas } from '../../src/content/schema/schemas.ts';
import { site } from '../../src/content/schema/site.ts';
import { shapeOf, unwrap } from '../../src/content/schema/walk.ts';
import { isList, isMap, type YamlValue } from '../../src/content/yaml/yaml-value.ts';
import { readYaml } from '../../src/content/yaml/yaml-tree.ts';
import { clock } from '../support/clock.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const contentDir = join(root, 'tests/fixtures/everything');

const textsOf = (folder: string): readonly string[] =>
  readdirSync(join(contentDir, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.md'))
    .map((name) => readFileSync(join(contentDir, folder, name), 'utf8'));

type Schema = z.core.$ZodType;

/** The paths of all fields of a schema: `sources[].url`. */
function fieldsOf(schema: Schema, path = ''): readonly string[] {
  const inner = unwrap(schema);
  if (inner instanceof z.ZodArray) return fieldsOf(inner.element, `${path}[]`);
  return Object.entries(shapeOf(inner)).flatMap(([key, field]) => {
    const here = path === '' ? key : `${path}.${key}`;
    return [here, ...fieldsOf(field, here)];
  });
}

/** The paths of all fields that a front matter has. */
function fieldsIn(value: YamlValue, path = ''): readonly string[] {
  if (isList(value)) return value.flatMap((item) => fieldsIn(item, `${path}[]`));
  if (!isMap(value)) return [];
  return Object.entries(value).flatMap(([key, item]) => {
    const here = path === '' ? key : `${path}.${key}`;
    return [here, ...fieldsIn(item, here)];
  });
}

const dataIn = (text: string): YamlValue => readFrontMatter(text, 'x.md').frontMatter?.data ?? '';

const opened = await openSite({ root, contentDir, siteUrl: null, clock, preview: false });

describe('the folder with everything', () => {
  test('has no fault, but names a draft and a scheduled article, which are left out', () => {
    const { diagnostics } = wholeReport(opened);
    expect(diagnostics.map(({ code, field }) => `${code} ${field ?? ''}`)).toEqual([
      'REF_HIDDEN related[1]',
      'REF_HIDDEN home.featured[1]',
    ]);
  });

  test.each(entryKinds)('uses every field of a %s', (kind) => {
    const used = new Set(textsOf(folders[kind]).flatMap((text) => fieldsIn(dataIn(text))));
    expect(fieldsOf(schemas[kind]).filter((field) => !used.has(field))).toEqual([]);
  });

  test('uses every field of the site', () => {
    const { data } = readYaml(readFileSync(join(contentDir, 'site.yaml'), 'utf8'), 1, 'site.yaml');
    const used = new Set(fieldsIn(data));
    expect(fieldsOf(site).filter((field) => !used.has(field))).toEqual([]);
  });

  test.each(directives)('uses every attribute of $name', ({ name, attributes: forms }) => {
    const texts = textsOf('articles').join('\n');
    const openings = [
      ...texts.matchAll(new RegExp(`:+${name}(?:\\[[^\\]]*\\])?\\{([^}\\n]*)\\}`, 'g')),
    ];
    const used = openings.flatMap(([, list = '']) =>
      [...list.matchAll(/([\w-]+)=/g)].map(([, key]) => key),
    );
    expect(Object.keys(forms).filter((attribute) => !used.includes(attribute))).toEqual([]);
  });

  test('has an article of every kind and in every state', () => {
    const articles = textsOf('articles').map(dataIn).filter(isMap);
    const kinds = new Set(articles.map(({ kind }) => kind ?? 'analysis'));
    expect(articleKinds.filter((kind) => !kinds.has(kind))).toEqual([]);
    expect(opened.site.withdrawn.map(({ slug }) => slug)).toEqual(['withdrawn-claim']);
    expect(articles.filter(({ draft }) => draft === 'true')).toHaveLength(1);
    expect(articles.length - opened.site.articles.length).toBe(3);
  });

  test('turns the pages of its lists', () => {
    const { articles, settings, termsByKind } = opened.site;
    expect(articles.length).toBeGreaterThan(settings.pageSize);
    expect(termsByKind.topic.get('rivers')?.articles.length).toBeGreaterThan(settings.pageSize);
  });
});
