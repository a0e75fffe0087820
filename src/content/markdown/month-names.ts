import { isLanguageTag } from '../schema/language-tags.ts';

const cached = new Map<string, ReadonlySet<string>>();

/** The names of the months in a language and in English, in lower case, in the forms that stand in dates and alone. */
export function monthNames(language: string): ReadonlySet<string> {
  const known = cached.get(language);
  if (known) return known;
  const names = new Set(['en', ...(isLanguageTag(language) ? [language] : [])].flatMap(namesIn));
  cached.set(language, names);
  return names;
}

function namesIn(language: string): string[] {
  const forms: Intl.DateTimeFormatOptions[] = [
    { month: 'long' },
    { month: 'short' },
    { month: 'long', day: 'numeric' },
    { month: 'short', day: 'numeric' },
  ];
  return forms.flatMap((form) => {
    const format = new Intl.DateTimeFormat(language, { ...form, timeZone: 'UTC' });
    return Array.from({ length: 12 }, (_, month) =>
      format
        .formatToParts(Date.UTC(2020, month, 15))
        .filter(({ type }) => type === 'month')
        .map(({ value }) => value.replace(/\.$/, '').toLowerCase())
        .join(''),
    );
  });
}
