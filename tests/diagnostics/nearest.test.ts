import { describe, expect, it } from 'vitest';
import { didYouMean, nearest } from '../../src/diagnostics/nearest.ts';

const fields = [
  'title',
  'summary',
  'date',
  'dateline',
  'topics',
  'countries',
  'authors',
  'updates',
];
const fieldsAndMore = [...fields, 'corrections', 'translationOf', 'publishAt', 'id', 'lang'];
const countries = [
  'Kyrgyzstan',
  'Kazakhstan',
  'Tajikistan',
  'Côte d’Ivoire',
  'Türkiye',
  'Åland Islands',
];
const people = ['vladimir-putin', 'ilham-aliyev', 'nikol-pashinyan', 'sooronbay-jeenbekov'];

describe('the nearest candidate', () => {
  it.each([
    ['tite', 'title'],
    ['titel', 'title'],
    ['sumary', 'summary'],
    ['topcis', 'topics'],
    ['ocuntries', 'countries'],
    ['autor', 'authors'],
    ['dateine', 'dateline'],
    ['translation_of', 'translationOf'],
    ['publish-at', 'publishAt'],
    ['countires', 'countries'],
  ])('mends one misspelling: %s is %s', (word, meant) => {
    expect(nearest(word, fieldsAndMore)).toBe(meant);
  });

  it.each([
    ['KYRGYZSTAN', 'Kyrgyzstan'],
    ['COTE D’IVOIRE', 'Côte d’Ivoire'],
    ['Turkiye', 'Türkiye'],
    ['aland islands', 'Åland Islands'],
    ['A\u030Aland_islands', 'Åland Islands'],
  ])('does not mind case, marks and separators: %s is %s', (word, meant) => {
    expect(nearest(word, countries, { limit: 0 })).toBe(meant);
  });

  it.each([
    ['oresund', ['øresund', 'orlando']],
    ['strasse', ['straße']],
    ['lodz', ['łódź']],
  ])('knows letters that have no mark to lose: %s', (word, candidates) => {
    expect(nearest(word, candidates, { limit: 0 })).toBe(candidates[0]);
  });

  it('is one that begins with the word, or has a part that does', () => {
    expect(nearest('corr', fieldsAndMore)).toBe('corrections');
    expect(nearest('putin', people)).toBe('vladimir-putin');
    expect(nearest('pash', people)).toBe('nikol-pashinyan');
  });

  it('is one with which the word begins', () => {
    expect(nearest('summaryOfTheArticle', fields)).toBe('summary');
  });

  it('is the one with the fewest faults, however they are listed', () => {
    expect(nearest('datelin', ['date', 'dateline', 'deadline'])).toBe('dateline');
    expect(nearest('datelin', ['deadline', 'dateline', 'date'])).toBe('dateline');
  });

  it('is the first in code-unit order among equals', () => {
    expect(nearest('bat', ['hat', 'cat', 'rat'])).toBe('cat');
    expect(nearest('bat', ['cat', 'Cat'])).toBe('Cat');
  });

  it('counts two letters exchanged as one fault', () => {
    expect(nearest('dtae', ['date'])).toBe('date');
    expect(nearest('dtae', ['dxxe'])).toBeUndefined();
    expect(nearest('form', ['from', 'farms'])).toBe('from');
  });

  it('is nothing when all are too far away', () => {
    expect(nearest('zzz', fields)).toBeUndefined();
    expect(nearest('weather', fields)).toBeUndefined();
    expect(nearest('title', [])).toBeUndefined();
  });

  it('is nothing for a word of which no letter stays', () => {
    expect(nearest('x', ['y', 'id'])).toBeUndefined();
    expect(nearest('ab', ['cd'])).toBeUndefined();
    expect(nearest('', ['a', 'id'])).toBeUndefined();
    expect(nearest('  ', ['a'])).toBeUndefined();
  });

  it('asks for three letters before it takes a beginning', () => {
    expect(nearest('co', ['corrections'])).toBeUndefined();
    expect(nearest('identifier', ['id'])).toBeUndefined();
  });

  it('allows as many faults as it is told', () => {
    expect(nearest('UK', ['UA', 'US'], { limit: 0 })).toBeUndefined();
    expect(nearest('uk', ['UK'], { limit: 0 })).toBe('UK');
    expect(nearest('weather', ['leather', 'feathers'], { limit: 1 })).toBe('leather');
    expect(nearest('weather', ['feathers'], { limit: 1 })).toBeUndefined();
    expect(nearest('weather', ['feathers'], { limit: 2 })).toBe('feathers');
  });

  it('takes any collection', () => {
    expect(nearest('tite', new Set(fields))).toBe('title');
    expect(nearest('tite', new Map(fields.map((field) => [field, 1])).keys())).toBe('title');
  });

  it('does not measure what is far too long to be a misspelling', () => {
    expect(nearest('a'.repeat(1_000_000), ['a'.repeat(1_000_001), 'aaa'])).toBeUndefined();
  });
});

describe('the question', () => {
  it('names the nearest candidate as it is written', () => {
    expect(didYouMean('tite', fields)).toBe('did you mean "title"?');
    expect(didYouMean('kyrgystan', countries)).toBe('did you mean "Kyrgyzstan"?');
  });

  it('is not asked when nothing is near', () => {
    expect(didYouMean('weather', fields)).toBeUndefined();
  });
});
