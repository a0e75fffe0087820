import { fault } from '../../diagnostics/fault.ts';
import { wholeFile, type Diagnostic } from '../../diagnostics/diagnostic.ts';
import type { Folder } from '../../intake/folder-fs.ts';
import { calendarOf } from '../days.ts';

/** Dates of articles against the build clock, in the site's time zone. */
export function dateFaults({ readings }: Folder, clock: number, timeZone: string): Diagnostic[] {
  const calendar = calendarOf('en', timeZone);
  const today = calendar.dayOfMoment(clock);
  return readings.flatMap(({ entry, file }) => {
    if (entry?.kind !== 'article') return [];
    const { date, publishAt, draft } = entry.data;
    const day = calendar.dayOf(date);
    const at = (field: string) => entry.positions.get(field) ?? wholeFile;
    if (publishAt !== undefined && calendar.dayOf(publishAt) !== day) {
      return [
        fault('FM_DATE_ORDER', {
          file,
          at: at('publishAt'),
          field: 'publishAt',
          message: `"publishAt" is on ${calendar.dayOf(publishAt)} in ${timeZone}, "date" on ${day}`,
          hint: 'Write the same day in both',
        }),
      ];
    }
    if (publishAt !== undefined || draft === true || day <= today) return [];
    return [
      fault('FM_DATE_FUTURE', {
        file,
        at: at('date'),
        field: 'date',
        message: `the article is dated ${day}, after today (${today})`,
        hint: 'Correct the date, mark it draft: true, or say with publishAt when it appears',
      }),
    ];
  });
}
