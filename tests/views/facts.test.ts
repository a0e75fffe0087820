import { expect, test } from 'vitest';
import { countryPages, vocabularyPages } from '../../src/views/lists/detail.ts';
import type { Vocabulary } from '../../src/site/site.ts';
import { siteOf } from '../support/site.ts';

const site = siteOf({
  files: {
    'organizations/pact.md': '---\nname: The Pact\nkind: alliance\n---\n',
    'organizations/eu.md': '---\nname: A Union\nkind: élite club\n---\n',
    'storylines/dry.md': '---\ntitle: Dry\nsummary: Two dry years.\nstatus: open\n---\n',
    'authors/mara.md': '---\nname: Mara\nrole: editor\nurl: https://mara.example/about/\n---\n',
    'people/ana.md':
      '---\nname: Ana\nroles: [{ title: minister of rivers, country: AT, from: 2019 }, { title: MEP }]\n---\n',
    'places/bank.md':
      '---\ntitle: Bank\nkind: disputed\ncountries: [AT]\nstatus: [{ text: claimed by both, from: 1991 }]\ncoordinates: { lat: 48.2, lon: 16.4 }\n---\n',
    'countries/austria.md': '---\ntitle: Austria\n---\n',
  },
});

function factsOf(kind: Vocabulary, slug: string): Readonly<Record<string, unknown>> {
  const page = vocabularyPages(kind, slug, site)[0]?.();
  return Object.fromEntries((page?.facts ?? []).map(({ label, values }) => [label, values]));
}

test('what an editor wrote in small letters begins like what the program says', () => {
  expect(factsOf('organization', 'pact')).toEqual({ Kind: [{ text: 'Alliance' }] });
  expect(factsOf('organization', 'eu')).toEqual({ Kind: [{ text: 'Élite club' }] });
  expect(factsOf('storyline', 'dry')).toEqual({ Status: [{ text: 'Open' }] });
  expect(factsOf('author', 'mara')).toMatchObject({ Role: [{ text: 'Editor' }] });
  expect(factsOf('person', 'ana')).toMatchObject({
    Offices: [{ text: 'Minister of rivers, since 2019' }, { text: 'MEP' }],
  });
  expect(factsOf('place', 'bank')).toMatchObject({
    Kind: [{ text: 'Disputed area' }],
    Status: [{ text: 'Claimed by both, since 1991' }],
  });
});

test('addresses, coordinates and codes run from the left on any page', () => {
  expect(factsOf('author', 'mara')).toMatchObject({
    Website: [{ text: 'mara.example/about', dir: 'ltr' }],
  });
  expect(factsOf('place', 'bank')).toMatchObject({
    Coordinates: [{ text: '48.20° N, 16.40° E', dir: 'ltr' }],
  });
  const austria = site.countries.get('AT');
  const page = austria && countryPages(austria, site)[0]?.();
  expect(page?.facts.find(({ label }) => label === 'Codes')?.values).toEqual([
    { text: 'AT · AUT · 040', dir: 'ltr' },
  ]);
});
