/**
 * A whole number as it is printed in a language: "2,000" in English, "2.000" in German. Every number on a page that
 * counts something is printed by this function; years, codes and page addresses are text and are not.
 */
export function printNumber(value: number, language: string): string {
  let format = formats.get(language);
  if (format === undefined) {
    format = new Intl.NumberFormat(language, { maximumFractionDigits: 0 });
    formats.set(language, format);
  }
  return format.format(value);
}

/** A format is costly to make, and a build prints many numbers in one language. */
const formats = new Map<string, Intl.NumberFormat>();
