import { readdirSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { dictionaryLanguages, wordsFor } from '../../src/i18n/dictionaries-fs.ts';
import { words as english } from '../../src/i18n/dictionaries/en.ts';

const folder = new URL('../../src/i18n/dictionaries/', import.meta.url);

describe('the dictionaries', () => {
  test('are the files of their folder', () => {
    const files = readdirSync(folder).map((name) => name.replace(/\.ts$/, ''));
    expect(dictionaryLanguages).toEqual(files.toSorted());
    expect(dictionaryLanguages).toContain('en');
  });

  test('are found by the language of a tag, and are English where there is none', () => {
    expect(wordsFor('en-GB')).toBe(wordsFor('en'));
    expect(wordsFor('tlh')).toBe(wordsFor('en'));
    expect(wordsFor('en')).toEqual(english);
  });

  test.each(dictionaryLanguages)(
    '%s has every word of English, with the same places',
    (language) => {
      const words: Readonly<Record<string, string>> = wordsFor(language);
      expect(Object.keys(words).toSorted()).toEqual(Object.keys(english).toSorted());
      const places = (text = ''): readonly string[] => (text.match(/\{\w+\}/g) ?? []).toSorted();
      for (const [key, text] of Object.entries(english))
        expect([key, places(words[key])]).toEqual([key, places(text)]);
    },
  );
});
