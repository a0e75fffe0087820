const minute = 60_000;
const hour = 60 * minute;

/** Many articles have the same day, and the formats of Intl are slow. */
const starts = new Map<string, number>();

/** The first moment of a day (`2020-10-22`) in a time zone, in milliseconds. */
export function startOfDay(day: string, timeZone: string): number {
  const key = `${day} ${timeZone}`;
  const start = starts.get(key) ?? startIn(day, timeZone);
  starts.set(key, start);
  return start;
}

function startIn(day: string, timeZone: string): number {
  const utc = Date.parse(day);
  // The offset of the guess may be that of the other side of a change of the clocks.
  const guess = utc - offsetAt(utc, timeZone) * minute;
  const start = utc - offsetAt(guess, timeZone) * minute;
  // Where the clocks go forward at midnight the day begins at one.
  const isEarly = start + offsetAt(start, timeZone) * minute < utc;
  return isEarly ? start + hour : start;
}

const formats = new Map<string, Intl.DateTimeFormat>();

/** Minutes that a time zone is ahead of UTC at a moment. */
export function offsetAt(milliseconds: number, timeZone: string): number {
  const format =
    formats.get(timeZone) ??
    new Intl.DateTimeFormat('en-US', { timeZone, timeZoneName: 'longOffset' });
  formats.set(timeZone, format);
  const name = format.formatToParts(milliseconds).find(({ type }) => type === 'timeZoneName');
  const [, sign, hours = '0', minutes = '0'] =
    /^GMT([+-])(\d\d):(\d\d)/.exec(name?.value ?? '') ?? [];
  return (sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes));
}
