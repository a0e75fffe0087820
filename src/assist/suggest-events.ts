import type { Entry } from '../content/entry.ts';
import { datesIn, type DateInText } from './dates-in-text.ts';
import type { Calendar } from '../i18n/days.ts';

/** A date with the words around it, in its own sentence. */
export interface UntoldDate extends DateInText {
  readonly words: string;
}

/** Dates of an article's text that none of its events has. A program knows when something was, and not what. */
export function untoldDates(
  { data }: Entry<'article'>,
  text: string,
  calendar: Calendar,
): readonly UntoldDate[] {
  const seen = new Set<string>();
  return datesIn(text, calendar.dayOf(data.date)).flatMap((found) => {
    const isTold = (data.events ?? []).some((event) => covers(event, found.date));
    if (isTold || seen.has(found.date)) return [];
    seen.add(found.date);
    return [{ ...found, words: wordsAround(text, found) }];
  });
}

/** Whether an event is on a date or in its month, or lasts over it; dates of two precisions are told by the shorter. */
function covers(
  event: { readonly date: string; readonly end?: string | undefined },
  date: string,
): boolean {
  const { date: first, end: last } = event;
  if (last === undefined) return date.startsWith(first) || first.startsWith(date);
  return first.slice(0, date.length) <= date && date.slice(0, last.length) <= last;
}

/** So many characters of the sentence on either side. */
const reach = 45;

function wordsAround(text: string, { start, end }: DateInText): string {
  const before =
    text
      .slice(0, start)
      .split(/[.!?]["”’]?\s|\n\n/)
      .at(-1) ?? '';
  const after = text.slice(end).split(/[.!?](?:["”’]?\s|$)|\n\n/)[0] ?? '';
  const head = before.length > reach ? `…${before.slice(-reach).replace(/^\S*\s/, '')}` : before;
  const tail = after.length > reach ? `${after.slice(0, reach).replace(/\s\S*$/, '')}…` : after;
  return `${head}${text.slice(start, end)}${tail}`.replaceAll(/\s+/g, ' ').trim();
}
