import { type Words, english } from './words.ts';

/** Dictionaries by language; a site in a language that has none speaks English. */
const dictionaries: Readonly<Record<string, Words>> = { en: english };
export function wordsFor(language: string): Words {
  return dictionaries[language.split('-')[0] ?? ''] ?? english;
}
