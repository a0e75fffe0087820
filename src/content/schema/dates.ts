const dayForm = /^(\d{4})-(\d{2})-(\d{2})$/;
const momentForm =
  /^(\d{4}-\d{2}-\d{2})T([01]\d|2[0-3]):[0-5]\d(:[0-5]\d(\.\d{1,3})?)?(Z|[+-](0\d|1[0-4]):[0-5]\d)$/;

/** Whether a text is a day of the Gregorian calendar, `2020-10-22`. JavaScript's own parser moves 31 February to March. */
export function isDay(value: string): boolean {
  const [, year = '', month = '', date = ''] = dayForm.exec(value) ?? [];
  if (year === '' || year === '0000') return false;
  return (
    month >= '01' &&
    month <= '12' &&
    date >= '01' &&
    Number(date) <= daysIn(Number(year), Number(month))
  );
}

function daysIn(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}

/** Whether a text is a date-time with its offset from UTC (RFC 3339; the seconds may be left out). */
export function isMoment(value: string): boolean {
  const day = momentForm.exec(value)?.[1];
  return day !== undefined && isDay(day);
}

/** Whether a text is a day, a month or a year: an event's precision follows from its form. */
export function isPartialDate(value: string): boolean {
  return /^\d{4}(-(0[1-9]|1[0-2]))?$/.test(value) ? !value.startsWith('0000') : isDay(value);
}
