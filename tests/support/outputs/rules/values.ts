/** An absolute address of the web, without blanks or control characters. */
export function isWebAddress(value: string): boolean {
  return /^https?:\/\/[^\s\p{Cc}<>"{}|\\^`]+$/u.test(value) && URL.canParse(value);
}

/** An absolute IRI (RFC 3987) of any scheme. */
export function isIri(value: string): boolean {
  return /^[a-z][a-z0-9+.-]*:[^\s\p{Cc}<>"{}|\\^`]+$/iu.test(value);
}

const day = String.raw`\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])`;
const time = String.raw`(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d(?:\.\d+)?(?:Z|[+-](?:[01]\d|2[0-3]):[0-5]\d)`;

/** A date-time of RFC 3339, upper-case, on a day that exists. */
export function isRfc3339(value: string): boolean {
  return new RegExp(`^${day}T${time}$`).test(value) && !Number.isNaN(Date.parse(value));
}

/** A date, month or year, or a date-time, of ISO 8601 (W3C form). */
export function isW3cDate(value: string): boolean {
  return isRfc3339(value) || new RegExp(`^(?:${day}|\\d{4}-(?:0[1-9]|1[0-2])|\\d{4})$`).test(value);
}

/** A date of RFC 822 with a year of four digits, whose day of the week is right. */
export function isRfc822(value: string): boolean {
  const form =
    /^(Mon|Tue|Wed|Thu|Fri|Sat|Sun), (\d{2} (?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec) \d{4}) \d{2}:\d{2}:\d{2} [+-]\d{4}$/;
  const [, weekday, date] = form.exec(value) ?? [];
  return (
    date !== undefined && new Date(`${date} UTC`).toUTCString().startsWith(`${weekday ?? ''},`)
  );
}

/** A language tag by its form (RFC 5646). */
export function isLanguage(value: string): boolean {
  return /^[a-z]{2,8}(-[a-z0-9]{1,8})*$/i.test(value);
}

export function isMediaType(value: string): boolean {
  return /^[a-z]+\/[a-z0-9.+-]+$/i.test(value);
}

export function isCount(value: string): boolean {
  return /^\d+$/.test(value);
}
