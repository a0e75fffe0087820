import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv } from 'ajv';
import { describe, expect, inject, test } from 'vitest';
import { z } from 'zod';
import { filesOf } from '../support/built/output.ts';
import { articlePages } from '../support/built/lists.ts';
import { first, linksOf, pageAt, readPages, textOf } from '../support/built/page.ts';

describe.each([
  ['site', inject('site')],
  ['everything', inject('everything')],
])('in the build of %s', (_name, folder) => {
  const pages = readPages(folder);
  const read = (file: string): string => readFileSync(join(folder, file), 'utf8');

  test('articles.json has the form of its schema, and every article', () => {
    const file: unknown = JSON.parse(read('data/articles.json'));
    const schema = JSON.parse(read('schema/articles.json')) as object;
    const validate = new Ajv({ strict: true }).compile(schema);
    expect(validate(file), JSON.stringify(validate.errors)).toBe(true);
    const { articles } = z
      .object({ articles: z.array(z.object({ slug: z.string() })) })
      .parse(file);
    expect(articles.map(({ slug }) => `/articles/${slug}/`).toSorted()).toEqual(
      articlePages(pages)
        .map(({ path }) => path)
        .toSorted(),
    );
  });

  test('/data/ leads to every file of the data and to their schemas', () => {
    const linked = linksOf(pageAt(pages, '/data/'), 'main .entries a').map(({ href }) =>
      href.replace(/^.*\/(?=(data|schema)\/)/, ''),
    );
    const there = filesOf(folder).filter((file) => /^(data|schema)\/.*\.(json|csv)$/.test(file));
    expect(linked.toSorted()).toEqual(there.toSorted());
  });
});

test('the licence stands with the data: on the page, in the JSON, above each table', () => {
  const folder = inject('everything');
  const files = filesOf(folder).filter((file) => file.startsWith('data/'));
  const tables = files.filter((file) => file.endsWith('.csv'));
  expect(tables).toHaveLength(4);
  for (const file of tables) {
    expect(readFileSync(join(folder, file), 'utf8'), file).toMatch(/^# License: CC0 1\.0\r\n/);
  }
  for (const file of files.filter((one) => one.endsWith('.json'))) {
    expect(JSON.parse(readFileSync(join(folder, file), 'utf8')), file).toMatchObject({
      license: 'CC0 1.0',
    });
  }
  const page = pageAt(readPages(folder), '/data/');
  expect(textOf(first(page, 'main .standfirst'))).toContain('Use it under its licence, CC0 1.0.');
  expect(page.html).toContain(
    '"license":"https://creativecommons.org/publicdomain/zero/1.0/","creator"',
  );
});
