import { expect, test } from 'vitest';
import { countryPages, vocabularyPages } from '../../../src/edition/props/detail.ts';
import { articleText, editionOf } from '../../publish/edition.ts';

const edition = editionOf({
  files: {
    'regions/reach.md': '---\ntitle: The Reach\ncountries: [AT, { code: HU, to: 2019 }]\n---\n',
    'articles/one.md': articleText({
      countries: '[AT, RS]',
      regions: '[reach]',
      events:
        '[{ date: 2020-01, title: In the Reach, countries: [AT] }, { date: 2020-02, title: Elsewhere, countries: [RS] }, { date: 2020-03, title: Somewhere }]',
    }),
  },
});

test('the timeline of a region has what happened in its states, and what names none', () => {
  const [page] = vocabularyPages('region', 'reach', edition);
  expect(page?.events?.items.map(({ title }) => title)).toEqual(['Somewhere', 'In the Reach']);
});

test('the page of a country names the regions that it is in', () => {
  const regionsOf = (code: string) => {
    const dossier = edition.countries.get(code);
    const [page] = dossier ? countryPages(dossier, edition) : [];
    return page?.facts.find(({ label }) => label === 'Regions')?.values;
  };
  expect(regionsOf('AT')).toEqual([{ href: '/repo/regions/reach/', text: 'The Reach' }]);
  expect(regionsOf('RS')).toBeUndefined();
});
