import { Ajv } from 'ajv';
import { describe, expect, test } from 'vitest';
import { article } from '../../src/content/schema/article.ts';
import { source } from '../../src/content/schema/shared.ts';
import { articleRecord } from '../../src/outputs/data/article-record.ts';
import { articlesJson } from '../../src/outputs/data/data-articles.ts';
import {
  coMentionsCsv,
  coMentionsJson,
  countriesCsv,
  eventsCsv,
  statementsCsv,
} from '../../src/outputs/data/data-tables.ts';
import { csv } from '../../src/outputs/data/csv.ts';
import { articlesSchema } from '../../src/outputs/data/json-schema.ts';
import { articleText, siteOf, hostile, hostileYaml } from '../support/site.ts';

const files = {
  'articles/one.md': articleText({
    title: hostileYaml,
    countries: '[AT, HU]',
    id: 'old-7',
    extra: '{ desk: { shelf: 4 } }',
    events: '[{ date: 2020-09, title: "=A, \\"fall\\"", countries: [AT] }]',
    sources: '[{ title: Minutes, primary: true }]',
    corrections: '[{ date: 2020-12-01, note: N, kind: clarification }]',
  }),
  'articles/two.md': articleText(
    { countries: '[AT, HU]', dateline: '{ place: Vienna, country: AT }' },
    ':::statement{by="ada" kind="quote" date="2020-10-22" source="https://s.example/"}\nShut, "they" said.\n:::',
  ),
  'articles/gone.md': articleText({
    title: 'Bletwort',
    countries: '[AT, SM]',
    withdrawn: '{ date: 2020-12-01, note: N, reason: error }',
  }),
  'people/ada.md': '---\nname: Ada\nroles: [{ title: Minister }]\n---\n',
};
const site = siteOf({ files, site: 'license: { data: CC0 1.0 }\n' });

test('articles.json holds every article with its metadata, in the form of its schema', () => {
  const file: unknown = JSON.parse(articlesJson(site));
  const validate = new Ajv({ strict: true }).compile(JSON.parse(articlesSchema(site)) as object);
  expect(validate(file), JSON.stringify(validate.errors)).toBe(true);
  expect(file).toMatchObject({
    $schema: 'https://user.github.io/repo/schema/articles.json',
    license: 'CC0 1.0',
    articles: [
      {
        id: 'old-7',
        title: hostile,
        published: '2020-11-30',
        modified: '2020-12-01',
        countries: ['AT', 'HU'],
        extra: { desk: { shelf: '4' } },
        topics: [{ slug: 'water', name: 'Water & “weirs”' }],
        sources: [{ title: 'Minutes', primary: true }],
      },
      { slug: 'two', id: 'https://user.github.io/repo/articles/two/' },
    ],
  });
  expect(JSON.stringify(file)).not.toContain('letwort');
  expect(validate({ ...(file as object), articles: [{ slug: 'x' }] })).toBe(false);
});

test('every field of an article is in its record, or is no metadata of what is published', () => {
  const elsewhere = {
    date: 'published',
    lang: 'language',
    // Of the page and of its neighbours, not of the text.
    ...{ aliases: null, cover: null, noindex: null, related: null },
    // Before and after it is published there is no record.
    ...{ draft: null, publishAt: null, withdrawn: null },
    // In a table of its own.
    events: null,
  };
  const record = Object.keys(articleRecord.shape);
  const missing = Object.keys(article.shape).filter(
    (field) => !record.includes(field) && !Object.hasOwn(elsewhere, field),
  );
  expect(missing).toEqual([]);
  expect(Object.keys(source.shape).filter((field) => field !== 'id')).toEqual(
    Object.keys(articleRecord.shape.sources.element.shape),
  );
});

test('names no original that nobody can see', () => {
  const originals = (state: string): unknown => {
    const given = {
      'articles/one.md': articleText({ translationOf: 'two', lang: 'fa' }),
      'articles/two.md': articleText({ [state]: state === 'draft' ? 'true' : 'false' }),
    };
    const file = JSON.parse(articlesJson(siteOf({ files: given }))) as {
      readonly articles: readonly { readonly slug: string; readonly translationOf: unknown }[];
    };
    return file.articles.find(({ slug }) => slug === 'one')?.translationOf;
  };
  expect(originals('noindex')).toBe('two');
  expect(originals('draft')).toBeNull();
});

describe('a table', () => {
  test('has the licence above its header, and the cells of RFC 4180', () => {
    expect(
      csv(
        'CC0 1.0',
        ['a', 'b'],
        [
          ['x, "y"\nz', 1],
          [null, 0.5],
        ],
      ),
    ).toBe('# License: CC0 1.0\r\na,b\r\n"x, ""y""\nz",1\r\n,0.5\r\n');
    expect(csv(null, ['a'], [])).toBe('a\r\n');
  });

  test('holds no formula', () => {
    for (const sign of ['=', '+', '-', '@', '＝', '＋', '－', '＠', '﹦', '﹢', '﹣', '﹫']) {
      expect(csv(null, [`${sign}x`], [])).toBe(`'${sign}x\r\n`);
      expect(csv(null, ['a'], [[`\t${sign}x`]])).toBe(`a\r\n"\t'${sign}x"\r\n`);
    }
    expect(csv(null, ['a'], [[-1]])).toBe('a\r\n-1\r\n');
  });

  test.each([
    ['a;=1', `"a;'=1"`],
    ['a; =1;+2', `"a; '=1;'+2"`],
    ['a";"=1', `"a"";""'=1"`],
    ['a\t-1', `"a\t'-1"`],
    ['a\r=1', `"a\r'=1"`],
    ['a\n\n@b', `"a\n\n'@b"`],
    [' \u00A0=1', ` \u00A0'=1`],
    ['"=1', `"""'=1"`],
    ['a-b = c; d', '"a-b = c; d"'],
    ["'=1", "'=1"],
  ])('holds none either where %j is parted by other separators', (text, expected) => {
    expect(csv(null, ['a'], [[text]])).toBe(`a\r\n${expected}\r\n`);
  });

  test('has its licence in one cell, which is no formula', () => {
    expect(csv('CC BY, =1+1; -2 "x"', ['a'], [])).toBe(
      `"# License: CC BY, =1+1; '-2 ""x"""\r\na\r\n`,
    );
  });
});

test('countries are counted', () => {
  expect(countriesCsv(site)).toBe(
    '# License: CC0 1.0\r\ncode,code3,m49,name,articles,first,last\r\n' +
      'AT,AUT,040,Austria,2,2020-11-30,2020-11-30\r\nHU,HUN,348,Hungary,2,2020-11-30,2020-11-30\r\n',
  );
});

test('co-mentions are the pairs that two articles are about', () => {
  expect(coMentionsCsv(site)).toBe(
    '# License: CC0 1.0\r\ncode_a,code_b,name_a,name_b,articles,jaccard\r\nAT,HU,Austria,Hungary,2,1\r\n',
  );
  expect(JSON.parse(coMentionsJson(site))).toEqual({
    site: 'The River Post & Lock',
    license: 'CC0 1.0',
    minimumSupport: 2,
    maximumCountries: 12,
    pairs: [{ codes: ['AT', 'HU'], names: ['Austria', 'Hungary'], articles: 2, jaccard: 1 }],
  });
});

test('events and statements are rows, their texts harmless', () => {
  expect(eventsCsv(site).split('\r\n')[2]).toBe(
    `2020-09-a-fall,2020-09,,"'=A, “fall”",AT,,https://user.github.io/repo/articles/one/`,
  );
  expect(statementsCsv(site).split('\r\n')[2]).toBe(
    'two/statement-1,quote,Ada,Minister,2020-10-22,,,"Shut, “they” said.",en,https://s.example/,,https://user.github.io/repo/articles/two/#q-statement-1',
  );
});
