const names = new Intl.DisplayNames('en', { type: 'language', fallback: 'none' });

/**
 * Whether a text is a tag of BCP 47 for a language that exists. Every code of two letters has a name; of those with three,
 * the rare ones have none, and so they are believed. Longer first parts are not in use.
 */
export function isLanguageTag(tag: string): boolean {
  const [canonical] = canonicalOf(tag);
  if (canonical === undefined) return false;
  const [given = '', short = ''] = [tag, canonical].map((one) => one.split('-', 1)[0] ?? '');
  // `rus` is written `ru`; what only changed its name, such as `iw`, is known all the same.
  if (given.length === 3 && short.length === 2) return false;
  return given.length === 3 || names.of(short) !== undefined;
}

/** The fix of what is no tag. */
export function languageHint(text: string): string {
  const meant = meantBy(text);
  return meant === undefined ? 'Write it as en, ru or sr-Latn' : `did you mean "${meant}"?`;
}

/** The tag that somebody meant who wrote a language's name, or the longer code of one that has a shorter. */
function meantBy(text: string): string | undefined {
  const word = text.trim().toLowerCase();
  const [canonical] = canonicalOf(text.trim().replaceAll('_', '-'));
  if (canonical !== undefined && isLanguageTag(canonical)) return canonical;
  return slips.get(word) ?? byName(word);
}

/** Countries that are taken for their languages. */
const slips: ReadonlyMap<string, string> = new Map([
  ['ua', 'uk'],
  ['gr', 'el'],
  ['cz', 'cs'],
  ['dk', 'da'],
  ['jp', 'ja'],
  ['cn', 'zh'],
]);

/** The code of the language that has this English name. */
function byName(name: string): string | undefined {
  const letters = Array.from({ length: 26 }, (_, index) => String.fromCodePoint(97 + index));
  return letters
    .flatMap((first) => letters.map((second) => first + second))
    .find((code) => names.of(code)?.toLowerCase() === name);
}

function canonicalOf(tag: string): readonly string[] {
  try {
    return Intl.getCanonicalLocales(tag);
  } catch {
    return [];
  }
}
