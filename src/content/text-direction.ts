/** Whether a language is written from right to left, by its usual script. */
export function directionOf(language: string): 'ltr' | 'rtl' {
  const known = directions.get(language);
  if (known !== undefined) return known;
  const script = new Intl.Locale(language).maximize().script ?? '';
  const direction = rightToLeft.has(script) ? 'rtl' : 'ltr';
  directions.set(language, direction);
  return direction;
}

/** A site has few languages and asks for each thousands of times. */
const directions = new Map<string, 'ltr' | 'rtl'>();

const rightToLeft = new Set(['Adlm', 'Arab', 'Hebr', 'Mand', 'Nkoo', 'Rohg', 'Syrc', 'Thaa']);
