import { plainWord } from './scripts.ts';

/** Letters that Unicode does not decompose, and the spelling that a keyboard without them gives. */
const letters: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ł: 'l',
  ħ: 'h',
  ı: 'i',
  ŋ: 'n',
  ŧ: 't',
  ə: 'a',
  ς: 'σ',
  ґ: 'г',
  // Arabic and Persian forms of one letter; the stroke that only widens a word.
  ٱ: 'ا',
  ى: 'ي',
  ی: 'ي',
  ة: 'ه',
  ہ: 'ه',
  ھ: 'ه',
  ک: 'ك',
  ـ: '',
};
const special = new RegExp(`[${Object.keys(letters).join('')}]`, 'gu');

/** Accents, vowel signs and other marks that readers leave out. Those of Hindi or Thai are part of the word. */
const optionalMarks = /([\p{sc=Latn}\p{sc=Grek}\p{sc=Cyrl}\p{sc=Arab}\p{sc=Hebr}])\p{M}+/gu;

/** What is in a word and not of it: soft hyphens, joiners, letters that stand for an apostrophe. */
const unread = /[^\p{L}\p{M}\p{N}]|[\u02B0-\u02FF]/gu;

/** One spelling for what readers take as the same word: `Łódź` and `lodz`, `Straße` and `strasse`, `أحمد` and `احمد`. */
export function fold(word: string): string {
  if (plainWord.test(word)) return word.toLowerCase();
  return word
    .normalize('NFKD')
    .toLowerCase()
    .replaceAll(unread, '')
    .replaceAll(optionalMarks, '$1')
    .replaceAll(special, (letter) => letters[letter] ?? letter)
    .replaceAll(/[٠-٩۰-۹]/g, (digit) => String(digit.charCodeAt(0) & 15))
    .normalize('NFC');
}

const secondSpellings: Readonly<Record<string, string>> = {
  ä: 'ae',
  ö: 'oe',
  ü: 'ue',
  ø: 'oe',
  å: 'aa',
  đ: 'dj',
  ə: 'e',
};

/** The other usual spelling of a word with umlauts and their like, folded: `koeln` for `Köln`; null where there is none. */
export function foldOtherwise(word: string): string | null {
  if (plainWord.test(word)) return null;
  const lower = word.normalize('NFC').toLowerCase();
  const other = lower.replaceAll(/[äöüøåđə]/g, (letter) => secondSpellings[letter] ?? letter);
  return other === lower ? null : fold(other);
}
