/**
 * One spelling for what readers take as the same name: compatibility forms (NFKC), case, accents, dots, apostrophes,
 * "&", "St." and a leading "the" make no difference; hyphens and runs of blanks are one blank.
 * `Côte d’Ivoire` and `COTE D'IVOIRE` fold to `cote divoire`, `the U.S.` to `us`.
 */
export function normaliseName(text: string): string {
  return text
    .normalize('NFKC')
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll(/[.'’‘ʼʻ`´]/g, '')
    .replaceAll('&', ' and ')
    .replaceAll(/[\s\p{Pd}]+/gu, ' ')
    .trim()
    .replace(/^the /, '')
    .replace(/^saint /, 'st ');
}
