import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { argv } from 'node:process';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import { countries } from '../gazetteer/countries/countries.ts';
import { fold } from '../search-words/fold.ts';

/**
 * Languages that many readers of international news write. English is not among them: its names, aliases and old names
 * are in `countries.json`.
 */
const languages =
  'ar az be bg bn bs ca cs da de el es et eu fa fi fr he hi hr hu hy id is it ja ka kk km ko ky lo lt lv mk mn my nb nl pl ps pt ro ru sk sl sq sr sv sw ta tg th tk tr uk ur uz vi zh zh-Hant';

/**
 * Names that are common words in English ("Island" is Iceland in six languages), capitals ("Tunis" is Tunisia in two), and
 * names that the gazetteer gives to nobody.
 */
const passedOver = new Set(
  [...['Island', 'Indie', 'Congo', 'Korea'], ...countries.flatMap(({ capitals }) => capitals)].map(
    fold,
  ),
);
/** Shorter names in Latin letters are words, or names of people, in other languages: "Anh", "Nga", "Fas". */
const shortest = 4;

const territories = z.object({
  main: z.record(
    z.string(),
    z.object({
      localeDisplayNames: z.object({ territories: z.record(z.string(), z.string()) }),
    }),
  ),
});

/** Writes the names of all countries in other languages from an unpacked `cldr-localenames-full`. See SOURCES.md. */
function writeCountryNames(folder: string): void {
  const byCode = new Map(countries.map(({ code }) => [code, new Map<string, string>()]));
  const owners = new Map<string, Set<string>>();
  for (const language of languages.split(' ')) {
    const file = join(folder, 'main', language, 'territories.json');
    const { main } = territories.parse(JSON.parse(readFileSync(file, 'utf8')));
    const names = main[language]?.localeDisplayNames.territories ?? {};
    for (const [key, name] of Object.entries(names)) {
      const code = key.replace(/-alt-(short|variant)$/, '');
      const spellings = byCode.get(code);
      const folded = fold(name);
      if (spellings === undefined || name.startsWith(code) || !isUsed(folded)) continue;
      if (!spellings.has(folded)) spellings.set(folded, name);
      owners.set(folded, (owners.get(folded) ?? new Set()).add(code));
    }
  }
  const list = countries.map(({ code, name, aliases }) => {
    const english = new Set([name, ...aliases].map(fold));
    const names = [...(byCode.get(code) ?? [])]
      .filter(([folded]) => !english.has(folded) && owners.get(folded)?.size === 1)
      .map(([, other]) => other);
    return `  ${JSON.stringify(code)}: ${JSON.stringify(names.join(' | '))}`;
  });
  const goal = fileURLToPath(new URL('../gazetteer/data/country-names.json', import.meta.url));
  writeFileSync(goal, `{\n${list.join(',\n')}\n}\n`);
}

function isUsed(folded: string): boolean {
  return !passedOver.has(folded) && !(folded.length < shortest && /^[a-z]+$/.test(folded));
}

const [, , folder] = argv;
if (folder === undefined) throw new Error('Name the folder of the unpacked package.');
writeCountryNames(folder);
