import { expect, test } from 'vitest';
import { articlePage } from '../../src/views/article/article.ts';
import { teaserOf } from '../../src/views/lists/teaser.ts';
import type { Fact } from '../../src/views/parts.ts';
import { articleIn, articleText, siteOf, type SiteRequest } from '../support/site.ts';

const declared = `fields:
  format: { label: Format, type: choice, values: { long-read: Long "read" }, shown: list }
  exclusive: { label: Only here, type: flag, shown: list }
  opened: { label: Opened, type: date, list: true }
  motto: { label: Motto, type: text, shown: list }
  shelf: { label: Shelf, type: text, shown: data }
  answers: { label: Answers, type: reference, to: article, list: true }
  editor: { label: Edited by, type: reference, to: author }
  partners: { label: Partners, type: reference, to: country, list: true }
`;

const others: SiteRequest['files'] = {
  'articles/two.md': articleText({ title: 'Two' }),
  'articles/gone.md': articleText({
    title: 'Bletwort',
    withdrawn: '{ date: 2020-12-01, note: N, reason: error }',
  }),
  'articles/draft.md': articleText({ title: 'Quincewort', draft: 'true' }),
  'authors/mara.md': '---\nname: Mara\nwithheld: true\n---\n',
};

function viewsOf(fields: Readonly<Record<string, string>>): {
  readonly facts: readonly Fact[];
  readonly inList: readonly Fact[];
} {
  const files = { ...others, 'articles/one.md': articleText(fields) };
  const site = siteOf({ site: declared, files });
  const article = articleIn(site);
  return {
    facts: articlePage(article, [], site).facts.filter(({ isCategory }) => isCategory !== true),
    inList: teaserOf(article, site).fields,
  };
}

test('a field is shown where it is declared to be, in the order of site.yaml', () => {
  const { facts, inList } = viewsOf({
    shelf: 'A4',
    motto: '"A \\"lock\\""',
    exclusive: 'true',
    format: 'long-read',
  });
  expect(facts.map(({ label, values }) => [label, ...values.map(({ text }) => text)])).toEqual([
    ['Format', 'Long “read”'],
    ['Only here', 'Yes'],
    ['Motto', 'A “lock”'],
  ]);
  expect(inList.map(({ field, label, values }) => [field, label, ...values])).toEqual([
    ['format', 'Format', { text: 'Long “read”' }],
    ['exclusive', 'Only here'],
    ['motto', 'Motto', { text: 'A “lock”' }],
  ]);
});

test('nothing is shown of a field that an article leaves out, or of a flag that is false', () => {
  expect(viewsOf({ exclusive: 'false' })).toEqual({ facts: [], inList: [] });
});

test('dates are printed as exactly as they are known', () => {
  const { facts } = viewsOf({ opened: '[2020-10-22, 2019-03, 1994]' });
  expect(facts[0]?.values.map(({ text }) => text)).toEqual([
    '22\u00A0October\u00A02020',
    'March\u00A02019',
    '1994',
  ]);
});

test('references lead to the pages of what they name', () => {
  const { facts } = viewsOf({
    answers: '[two]',
    editor: 'mara',
    partners: '[Austria, HU]',
    countries: '[AT]',
  });
  expect(facts.map(({ label, values }) => [label, values])).toEqual([
    ['Answers', [{ href: '/repo/articles/two/', text: 'Two' }]],
    ['Edited by', [{ href: '/repo/authors/mara/', text: 'Name withheld' }]],
    // Hungary is no subject of an article, and has no page.
    ['Partners', [{ href: '/repo/countries/austria/', text: 'Austria' }, { text: 'Hungary' }]],
  ]);
});

test('an article that is withdrawn or a draft is left out of a reference', () => {
  expect(viewsOf({ answers: '[gone, two, draft]' }).facts).toMatchObject([
    { label: 'Answers', values: [{ text: 'Two' }] },
  ]);
  expect(viewsOf({ answers: '[gone]' }).facts).toEqual([]);
});

test('a text has the language of its article where a list is in another one', () => {
  const { facts, inList } = viewsOf({ lang: 'fa', motto: 'متن' });
  expect(facts[0]?.values).toEqual([{ text: 'متن' }]);
  expect(inList[0]?.values).toEqual([{ text: 'متن', lang: 'fa', dir: 'rtl' }]);
});
