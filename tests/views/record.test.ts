import { expect, test } from 'vitest';
import { countryPages, vocabularyPages } from '../../src/views/lists/detail.ts';
import { articleText, siteOf } from '../support/site.ts';

const site = siteOf({
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
  const page = vocabularyPages('region', 'reach', site)[0]?.();
  expect(page?.events?.items.map(({ title }) => title)).toEqual(['Somewhere', 'In the Reach']);
});

test('the page of a country names the regions that it is in', () => {
  const regionsOf = (code: string) => {
    const profile = site.countries.get(code);
    const page = profile && countryPages(profile, site)[0]?.();
    return page?.facts.find(({ label }) => label === 'Regions')?.values;
  };
  expect(regionsOf('AT')).toEqual([{ href: '/repo/regions/reach/', text: 'The Reach' }]);
  expect(regionsOf('RS')).toBeUndefined();
});

test('the timeline of a storyline leaves out what its articles tell of elsewhere', () => {
  const tellingOf = (countries: string, events: string): string =>
    articleText({ countries, storylines: '[dry]', events });
  const storyline = siteOf({
    files: {
      'storylines/dry.md': '---\ntitle: Dry\nsummary: Two dry years.\n---\n',
      'articles/one.md': tellingOf('[AT]', '[{ date: 2020-01, title: Low, countries: [AT] }]'),
      'articles/two.md': tellingOf(
        '[AT, HU]',
        '[{ date: 2020-02, title: Both, countries: [HU, AT] }]',
      ),
      'articles/tour.md': tellingOf(
        '[HU, RS, RO]',
        '[{ date: 2020-03, title: A vote, countries: [RS] }, { date: 2020-04, title: A day }, { date: 2020-05, title: Quays, countries: [HU] }]',
      ),
    },
  });
  const page = vocabularyPages('storyline', 'dry', storyline)[0]?.();
  expect(page?.events?.items.map(({ title }) => title)).toEqual(['Quays', 'A day', 'Both', 'Low']);
});

test('the statements of a storyline are about its countries, or about none', () => {
  const statement = (text: string, about: string): string =>
    `:::statement{by="ana" kind="paraphrase"${about}}\n${text}\n:::\n`;
  const said = [
    statement('On Austria.', ' about="AT"'),
    statement('On Serbia.', ' about="RS"'),
    statement('On nobody.', ''),
    statement('On both.', ' about="RS, AT"'),
  ].join('\n');
  const one = siteOf({
    files: {
      'storylines/dry.md': '---\ntitle: Dry\nsummary: Two dry years.\n---\n',
      'people/ana.md': '---\nname: Ana\nroles: [{ title: Miller }]\n---\n',
      'articles/one.md': `${articleText({ countries: '[AT]', storylines: '[dry]', people: '[ana]' })}${said}`,
      'articles/two.md': articleText({ countries: '[AT, RS, HU]', storylines: '[dry]' }),
      'articles/three.md': articleText({ countries: '[AT]', storylines: '[dry]' }),
    },
  });
  const page = vocabularyPages('storyline', 'dry', one)[0]?.();
  expect(page?.statements?.items.map(({ paragraphs }) => paragraphs.join(' '))).toEqual([
    'On Austria.',
    'On nobody.',
    'On both.',
  ]);
});

test('a storyline of as many countries as articles keeps what concerns any of them', () => {
  const votes = ['AT', 'HU', 'RS'].map((code, index): readonly [string, string] => [
    `articles/${code.toLowerCase()}.md`,
    articleText({
      countries: `[${code}]`,
      storylines: '[votes]',
      events: `[{ date: 2020-0${index + 1}, title: Vote ${code}, countries: [${code}] }]`,
    }),
  ]);
  const three = siteOf({
    files: {
      ...Object.fromEntries(votes),
      'storylines/votes.md': '---\ntitle: Votes\nsummary: Three votes.\n---\n',
    },
  });
  const page = vocabularyPages('storyline', 'votes', three)[0]?.();
  expect(page?.events?.items).toHaveLength(3);
});
