import { directionOf } from '../content/text-direction.ts';

/** Of `en-GB`, `en`. */
export function primaryLanguage(language: string): string {
  return new Intl.Locale(language).language;
}

/** `lang` and `dir` of a text where its language is not that of what stands around it. */
export function languageOf(language: string | undefined, around: string): Language {
  if (language === undefined || language === around) return {};
  return { lang: language, dir: directionOf(language) };
}

/** Set where the language of a text is not that of its page. */
export interface Language {
  readonly lang?: string;
  readonly dir?: 'ltr' | 'rtl';
}
