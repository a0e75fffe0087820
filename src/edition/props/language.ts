import type { Language } from './parts.ts';

/** Whether a language is written from right to left, by its usual script. */
export function directionOf(language: string): 'ltr' | 'rtl' {
  const script = new Intl.Locale(language).maximize().script ?? '';
  return rightToLeft.has(script) ? 'rtl' : 'ltr';
}

const rightToLeft = new Set(['Adlm', 'Arab', 'Hebr', 'Mand', 'Nkoo', 'Rohg', 'Syrc', 'Thaa']);

/** Of `en-GB`, `en`. */
export function primaryLanguage(language: string): string {
  return new Intl.Locale(language).language;
}

/** `lang` and `dir` of a text where its language is not that of what stands around it. */
export function languageOf(language: string | undefined, around: string): Language {
  if (language === undefined || language === around) return {};
  return { lang: language, dir: directionOf(language) };
}
