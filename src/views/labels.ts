import type { SpokenLanguage } from '../site/site-settings.ts';
import type { Site, Vocabulary } from '../site/site.ts';
import type { Article } from '../site/article.ts';
import { printNumber } from '../i18n/numbers.ts';
import { fill, type Words } from '../i18n/words.ts';
import type { Count, DateLabel } from './parts.ts';

export function dateLabel(date: string, { calendar }: Site): DateLabel {
  const iso = date.length > 10 ? calendar.dayOf(date) : date;
  return { iso, text: calendar.print(iso) };
}

/** A number of articles on a page in a language. */
export function countOf(number: number, { language, words }: SpokenLanguage): Count {
  const { articleCountOne, articleCountOther } = words;
  return countIn(number, language, { one: articleCountOne, other: articleCountOther });
}

/** A number of something; `one` and `other` have the place `{count}`. */
export function countIn(
  number: number,
  language: string,
  { one, other }: { readonly one: string; readonly other: string },
): Count {
  const digits = printNumber(number, language);
  return { number, digits, text: fill(number === 1 ? one : other, { count: digits }) };
}

/** "12 articles, 3 May 2019 to 22 October 2020": what we have on something. `articles` newest first. */
export function summarySentence(articles: readonly Article[], site: Site, words: Words): string {
  const [newest] = articles;
  const oldest = articles.at(-1);
  if (!newest || !oldest) return words.none;
  const first = site.calendar.print(oldest.day);
  const last = site.calendar.print(newest.day);
  const { text } = countOf(articles.length, site.settings);
  return `${text}, ${first === last ? last : fill(words.fromTo, { first, last })}`;
}

/** "since 1994", "1993–2009", or nothing. */
export function period(
  from: string | undefined,
  to: string | undefined,
  { calendar }: Site,
  words: Words,
): string | null {
  const [first, last] = [from && calendar.print(from), to && calendar.print(to)];
  if (first && last)
    return first.length === 4 && last.length === 4
      ? `${first}–${last}`
      : fill(words.fromTo, { first, last });
  if (first) return fill(words.since, { first });
  return last ? fill(words.until, { last }) : null;
}

/** Collates names for readers of a language; ties in code-unit order, so that the order is total. */
export function byName<Item>(
  language: string,
  name: (item: Item) => string,
): (a: Item, b: Item) => number {
  const collator = new Intl.Collator(language);
  return (a, b) => {
    const [one, other] = [name(a), name(b)];
    return collator.compare(one, other) || (one < other ? -1 : one > other ? 1 : 0);
  };
}

/** The name of a kind's index: "Topics". */
export function vocabularyHeading(kind: Vocabulary, { settings }: Site): string {
  const words = settings.words;
  const names: Record<Vocabulary, string> = {
    topic: words.topics,
    region: words.regions,
    place: words.places,
    person: words.people,
    organization: words.organizations,
    storyline: words.storylines,
    author: words.authors,
  };
  return names[kind];
}
