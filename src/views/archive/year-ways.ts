import type { SpokenLanguage } from '../../site/site-settings.ts';
import type { YearPage } from './archive-pages.ts';
import { fill } from '../../i18n/words.ts';
import type { Link } from '../parts.ts';

/**
 * The ways from the page of a year to the neighbouring years that have one, with the words that say which is which.
 * `years` newest first, `addressOf` the address of the page of a year.
 */
export function yearWays(
  years: readonly string[],
  index: number,
  addressOf: (year: string) => string,
  { words }: Pick<SpokenLanguage, 'words'>,
): Pick<YearPage, 'earlier' | 'later'> {
  const { earlierYear, laterYear } = words;
  const link = (year: string | undefined, words: string): Link | null =>
    year === undefined ? null : { href: addressOf(year), text: fill(words, { year }) };
  return { earlier: link(years[index + 1], earlierYear), later: link(years[index - 1], laterYear) };
}
