import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import ambiguous from '../../src/gazetteer/data/ambiguous-names.json' with { type: 'json' };
import names from '../../src/gazetteer/data/country-names.json' with { type: 'json' };
import { namesInLanguages } from '../../src/gazetteer/countries/country-names.ts';
import { countries, countryByCode } from '../../src/gazetteer/countries/countries.ts';
import {
  ambiguousNameSchema,
  fixedPhrasesSchema,
  historicalStateSchema,
  peopleSchema,
  stateSchema,
} from '../../src/gazetteer/data/data-files.ts';
import fixed from '../../src/gazetteer/data/fixed-phrases.json' with { type: 'json' };
import combining from '../../src/gazetteer/data/combining-forms.json' with { type: 'json' };
import historical from '../../src/gazetteer/data/historical-states.json' with { type: 'json' };
import states from '../../src/gazetteer/data/north-american-states.json' with { type: 'json' };
import weak from '../../src/gazetteer/data/only-beside-their-country.json' with { type: 'json' };
import people from '../../src/gazetteer/data/people.json' with { type: 'json' };
import { fold } from '../../src/search-words/fold.ts';
import { createFinder } from '../../src/gazetteer/finder/finder.ts';
import { sharedNames } from '../../src/gazetteer/finder/ambiguous-names.ts';

const duplicates = (values: readonly string[]): readonly string[] =>
  values.filter((value, position) => values.indexOf(value) !== position);
const issues = (schema: z.ZodType, value: unknown): readonly unknown[] =>
  schema.safeParse(value).error?.issues ?? [];

const countryTerms = new Set([
  ...sharedNames.map(({ name }) => name),
  ...countries.flatMap(({ name, formal, aliases, demonyms, capitals, metonyms }) => [
    name,
    ...(formal === undefined ? [] : [formal]),
    ...aliases,
    ...demonyms,
    ...capitals,
    ...metonyms,
  ]),
]);

describe('the files of the gazetteer', () => {
  it.each([
    ['ambiguous-names.json', z.array(ambiguousNameSchema), ambiguous],
    ['historical-states.json', z.array(historicalStateSchema), historical],
    ['north-american-states.json', z.array(stateSchema), states],
    ['people.json', peopleSchema, people],
    ['fixed-phrases.json', fixedPhrasesSchema, fixed],
    ['only-beside-their-country.json', z.array(z.string()), weak],
  ])('%s has the form of its schema', (_, schema, value) => {
    expect(issues(schema, value)).toEqual([]);
  });

  it('guard only names that the gazetteer has, of the country that they say', () => {
    const strangers = ambiguous.flatMap(({ names, code }) =>
      names.filter((name) => {
        const country = countryByCode(code);
        return ![country?.name, ...(country?.aliases ?? []), ...(country?.demonyms ?? [])].includes(
          name,
        );
      }),
    );
    expect(strangers).toEqual([]);
    expect(weak.filter((name) => !countryTerms.has(name))).toEqual([]);
  });

  it('give combining forms to countries that exist, and none that is a name itself', () => {
    expect(Object.values(combining).filter((code) => countryByCode(code) === undefined)).toEqual(
      [],
    );
    expect(Object.keys(combining).filter((form) => countryTerms.has(form))).toEqual([]);
  });

  it('govern each ambiguous name once', () => {
    expect(duplicates(ambiguous.flatMap(({ names }) => names))).toEqual([]);
    expect(duplicates(weak)).toEqual([]);
  });

  it('keep no fixed phrase that is a name itself, stands twice or begins like every word', () => {
    const phrases = Object.values(fixed).flat();
    expect(phrases.filter((phrase) => countryTerms.has(phrase))).toEqual([]);
    expect(duplicates(phrases)).toEqual([]);
    expect(phrases.filter((phrase) => /^\p{Ll}/u.test(phrase))).toEqual([]);
  });

  it('name historical states by nothing that names a country', () => {
    const names = historical.flatMap(({ name, aliases, demonyms }) => [
      name,
      ...aliases,
      ...demonyms,
    ]);
    expect(names.filter((name) => countryTerms.has(name))).toEqual([]);
    expect(duplicates(names)).toEqual([]);
  });
});

describe('every country', () => {
  const { find } = createFinder();
  /** Where nothing else stands in the text, these mean something else or need their country beside them. */
  const needProof = new Set(['Jersey', 'St. Martin']);

  it('is found by its name in a plain sentence', () => {
    const lost = countries.filter(({ name, code }) => {
      const text = `A report on ${name} was published.`;
      return (
        !needProof.has(name) &&
        !find(text).some(({ target }) => target.type === 'country' && target.code === code)
      );
    });
    expect(lost.map(({ name }) => name)).toEqual([]);
  });

  it('is found by its name in capitals', () => {
    const lost = countries.filter(({ name, code }) => {
      const text = `REPORT ON ${name.toUpperCase()} PUBLISHED`;
      return (
        !needProof.has(name) &&
        !find(text).some(({ target }) => target.type === 'country' && target.code === code)
      );
    });
    expect(lost.map(({ name }) => name)).toEqual([]);
  });
});

describe('country-names.json', () => {
  it('names every country and no other, each by names of its own', () => {
    expect(Object.keys(names)).toEqual(countries.map(({ code }) => code));
    const all = countries.flatMap(({ code }) => namesInLanguages(code));
    expect(duplicates(all.map(fold))).toEqual([]);
    expect(all.filter((name) => name !== name.trim() || name === '')).toEqual([]);
    const own = new Set(countries.flatMap(({ name, aliases }) => [name, ...aliases]).map(fold));
    expect(all.filter((name) => own.has(fold(name)))).toEqual([]);
  });

  it('has the names that readers of other languages know', () => {
    expect(namesInLanguages('RU')).toEqual(
      expect.arrayContaining(['Россия', 'Russland', '俄罗斯']),
    );
    expect(namesInLanguages('IS')).not.toContain('Island');
    expect(namesInLanguages('XX')).toEqual([]);
  });
});
