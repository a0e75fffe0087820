import { expect, test } from 'vitest';
import { article } from '../../../src/content/schema/article.ts';
import { searchNames } from '../../../src/content/schema/own-fields.ts';
import { readEntry } from '../../../src/content/read-entry.ts';
import { readSite } from '../../../src/content/read-site.ts';
import { searchPage } from '../../../src/views/search/search.ts';
import { articleText, siteOf } from '../../support/site.ts';

const least = 'name: N\nurl: https://a.example\ndescription: D\npublisher: { name: P }\n';

/** The codes of the faults of a site.yaml with these lines, and of an article beside it. */
function codesOf(settings: string, fields: Readonly<Record<string, string>>) {
  const encode = (text: string): Uint8Array => new TextEncoder().encode(text);
  const site = readSite(encode(least + settings), 'site.yaml');
  const { faults } = readEntry({
    file: 'a.md',
    path: 'articles/a.md',
    kind: 'article',
    language: 'en',
    articleSchema: site.articleSchema,
    bytes: encode(articleText(fields)),
    hash: '',
  });
  return [site.faults, faults].map((list) => list.map(({ code }) => code));
}

test('the words in the address of the search are fields of articles, or refused as names', () => {
  const files = ['AT', 'HU'].map((code, index) => [
    `articles/a${String(index)}.md`,
    articleText({
      countries: `[${code}]`,
      kind: index === 0 ? 'report' : 'brief',
      lang: index === 0 ? 'en' : 'de',
      topics: `[${index === 0 ? 'water' : 'air'}]`,
      date: `20${String(19 + index)}-10-10`,
    }),
  ]);
  const site = siteOf({
    files: {
      'topics/air.md': '---\ntitle: Air\n---\n',
      ...(Object.fromEntries(files) as Record<string, string>),
    },
  });
  const names = searchPage(site).filters.map(({ name }) => name);
  expect(names).toEqual(['country', 'topic', 'kind', 'year', 'lang']);
  const refused = [...searchNames, ...Object.keys(article.shape)];
  expect(['q', 'what', ...names].filter((name) => !refused.includes(name))).toEqual([]);
});

test('what has a fault in site.yaml is no second fault in the articles', () => {
  const broken = 'fields: { format: { type: choice } }\nkinds: { dossier: { opinion: maybe } }\n';
  const [site, own] = codesOf(broken, { format: 'x', kind: 'dossier' });
  expect(site).toEqual(['FM_MISSING', 'FIELD_OPTION', 'FM_VALUE', 'FM_MISSING']);
  expect(own).toEqual([]);
});

test('where the declarations cannot be read, any name may be one of them', () => {
  const unclosed = 'kinds: { dossier: { label: D }\nfields: { format: { label: F\n';
  const [site, own] = codesOf(unclosed, { format: 'x', kind: 'dossier' });
  expect(site).toContain('FM_YAML');
  expect(own).toEqual([]);
});

test('a field of the program is checked as it is, whatever a declaration says', () => {
  const [site, own] = codesOf('fields: { draft: { label: D, type: text } }\n', { draft: 'x' });
  expect(site).toEqual(['FIELD_NAME']);
  expect(own).toEqual(['FM_VALUE']);
});

test('a list that must be there must have an entry', () => {
  const declared = 'fields: { seen: { label: S, type: date, list: true, required: true } }\n';
  expect(codesOf(declared, { seen: '[]' })).toEqual([[], ['FM_EMPTY']]);
  expect(codesOf(declared, {})).toEqual([[], ['FM_MISSING']]);
  expect(codesOf(declared, { seen: '2020' })).toEqual([[], ['FM_TYPE']]);
  expect(codesOf(declared, { seen: '[2020]' })).toEqual([[], []]);
});
