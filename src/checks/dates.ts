import { fault } from '../diagnostics/fault.ts';
import { wholeFile, type Diagnostic, type Range } from '../diagnostics/diagnostic.ts';
import type { Reading, SoundFields } from '../content/entry.ts';
import type { Folder } from '../content/source/folder-fs.ts';
import { fieldName } from '../content/yaml/yaml-value.ts';
import { calendarOf, type Calendar, type Day } from '../i18n/days.ts';
import { firstDay } from '../site/last-change.ts';

/** Dates of articles against the build clock and against each other, in the site's time zone. */
export function dateFaults({ readings }: Folder, clock: number, timeZone: string): Diagnostic[] {
  const calendar = calendarOf('en', timeZone);
  const today = calendar.dayOfMoment(clock);
  return readings.flatMap((reading) => {
    const { date, ...others } = reading.sound ?? {};
    if (date === undefined) return [];
    const day = calendar.dayOf(date);
    const fields = { ...others, date };
    const publication = publicationFault(fields, reading, { calendar, today, timeZone });
    return publication ? [publication] : laterFaults(fields, reading, { day, today });
  });
}

type Dated = SoundFields & { readonly date: string };
type Place = Pick<Reading, 'file' | 'positions'>;

interface Now {
  readonly calendar: Calendar;
  readonly today: Day;
  readonly timeZone: string;
}

/** When it appears: not after today, unless it says so. */
function publicationFault(
  { date, publishAt, draft }: Dated,
  { file, positions }: Place,
  { calendar, today, timeZone }: Now,
): Diagnostic | null {
  const day = calendar.dayOf(date);
  const at = (field: string) => positions.get(field) ?? wholeFile;
  if (publishAt !== undefined && calendar.dayOf(publishAt) !== day) {
    return fault('FM_DATE_ORDER', {
      file,
      at: at('publishAt'),
      field: 'publishAt',
      message: `"publishAt" is on ${calendar.dayOf(publishAt)} in ${timeZone}, "date" on ${day}`,
      hint: 'Write the same day in both',
    });
  }
  if (publishAt !== undefined || draft === true || day <= today) return null;
  return fault('FM_DATE_FUTURE', {
    file,
    at: at('date'),
    field: 'date',
    message: `the article is dated ${day}, after today (${today})`,
    hint: 'Correct the date, mark it draft: true, or say with publishAt when it appears',
  });
}

interface Days {
  readonly day: Day;
  readonly today: Day;
}

/** What comes after the article: amendments and its withdrawal, none of them before it or after today. */
function laterFaults(fields: Dated, reading: Reading, { day, today }: Days): Diagnostic[] {
  const { updates = [], corrections = [], withdrawn, draft } = fields;
  const written = fields.date.slice(0, 10);
  const earliest = written < day ? written : day;
  const dated = [
    ...updates.map((one, index) => [`updates.${index}.date`, one.date] as const),
    ...corrections.map((one, index) => [`corrections.${index}.date`, one.date] as const),
    ...(withdrawn ? [['withdrawn.date', withdrawn.date] as const] : []),
  ];
  const { file, positions } = reading;
  const wrong = dated.flatMap(([path, date]) => {
    // The author's own day counts too, where the site counts another one.
    const early = date < earliest.slice(0, date.length);
    const late = draft !== true && firstDay(date) > today;
    if (!early && !late) return [];
    return fault(early ? 'FM_DATE_ORDER' : 'FM_DATE_FUTURE', {
      file,
      at: positions.get(path) ?? wholeFile,
      field: fieldName(path),
      message: early
        ? `it is dated ${date}, before the article (${day})`
        : `it is dated ${date}, after today (${today})`,
      hint: early ? 'Correct one of the two dates' : 'Correct the date',
    });
  });
  return [...wrong, ...statementFaults(reading, [day, ...dated.map(([, date]) => date)])];
}

/** Nobody can be quoted before having spoken; a day is allowed for, since it is another one elsewhere. */
function statementFaults({ entry, file }: Reading, days: readonly string[]): Diagnostic[] {
  const last = days.toSorted().at(-1) ?? '';
  const limit = dayAfter(last);
  return (entry?.body.statements ?? []).flatMap(({ date, at }) =>
    date === undefined || firstDay(date).slice(0, limit.length) <= limit
      ? []
      : [tooLate(date, last, { file, at })],
  );
}

function tooLate(
  date: string,
  last: string,
  place: { readonly file: string; readonly at: Range },
): Diagnostic {
  return fault('FM_DATE_ORDER', {
    ...place,
    message: `the statement is dated ${date}, after the last change of the article (${last})`,
    hint: 'Correct one of the dates, or add an update that says when it was added',
  });
}

/** The day after a day; a month or a year allows for its whole length as it is. */
function dayAfter(date: string): string {
  return date.length < 10
    ? date
    : new Date(Date.parse(date) + 24 * 60 * 60 * 1000).toISOString().slice(0, 10);
}
