import { fault } from '../diagnostics/fault.ts';
import { wholeFile, type Diagnostic } from '../diagnostics/diagnostic.ts';
import type { Reading } from '../content/entry.ts';
import type { Folder } from '../content/source/folder-fs.ts';
import { lineage } from '../site/topic-tree.ts';

/** The texts of one article are in one language each: readers and search engines choose among them by it. */
export function translationFaults({ readings }: Folder, siteLanguage: string): Diagnostic[] {
  const articles = readings.filter(({ kind }) => kind === 'article');
  const originals = new Map(articles.map(({ slug, sound }) => [slug, sound?.translationOf]));
  const known = new Map<string, Reading>();
  const languageOf = ({ sound }: Reading): string => sound?.lang ?? siteLanguage;
  const keyOf = (reading: Reading, original: string): string =>
    `${original} ${languageOf(reading).toLowerCase()}`;
  for (const reading of articles) {
    if (reading.sound && !reading.sound.translationOf)
      known.set(keyOf(reading, reading.slug), reading);
  }
  return articles.flatMap((reading) => {
    const { slug, sound, file, positions } = reading;
    if (sound?.translationOf === undefined) return [];
    const at = positions.get('translationOf') ?? wholeFile;
    const place = { file, at, field: 'translationOf' };
    if (sound.translationOf === slug) {
      // Where another file has this slug too, that is the fault.
      if (articles.some((other) => other.slug === slug && other !== reading)) return [];
      const message = 'the article is named as its own translation';
      const hint = 'Write the slug of the article that it translates';
      return [fault('REF_TRANSLATION', { ...place, message, hint })];
    }
    const key = keyOf(reading, lineage(slug, originals).at(-1) ?? slug);
    const other = known.get(key);
    if (!other) {
      known.set(key, reading);
      return [];
    }
    const message = `this text and ${other.file} are both in "${languageOf(reading)}"`;
    const hint = 'Say with lang: in which language each of them is';
    const { line, column } = other.slugAt;
    const related = [{ file: other.file, line, column, message: 'the other one' }];
    return [fault('REF_TRANSLATION', { ...place, message, hint, related })];
  });
}
