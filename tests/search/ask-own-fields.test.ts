import { expect, onTestFinished, test } from 'vitest';
import { articleText, siteOf } from '../support/site.ts';
import { builtIndex } from '../support/search/built-index.ts';

const declared = `fields:
  format: { label: Format, type: choice, values: { long: Long, brief: Brief }, filter: true }
  exclusive: { label: Only here, type: flag, filter: true }
  opened: { label: Opened, type: date, filter: true }
`;

test('a search is narrowed to the values of the fields of an outlet', async () => {
  const site = siteOf({
    site: declared,
    files: {
      'articles/one.md': articleText({ title: 'One', format: 'long', opened: '2019-03' }),
      'articles/two.md': articleText({ title: 'Two', format: 'brief', exclusive: 'true' }),
      'articles/three.md': articleText({ title: 'Three', format: 'long', exclusive: 'true' }),
    },
  });
  const index = await builtIndex(site, 'en', ['format', 'exclusive', 'opened']);
  onTestFinished(index.close);
  const found = async (query: string): Promise<readonly string[]> =>
    (await index.ask(query)).articles.toSorted();
  expect(await found('q=text&format=long')).toEqual(['One', 'Three']);
  expect(await found('q=text&format=long&exclusive=true')).toEqual(['Three']);
  expect(await found('exclusive=true')).toEqual(['Three', 'Two']);
  expect(await found('opened=2019')).toEqual(['One']);
  expect(await found('opened=2020')).toEqual([]);
});
