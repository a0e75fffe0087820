import { readdirSync } from 'node:fs';
import { extname } from 'node:path';
import type { Words } from './words.ts';

const folder = new URL('dictionaries/', import.meta.url);
/** Of the program: `.ts` in the repository, `.js` in the package. */
const ending = extname(import.meta.url);

/** The dictionaries by language: each file of the folder is one, so that a further language is a further file. */
const dictionaries = new Map<string, Words>(
  await Promise.all(
    readdirSync(folder)
      .filter((name) => extname(name) === ending && !name.endsWith('.d.ts'))
      .toSorted()
      .map(async (name): Promise<[string, Words]> => {
        // Each file of the folder exports its dictionary under this name, which a test checks.
        const { words } = (await import(/* @vite-ignore */ new URL(name, folder).href)) as {
          readonly words: Words;
        };
        return [name.slice(0, -ending.length), words];
      }),
  ),
);

/** The languages that have a dictionary. */
export const dictionaryLanguages: readonly string[] = [...dictionaries.keys()];

/** The words of a language; of English where it has no dictionary. */
export function wordsFor(language: string): Words {
  const words = dictionaries.get(language.split('-')[0] ?? '') ?? dictionaries.get('en');
  if (words === undefined) throw new Error('The program has no dictionary of English.');
  return words;
}
